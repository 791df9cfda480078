import type Moved from 'Frontend/generated/health/consulta/portal/patient/Moved';
import type SeriesMove from 'Frontend/generated/health/consulta/portal/patient/SeriesMove';
import { day, time } from './format';
import type { Loaded } from './load';
import SeriesDates, { refusalWords } from './SeriesDates';
import { isFree, picked, type Picks } from './series';
import { Retry } from './Trouble';
import { t } from './words';

function at(start: string, zone: string) {
  return t('time.at', day(start, zone), time(start, zone));
}

function isMovable({ refusal }: SeriesMove) {
  return refusal === undefined;
}

/** Where each goes that goes anywhere. */
export function wantedOf(moves: readonly SeriesMove[], picks: Picks) {
  return moves.filter(isMovable).flatMap((move) => {
    const start = picked(move, picks);
    return start ? [{ id: move.id, start }] : [];
  });
}

/** How many were moved, and of the others why they were not. */
export function moved(done: readonly Moved[], zone: string) {
  const left = done.filter(({ refusal }) => refusal);
  const words = left.map(({ start, refusal }) => t('move.left', at(start, zone), refusalWords(refusal!)));
  return [t('move.done.several', done.length - left.length), ...words].join(' ');
}

type Props = Readonly<{ start: string; zone: string; look: Loaded<SeriesMove[] | undefined>; picks: Picks; pick(picks: Picks): void }>;

/** Where those that follow would go by the same difference, each before any of them moves. */
export default function Following({ start, zone, look, picks, pick }: Props) {
  const { data, problem, again } = look;
  const dates = data?.filter(isMovable);
  const fixed = data?.filter((move) => !isMovable(move)) ?? [];
  const free = dates?.filter(isFree).length ?? 0;
  return (
    <div className="stack">
      <p className="small" role="status">
        {dates ? t('series.standing', free, dates.length) : problem === undefined && t('series.looking')}
        {dates && free < dates.length && ` ${t('series.proposed')}`}
      </p>
      {!dates && problem !== undefined && <Retry problem={problem} again={again} />}
      {!dates && problem === undefined && <span className="skeleton" style={{ height: '12rem' }} />}
      {dates && (
        <SeriesDates
          dates={dates}
          zone={zone}
          picks={picks}
          settled={{ start, words: t('move.chosen') }}
          without={t('move.stays')}
          from={(date) => dates.find((move) => move.start === date.start)?.from}
          pick={(date, time) => pick({ ...picks, [date.start]: time })}
        />
      )}
      {fixed.map((move) => (
        <p key={move.id} className="note warn">
          {t('move.left', at(move.from, zone), refusalWords(move.refusal!))}
        </p>
      ))}
    </div>
  );
}
