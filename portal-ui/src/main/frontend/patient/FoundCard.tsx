import { Link } from 'react-router';
import type Found from 'Frontend/generated/health/consulta/portal/patient/Found';
import { capital, isoDay, money, part } from './format';
import { specialtyName } from './specialties';
import TimeLink from './TimeLink';
import { t } from './words';

const DAYS = 3;
const TIMES = 3;

export function byDay<T extends Readonly<{ start: string }>>(times: readonly T[], zone: string) {
  const days = new Map<string, T[]>();
  times.forEach((time) => {
    const key = isoDay(time.start, zone);
    days.set(key, [...(days.get(key) ?? []), time]);
  });
  return [...days.entries()].sort(([a], [b]) => a.localeCompare(b));
}

function dayName(start: string, zone: string) {
  if (isoDay(start, zone) === isoDay(new Date().toISOString(), zone)) return t('time.today');
  return capital(part(start, zone, { day: 'numeric', month: 'short', weekday: 'long' }));
}

/** The geometry of a card whose times are on their way. */
export function FoundSkeleton() {
  return (
    <li className="card result">
      <span className="skeleton" style={{ height: '6.25rem' }} />
      <div className="days">
        {Array.from({ length: DAYS }, (_, n) => (
          <span key={n} className="skeleton" style={{ height: '12.25rem' }} />
        ))}
      </div>
    </li>
  );
}

export default function FoundCard({ found: { profile, times, fees } }: Readonly<{ found: Found }>) {
  const { id, name, initials, city, zone, specialty } = profile;
  const days = byDay(times, zone).slice(0, DAYS);
  return (
    <li className="card result">
      <div className="row top-aligned">
        <span className="face" aria-hidden="true">
          {initials}
        </span>
        <div className="grow">
          <h2>
            <Link to={`/praticien/${id}`}>{name}</Link>
          </h2>
          <p className="muted">
            {specialtyName(specialty)}, {city}
          </p>
          <p>
            {fees.map(({ mode, fee }) => (
              <span key={mode} className="fee">
                {t(`mode.${mode}`)} {fee && <b className="num">{money(fee.amount)}</b>}{' '}
                {fee && <span className="muted">{(fee.excess.minor ?? 0) > 0 ? t('fee.excess', money(fee.excess)) : t('fee.noExcess')}</span>}
              </span>
            ))}
          </p>
        </div>
      </div>
      {days.length > 0 ? (
        <div className="days">
          {days.map(([key, offered]) => (
            <div key={key} role="group" aria-label={dayName(offered[0].start, zone)}>
              <p className="day-name">{dayName(offered[0].start, zone)}</p>
              <div className="times">
                {offered.slice(0, TIMES).map((each) => (
                  <TimeLink key={each.start + each.visitReasonId} offered={each} zone={zone} name={name} />
                ))}
              </div>
            </div>
          ))}
        </div>
      ) : (
        <p className="muted">
          {t('search.fullSoon')} <Link to={`/praticien/${id}`}>{t('search.later', name)}</Link>
        </p>
      )}
    </li>
  );
}
