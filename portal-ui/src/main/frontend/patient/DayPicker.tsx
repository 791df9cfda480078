import { type KeyboardEvent, useRef, useState } from 'react';
import { ChevronLeft, ChevronRight, Globe } from 'lucide-react';
import type OfferedTime from 'Frontend/generated/health/consulta/portal/patient/OfferedTime';
import { byDay } from './FoundCard';
import { capital, day, isoDay, part, time, zoneCity } from './format';
import TimeLink from './TimeLink';
import { t } from './words';

const WEEKS = 4;
const DAY = 86_400_000;

/** How many days the picker shows, and how far ahead it can be leafed. */
export const SPAN = WEEKS * 7;
export const PAGES = 6;

type Props = Readonly<{
  times: readonly OfferedTime[];
  zone: string;
  name: string;
  page: number;
  leaf(page: number): void;
  choose?(offered: OfferedTime): void;
}>;

/** First and last day of a page of weeks, as local dates of the practice; the first page begins today. */
export function pageOf(page: number, zone: string, now = Date.now()) {
  const [first] = weeks(isoDay(new Date(now).toISOString(), zone), page);
  const begin = page === 0 ? isoDay(new Date(now).toISOString(), zone) : first.slice(0, 10);
  return { from: begin, to: new Date(Date.parse(first) + (SPAN - 1) * DAY).toISOString().slice(0, 10) };
}

/** Days from a Monday on, as noon in UTC so that no clock change moves them. */
function weeks(today: string, page: number) {
  const noon = Date.parse(`${today}T12:00:00Z`);
  const monday = noon - ((new Date(noon).getUTCDay() + 6) % 7) * DAY + page * SPAN * DAY;
  return Array.from({ length: SPAN }, (_, n) => new Date(monday + n * DAY).toISOString());
}

/** Where the keys lead: to the next free day in their direction, to the ends of the week. */
export function target(key: string, from: string, days: readonly string[], free: ReadonlySet<string>) {
  const at = days.indexOf(from);
  const week = days.slice(at - (at % 7), at - (at % 7) + 7);
  const ahead = (step: number) => {
    for (let n = at + step; n >= 0 && n < days.length; n += step) if (free.has(days[n])) return days[n];
    return undefined;
  };
  const steps: Record<string, number> = { ArrowDown: 7, ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7 };
  if (key === 'Home') return week.find((each) => free.has(each));
  if (key === 'End') return week.findLast((each) => free.has(each));
  return key in steps ? ahead(steps[key]) : undefined;
}

/** Whether whoever looks reads other hours on their own clock, and which zone that is. */
function ownZone(times: readonly OfferedTime[], zone: string) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return times.some(({ start }) => time(start, own) !== time(start, zone)) ? own : undefined;
}

function Zones({ mode, zone, own }: Readonly<{ mode: string; zone: string; own: string }>) {
  return (
    <p className="note">
      <Globe className="icon" aria-hidden="true" />
      <span>{mode === 'VIDEO' ? t('zone.video', zoneCity(zone), zoneCity(own)) : t('zone.place', zoneCity(zone))}</span>
    </p>
  );
}

/** Free days, weeks ahead, and the times of one; by arrows, Home, End, Page Up and Page Down too. */
export default function DayPicker({ times, zone, name, page, leaf, choose }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const free = new Map(byDay(times, zone));
  const own = ownZone(times, zone);
  const [picked, setPicked] = useState<string>();
  const [focused, setFocused] = useState<string>();
  const chosen = picked && free.has(picked) ? picked : [...free.keys()][0];
  const days = weeks(isoDay(new Date().toISOString(), zone), page);
  const keys = days.map((each) => each.slice(0, 10));
  const entry = focused && free.has(focused) ? focused : chosen;

  function move(event: KeyboardEvent) {
    const pages: Record<string, number> = { PageDown: 1, PageUp: -1 };
    const next = entry && target(event.key, entry, keys, new Set(free.keys()));
    if (event.key in pages) turn(page + pages[event.key]);
    else if (next) {
      setFocused(next);
      grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
    } else return;
    event.preventDefault();
  }

  function turn(to: number) {
    if (to >= 0 && to < PAGES) leaf(to);
  }

  return (
    <>
      <section className="stack" aria-labelledby="which-day">
        <div className="row apart">
          <h2 id="which-day">{choose ? t('move.day') : t('practitioner.day')}</h2>
          <span className="row">
            <button type="button" className="icon-button" aria-label={t('weeks.before')} aria-disabled={page === 0} onClick={() => turn(page - 1)}>
              <ChevronLeft className="icon" aria-hidden="true" />
            </button>
            <button type="button" className="icon-button" aria-label={t('weeks.after')} aria-disabled={page === PAGES - 1} onClick={() => turn(page + 1)}>
              <ChevronRight className="icon" aria-hidden="true" />
            </button>
          </span>
        </div>
        <p className="muted small" aria-live="polite">
          {t('weeks.span', part(days[0], 'UTC', { day: 'numeric', month: 'long' }), part(days[SPAN - 1], 'UTC', { day: 'numeric', month: 'long' }))}
        </p>
        <div ref={grid} className="calendar" role="group" aria-labelledby="which-day" onKeyDown={move}>
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
              <button
                key={key}
                type="button"
                data-day={key}
                tabIndex={key === entry ? 0 : -1}
                aria-pressed={key === chosen}
                onClick={() => {
                  setPicked(key);
                  setFocused(key);
                }}
                aria-label={t(count === 1 ? 'practitioner.freeOn.one' : 'practitioner.freeOn', day(each, 'UTC'), count)}
              >
                {number}
                <small aria-hidden="true">{count}</small>
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
          {own && <Zones mode={times[0].mode} zone={zone} own={own} />}
          <div className="times">
            {free.get(chosen)?.map((offered) => (
              <TimeLink key={offered.start} offered={offered} zone={zone} own={offered.mode === 'VIDEO' ? own : undefined} name={name} choose={choose} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
