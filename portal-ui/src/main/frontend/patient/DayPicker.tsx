import { useState } from 'react';
import type OfferedTime from 'Frontend/generated/health/consulta/portal/patient/OfferedTime';
import { byDay } from './FoundCard';
import { capital, day, isoDay, part } from './format';
import TimeLink from './TimeLink';
import { t } from './words';

const WEEKS = 4;
const DAY = 86_400_000;

type Props = Readonly<{ times: readonly OfferedTime[]; zone: string; name: string; choose?(offered: OfferedTime): void }>;

/** Days from this week's Monday on, as noon in UTC so that no clock change moves them. */
function weeks(today: string) {
  const noon = Date.parse(`${today}T12:00:00Z`);
  const monday = noon - ((new Date(noon).getUTCDay() + 6) % 7) * DAY;
  return Array.from({ length: WEEKS * 7 }, (_, n) => new Date(monday + n * DAY).toISOString());
}

export default function DayPicker({ times, zone, name, choose }: Props) {
  const free = new Map(byDay(times, zone));
  const [picked, setPicked] = useState<string>();
  const chosen = picked && free.has(picked) ? picked : [...free.keys()][0];
  const days = weeks(isoDay(new Date().toISOString(), zone));
  return (
    <>
      <section className="stack" aria-labelledby="which-day">
        <h2 id="which-day">{choose ? t('move.day') : t('practitioner.day')}</h2>
        <div className="calendar">
          {days.slice(0, 7).map((each) => (
            <span key={each} className="weekday" aria-hidden="true">
              {part(each, 'UTC', { weekday: 'short' })}
            </span>
          ))}
          {days.map((each) => {
            const key = each.slice(0, 10);
            const number = part(each, 'UTC', { day: 'numeric' });
            const count = free.get(key)?.length;
            return count ? (
              <button key={key} type="button" aria-pressed={key === chosen} onClick={() => setPicked(key)} aria-label={t('practitioner.freeOn', day(each, 'UTC'), count)}>
                {number}
                <small>{count}</small>
              </button>
            ) : (
              <span key={key} className="day">
                {number}
              </span>
            );
          })}
        </div>
      </section>
      {chosen && (
        <section className="stack" aria-live="polite" aria-labelledby="which-time">
          <h2 id="which-time">{capital(day(`${chosen}T12:00:00Z`, 'UTC'))}</h2>
          <div className="times">
            {free.get(chosen)?.map((offered) => (
              <TimeLink key={offered.start} offered={offered} zone={zone} name={name} choose={choose} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
