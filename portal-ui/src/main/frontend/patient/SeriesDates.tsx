import { CalendarCheck, CircleAlert } from 'lucide-react';
import { capital, day, time } from './format';
import { isFree, picked, type Picks, type Wished } from './series';
import { has, t } from './words';

/** Said of a time that can be changed by nobody; the others are the practice's affair. */
const TOLD = ['TOO_FAR', 'TOO_SOON'];

type Props = Readonly<{
  dates: readonly Wished[];
  zone: string;
  picks: Picks;
  /** The one that is settled, and the words for that. */
  settled: Readonly<{ start: string; words: string }>;
  /** The words for taking none of the times. */
  without: string;
  /** Where it is now. */
  from?(date: Wished): string | undefined;
  /** What else is to be said of it. */
  note?(date: Wished): string | undefined;
  pick(date: Wished, time: string | undefined): void;
}>;

function at(start: string, zone: string) {
  return capital(t('time.at', day(start, zone), time(start, zone)));
}

/** Why it cannot be had, in words. */
function why({ causes }: Wished) {
  const told = causes.find((cause) => TOLD.includes(cause));
  return t(told ? `cause.${told}` : 'series.taken');
}

export function refusalWords(code: string) {
  return t(has(`problem.${code}`) ? `problem.${code}` : 'problem.SLOT_TAKEN');
}

function Note({ children }: Readonly<{ children?: string }>) {
  return children ? (
    <span className="field-error">
      <CircleAlert className="icon" aria-hidden="true" />
      {children}
    </span>
  ) : null;
}

function From({ start, zone }: Readonly<{ start?: string; zone: string }>) {
  return start ? <span className="muted small">{t('series.from', t('time.at', day(start, zone), time(start, zone)))}</span> : null;
}

/** A free time is taken unless it is left out. */
function Free({ date, zone, picks, without, from, note, pick }: Props & Readonly<{ date: Wished }>) {
  return (
    <label className="pick check">
      <input type="checkbox" checked={picked(date, picks) !== undefined} onChange={(event) => pick(date, event.target.checked ? date.start : undefined)} />
      <span className="grow">
        {at(date.start, zone)}
        <br />
        <span className="muted small">{picked(date, picks) === undefined ? without : t('series.free')}</span> <From start={from?.(date)} zone={zone} />
        <Note>{note?.(date)}</Note>
      </span>
    </label>
  );
}

/** Of a time that is not, the nearest free one is proposed. */
function Taken({ date, zone, picks, without, from, note, pick }: Props & Readonly<{ date: Wished }>) {
  const chosen = picked(date, picks);
  return (
    <fieldset className="field">
      <legend>
        <s>{at(date.start, zone)}</s> {why(date)} <From start={from?.(date)} zone={zone} />
      </legend>
      <Note>{note?.(date)}</Note>
      <div className="choices">
        {date.nearest.map((start) => (
          <label key={start} className="pick">
            <input type="radio" name={`date-${date.start}`} checked={chosen === start} onChange={() => pick(date, start)} />
            {at(start, zone)}
          </label>
        ))}
        <label className="pick">
          <input type="radio" name={`date-${date.start}`} checked={chosen === undefined} onChange={() => pick(date, undefined)} />
          {without}
        </label>
      </div>
    </fieldset>
  );
}

function Settled({ date, zone, settled, from, note }: Props & Readonly<{ date: Wished }>) {
  return (
    <p className="note ok">
      <CalendarCheck className="icon" aria-hidden="true" />
      <span className="grow">
        {at(date.start, zone)}
        <br />
        <span className="small">{settled.words}</span> <From start={from?.(date)} zone={zone} />
        <Note>{note?.(date)}</Note>
      </span>
    </p>
  );
}

/** Every date with how it stands, and what is chosen of it. */
export default function SeriesDates(props: Props) {
  const { dates, settled } = props;
  return (
    <ul className="stack">
      {dates.map((date) => {
        const Shown = !isFree(date) ? Taken : date.start === settled.start ? Settled : Free;
        return (
          <li key={date.start}>
            <Shown {...props} date={date} />
          </li>
        );
      })}
    </ul>
  );
}
