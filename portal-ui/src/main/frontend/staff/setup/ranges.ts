import { type Range, STOP } from '../agenda/model';

/** A week as the server sends it; times are minutes of the day. */
export interface Week extends Range {
  days: WeekDay[];
  words: { closed: string; range: string; removed: string };
}

export interface WeekDay {
  name: string;
  /** By their start. */
  ranges: Drawn[];
}

export interface Drawn {
  id: string;
  from: number;
  length: number;
  lines: string[];
  /** What a screen reader says of it. */
  label: string;
  video: boolean;
  /** Its form is open. */
  current: boolean;
}

/** Where the focus rests: a range, or a quarter of an hour that nothing opens. */
export interface Stop {
  day: number;
  from: number;
  id?: string;
}

export function drawn(range: Drawn): Range {
  return { from: range.from, to: range.from + range.length };
}

/** What is not open around that minute; nothing where a range is. */
export function gap(week: Week, ranges: Drawn[], minutes: number): Range | undefined {
  if (ranges.map(drawn).some((each) => each.from <= minutes && minutes < each.to)) return undefined;
  return {
    from: Math.max(week.from, ...ranges.map((each) => drawn(each).to).filter((to) => to <= minutes)),
    to: Math.min(week.to, ...ranges.map((each) => each.from).filter((from) => from > minutes)),
  };
}

/** How far the edges of a range may be pulled: to its neighbours. */
export function room(week: Week, ranges: Drawn[], range: Drawn): Range {
  const { from, to } = drawn(range);
  return {
    from: Math.max(week.from, ...ranges.map((each) => drawn(each).to).filter((end) => end <= from)),
    to: Math.min(week.to, ...ranges.map((each) => each.from).filter((start) => start >= to)),
  };
}

export function stops(week: Week, day: number): Stop[] {
  const { ranges } = week.days[day];
  const all: Stop[] = ranges.map(({ from, id }) => ({ day, from, id }));
  for (let from = week.from; from < week.to; from += STOP) if (gap(week, ranges, from)) all.push({ day, from });
  return all.sort((a, b) => a.from - b.from);
}

/** The stop that is there now, whatever was there when it was last looked at. */
export function at(week: Week, wanted: Stop): Stop {
  const all = stops(week, wanted.day);
  const { ranges } = week.days[wanted.day];
  const same = all.find((stop) => stop.id !== undefined && stop.id === wanted.id);
  if (same) return same;
  const over = ranges.find((each) => each.from <= wanted.from && wanted.from < drawn(each).to);
  if (over) return { day: wanted.day, from: over.from, id: over.id };
  const empty = all.filter((stop) => stop.id === undefined);
  return empty.findLast((stop) => stop.from <= wanted.from) ?? empty[0] ?? all[0];
}

export function hour(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
