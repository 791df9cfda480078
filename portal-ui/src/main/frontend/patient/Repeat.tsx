import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import SeriesDates, { refusalWords } from './SeriesDates';
import { isFree, LEAST, MOST, type Repeating, RHYTHMS } from './series';
import { Retry } from './Trouble';
import { t } from './words';

type Props = Readonly<{ choice: Choice; repeat: Repeating }>;

const COUNTS = Array.from({ length: MOST - LEAST + 1 }, (_, n) => LEAST + n);

function Rhythm({ repeat }: Readonly<{ repeat: Repeating }>) {
  return (
    <div className="choices">
      <div className="field">
        <label htmlFor="rhythm">{t('series.every')}</label>
        <select className="input" id="rhythm" value={repeat.weeks} onChange={(event) => repeat.change({ weeks: Number(event.target.value) })}>
          {RHYTHMS.map((weeks) => (
            <option key={weeks} value={weeks}>
              {t(`series.every.${weeks}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="times">{t('series.count')}</label>
        <select className="input" id="times" value={repeat.count} onChange={(event) => repeat.change({ count: Number(event.target.value) })}>
          {COUNTS.map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** Says at once how many of the dates can be had as they are. */
function standing(repeat: Repeating) {
  if (!repeat.dates) return repeat.problem === undefined ? t('series.looking') : '';
  const free = repeat.dates.filter(isFree).length;
  const told = t('series.standing', free, repeat.dates.length);
  return free < repeat.dates.length ? `${told} ${t('series.proposed')}` : told;
}

/** The visit again, at the same time of day: how often, and each date before anything is booked. */
export default function Repeat({ choice, repeat }: Props) {
  const { on, dates, lost, problem } = repeat;
  return (
    <section className="card stack" aria-label={t('series.title')}>
      <label className="pick check">
        <input type="checkbox" checked={on} onChange={(event) => repeat.change({ on: event.target.checked })} />
        <span className="grow">
          {t('series.title')}
          <br />
          <span className="muted small">{t('series.why')}</span>
        </span>
      </label>
      {on && <Rhythm repeat={repeat} />}
      <p className="small" role="status">
        {on && standing(repeat)}
      </p>
      {on && !dates && problem !== undefined && <Retry problem={problem} again={repeat.again} />}
      {on && !dates && problem === undefined && <span className="skeleton" style={{ height: '12rem' }} />}
      {on && dates && (
        <>
          <SeriesDates
            dates={dates}
            zone={choice.profile.zone}
            picks={repeat.picks}
            settled={{ start: choice.start, words: t('series.held') }}
            without={t('series.without')}
            note={({ start }) => (lost[start] ? refusalWords(lost[start]) : undefined)}
            pick={repeat.pick}
          />
          <p className="muted small">{t(`series.money.${choice.reason.policy}`)}</p>
        </>
      )}
    </section>
  );
}
