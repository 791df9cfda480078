import { CalendarPlus, CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { capital, day, time } from './format';
import Money from './Money';
import { Mark } from './Page';
import { t } from './words';

function when({ start, profile }: Visit) {
  return capital(t('time.at', day(start, profile.zone), time(start, profile.zone)));
}

/** A series that was booked, each visit with its date. */
export default function Repeated({ visits }: Readonly<{ visits: readonly Visit[] }>) {
  const [first] = visits;
  return (
    <div className="stack loose">
      <div className="confirmed stack" role="status">
        <Mark />
        <p className="row">
          <CircleCheck className="icon" aria-hidden="true" />
          <b>{t('return.confirmed')}</b>
        </p>
        <h1>{t('series.booked', visits.length)}</h1>
        <p>
          {first.profile.name}, {t(`mode.in.${first.mode}`)}
          {first.forWhom && `, ${t('visit.for', first.forWhom)}`}
        </p>
        {first.mode === 'ON_SITE' && <p>{first.place}</p>}
      </div>
      <div className="two stack loose">
        <div className="stack loose">
          <ol className="stack tight">
            {visits.map((visit) => (
              <li key={visit.id} className="card row">
                <b className="grow">{when(visit)}</b>
                <a className="icon-button" href={`/fichiers/visites/${visit.id}/rendez-vous.ics`} download aria-label={t('group.calendar', when(visit))}>
                  <CalendarPlus className="icon" aria-hidden="true" />
                </a>
              </li>
            ))}
          </ol>
          <p className="muted">{t('series.alone')}</p>
          <Link className="btn line" to="/visites">
            {t('nav.visits')}
          </Link>
        </div>
        <section className="card stack" aria-labelledby="your-money">
          <h2 id="your-money">{t('money.yours')}</h2>
          <Money amount={first.amount} policy={first.policy} />
          <p className="muted small">{t(`series.money.${first.policy}`)}</p>
        </section>
      </div>
    </div>
  );
}
