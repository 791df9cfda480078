import { useState } from 'react';
import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import type SeriesDate from 'Frontend/generated/health/consulta/portal/patient/SeriesDate';
import { SeriesService } from 'Frontend/generated/endpoints';
import { placeOf } from './held';
import { useLoad } from './load';
import { fieldErrors } from './problem';

/** A time that is wished for, and what is free where it is not. */
export type Wished = Readonly<{ start: string; causes: readonly string[]; nearest: readonly string[] }>;

/** By the time that was wished for: the time that is taken, none where it is left out. */
export type Picks = Readonly<Record<string, string | undefined>>;

/** In weeks, the local time stays the same. */
export const RHYTHMS = [1, 2, 4] as const;
export const LEAST = 2;
export const MOST = 12;
const USUAL = 6;

export function isFree({ causes }: Wished) {
  return causes.length === 0;
}

/** What was picked, or else the time itself, or else the nearest free one. */
export function picked(date: Wished, picks: Picks) {
  if (date.start in picks) return picks[date.start];
  return isFree(date) ? date.start : date.nearest.at(0);
}

function offers({ start, causes, nearest }: Wished, time: string | undefined) {
  return time === undefined || (causes.length === 0 ? time === start : nearest.includes(time));
}

/** What was picked stands as long as it is offered. */
function standing(picks: Picks, dates: readonly Wished[]): Picks {
  return Object.fromEntries(dates.filter((date) => date.start in picks && offers(date, picks[date.start])).map(({ start }) => [start, picks[start]]));
}

function without(picks: Picks, starts: readonly string[]): Picks {
  return Object.fromEntries(Object.entries(picks).filter(([start]) => !starts.includes(start)));
}

/** The patient is elsewhere then, though the time is free. */
const BUSY = 'PATIENT_BUSY';

/** Visits that are paid at the practice may be repeated; a first visit comes once. */
export function isRepeatable({ reason }: Choice) {
  return ['ON_SITE', 'EXEMPT'].includes(reason.policy) && (reason.audience as string) !== 'NEW_PATIENTS';
}

/** Whether the visit comes again, and when; its own time is held and stays. */
export function useRepeat(choice: Choice) {
  const [on, setOn] = useState(false);
  const [weeks, setWeeks] = useState<number>(RHYTHMS[0]);
  const [count, setCount] = useState(USUAL);
  const [picks, setPicks] = useState<Picks>({});
  const [lost, setLost] = useState<Readonly<Record<string, string>>>({});
  const asked = `${on}/${weeks}/${count}`;
  const read = async () => ({ asked, dates: on ? await SeriesService.preview(placeOf(choice), weeks, count) : [] });
  const { data, problem, again } = useLoad(read, [asked]);
  const dates: readonly SeriesDate[] | undefined = data?.asked === asked ? data.dates : undefined;
  const chosen = standing(picks, dates ?? []);
  const starts = on ? dates && [...new Set(dates.flatMap((date) => picked(date, chosen) ?? []))] : [choice.start];

  function change(apply: () => void) {
    apply();
    setPicks({});
    setLost({});
  }

  return {
    again,
    change: (to: Readonly<{ on?: boolean; weeks?: number; count?: number }>) =>
      change(() => {
        if (to.on !== undefined) setOn(to.on);
        if (to.weeks !== undefined) setWeeks(to.weeks);
        if (to.count !== undefined) setCount(to.count);
      }),
    count,
    dates,
    /** Some cannot be had any more: what can be instead is asked for anew. */
    lose: (why: unknown) => {
      const codes = fieldErrors(why);
      const code = (date: Wished) => codes[`starts[${starts?.indexOf(picked(date, chosen) ?? '')}]`];
      const gone = (dates ?? []).flatMap((date) => (code(date) ? [[date.start, code(date)] as const] : []));
      setLost(Object.fromEntries(gone));
      setPicks({ ...without(chosen, gone.map(([start]) => start)), ...Object.fromEntries(gone.filter(([, each]) => each === BUSY).map(([start]) => [start, undefined])) });
      again();
    },
    lost,
    on,
    pick: (date: Wished, time: string | undefined) => setPicks({ ...chosen, [date.start]: time }),
    picks: chosen,
    problem,
    /** Every time that is wanted; absent until it is known how they stand. */
    starts,
    weeks,
  };
}

export type Repeating = ReturnType<typeof useRepeat>;
