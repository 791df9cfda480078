import { useEffect, useRef, useState } from 'react';
import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import { MessageService } from 'Frontend/generated/endpoints';
import Composer from './Composer';
import { NotForEmergencies } from './Emergency';
import Letters, { type Pending } from './Letters';
import Page from './Page';
import { Retry } from './Trouble';
import { useExchange } from './useExchange';
import { t } from './words';

/** What a patient and one practice write to each other. */
export default function Exchange({ practitionerId }: Readonly<{ practitionerId: string }>) {
  const { add, again, lines, older, problem, total, with: who } = useExchange(practitionerId);
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const end = useRef<HTMLDivElement>(null);
  const newest = lines.at(-1)?.number ?? 0;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' }); // a promise in newer browsers, and no clean-up
  }, [newest, pending.length]);

  async function send(text: string, key: string) {
    setPending((all) => [...all, { key, text }]);
    try {
      const sent = await MessageService.write(practitionerId, text, key);
      add({ at: sent.at, id: sent.id, mine: true, number: sent.number, text });
      if (!who?.conversationId) void again();
    } finally {
      setPending((all) => all.filter((each) => each.key !== key));
    }
  }

  const name = who?.profile.name ?? '';
  return (
    <Page title={name ? t('messages.with', name) : t('messages.title')} className="narrow">
      <div className="stack">
        <p>
          <Link to="/messages" className="row">
            <ArrowLeft className="icon" aria-hidden="true" />
            {t('messages.title')}
          </Link>
        </p>
        {who && (
          <div className="stack tight">
            <h1>{name}</h1>
            <p className="muted">{t('messages.practice')}</p>
          </div>
        )}
        <NotForEmergencies />
        {problem !== undefined && <Retry problem={problem} again={() => void again()} />}
        {!who && problem === undefined && <span className="skeleton" style={{ height: '12rem' }} />}
        {who && (
          <>
            {total === 0 && pending.length === 0 && <p className="muted">{t('messages.none')}</p>}
            <Letters lines={lines} pending={pending} more={lines.length < total} older={older} zone={who.profile.zone} name={name} />
            <Composer send={send} />
            <div ref={end} className="letters-end" />
          </>
        )}
      </div>
    </Page>
  );
}
