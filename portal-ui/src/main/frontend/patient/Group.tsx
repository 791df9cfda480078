import { useState } from 'react';
import { CalendarPlus, CircleCheck, CreditCard } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { BookingService } from 'Frontend/generated/endpoints';
import Countdown from './Countdown';
import { capital, day, money, time } from './format';
import { Mark } from './Page';
import { wordsFor } from './problem';
import { payUrl } from './visit';
import { t } from './words';

type Visits = Readonly<{ visits: readonly Visit[] }>;

const TO_PAY = ['STARTED', 'ACTION_REQUIRED'];

export function isToPay(visit: Visit) {
  return visit.status === 'HELD' && TO_PAY.includes(visit.paymentStatus ?? '') && payUrl(visit) !== undefined;
}

function nameOf({ forWhom }: Visit) {
  return forWhom ?? t('who.me');
}

function Row({ visit }: Readonly<{ visit: Visit }>) {
  const { profile, start, amount } = visit;
  return (
    <li className="card row wrap">
      <b className="num">{time(start, profile.zone)}</b>
      <span className="grow">
        {nameOf(visit)}
        {amount && <span className="muted"> · {money(amount)}</span>}
      </span>
      {visit.status !== 'HELD' ? (
        <a className="btn" href={`/fichiers/visites/${visit.id}/rendez-vous.ics`} download aria-label={t('group.calendar', nameOf(visit))}>
          <CalendarPlus className="icon" aria-hidden="true" />
          {t('visit.calendar')}
        </a>
      ) : (
        <span className="tag" data-status={isToPay(visit) ? 'held' : 'confirmed'}>
          {!isToPay(visit) && <CircleCheck className="icon" aria-hidden="true" />}
          {t(isToPay(visit) ? 'group.open' : 'group.paid')}
        </span>
      )}
    </li>
  );
}

/** All times are held; each visit is paid on a page of its own. */
export function PayTogether({ visits }: Visits) {
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const [first] = visits;
  const next = visits.find(isToPay);
  const limits = visits.flatMap(({ holdExpiresAt }) => holdExpiresAt ?? []).sort();

  function leave() {
    BookingService.release(first.id)
      .then(() => navigate(`/praticien/${first.profile.id}`))
      .catch(setRefused);
  }

  return (
    <div className="stack loose">
      <div className="stack tight">
        <h1>{t('group.title', visits.length)}</h1>
        <p>
          {capital(day(first.start, first.profile.zone))}, {first.profile.name}, {t(`mode.in.${first.mode}`)}
        </p>
      </div>
      <ul className="stack tight">
        {visits.map((visit) => (
          <Row key={visit.id} visit={visit} />
        ))}
      </ul>
      {limits.length > 0 && !over && <Countdown expiresAt={limits[0]} now={first.now} over={() => setOver(true)} />}
      <p className="note">{t('group.pay', visits.length)}</p>
      {refused !== undefined && (
        <p className="note warn" role="alert">
          {wordsFor(refused)}
        </p>
      )}
      <div className="p-action stack tight">
        {next && (
          <a className="btn main big full" href={payUrl(next)}>
            <CreditCard className="icon" aria-hidden="true" />
            {t('group.payFor', nameOf(next))}
          </a>
        )}
        <button type="button" className="btn text full" onClick={leave}>
          {t('group.leave')}
        </button>
      </div>
    </div>
  );
}

export default function ConfirmedTogether({ visits }: Visits) {
  const [first] = visits;
  return (
    <div className="stack loose">
      <div className="confirmed stack" role="status">
        <Mark />
        <p className="row">
          <CircleCheck className="icon" aria-hidden="true" />
          <b>{t('return.confirmed')}</b>
        </p>
        <h1>{t('time.at', capital(day(first.start, first.profile.zone)), time(first.start, first.profile.zone))}</h1>
        <p>
          {first.profile.name}, {t(`mode.in.${first.mode}`)}, {t('visit.for', visits.map(nameOf).join(', '))}
        </p>
        {first.mode === 'ON_SITE' && <p>{first.place}</p>}
      </div>
      <ul className="stack tight">
        {visits.map((visit) => (
          <Row key={visit.id} visit={visit} />
        ))}
      </ul>
      <p className="muted">{t('group.alone')}</p>
      <Link className="btn line" to="/visites">
        {t('nav.visits')}
      </Link>
    </div>
  );
}
