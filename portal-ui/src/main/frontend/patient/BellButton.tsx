import { useEffect, useState } from 'react';
import { Bell as BellIcon } from 'lucide-react';
import type Bell from 'Frontend/generated/health/consulta/portal/patient/Bell';
import { BellService } from 'Frontend/generated/endpoints';
import { day, time } from './format';
import { onNews } from './live';
import { t } from './words';

const HOME = 'Europe/Paris';

const SAFETY = ['NEW_DEVICE', 'PASSKEY_ADDED', 'PASSKEY_REMOVED', 'PASSWORD_CHANGED', 'SECOND_FACTOR_ENDING', 'SECOND_FACTOR_OFF', 'SECOND_FACTOR_ON'];

function target({ kind, subjectId }: Bell) {
  if (String(kind) === 'TIME_OFFERED') return `/liste-attente?offre=${subjectId}`;
  if (String(kind) === 'MESSAGE_RECEIVED') return '/messages';
  if (String(kind).startsWith('MANDATE_')) return '/proches';
  if (String(kind) === 'INVOICE_REMINDED') return '/paiements';
  return SAFETY.includes(kind) ? '/securite' : '/visites';
}

function Line({ bell }: Readonly<{ bell: Bell }>) {
  return (
    <li className={bell.read ? undefined : 'unread'}>
      <a href={target(bell)}>{t(`bell.${bell.kind}`)}</a>
      {bell.start && (
        <p className="muted small">
          {day(bell.start, HOME)}, {time(bell.start, HOME)}
        </p>
      )}
    </li>
  );
}

export default function BellButton() {
  const [bells, setBells] = useState<readonly Bell[]>([]);
  const [open, setOpen] = useState(false);
  const fresh = bells.filter((bell) => !bell.read);

  useEffect(() => {
    const read = () => void BellService.latest().then(setBells).catch(() => undefined);
    read();
    return onNews(read);
  }, []);

  function toggle() {
    setOpen(!open);
    if (!open) return;
    fresh.forEach((bell) => void BellService.read(bell.id).catch(() => undefined));
    setBells(bells.map((bell) => ({ ...bell, read: true })));
  }

  return (
    <>
      <button type="button" className="icon-button" aria-expanded={open} aria-label={t('bell.button', fresh.length)} onClick={toggle}>
        <BellIcon className="icon" aria-hidden="true" />
        {fresh.length > 0 && (
          <span className="count" aria-hidden="true">
            {fresh.length}
          </span>
        )}
      </button>
      {open && (
        <section className="bell-list" aria-label={t('bell.title')} onKeyDown={(event) => event.key === 'Escape' && toggle()}>
          <h2>{t('bell.title')}</h2>
          {bells.length === 0 ? <p className="muted">{t('bell.none')}</p> : null}
          <ul role="status">
            {bells.map((bell) => (
              <Line key={bell.id} bell={bell} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
