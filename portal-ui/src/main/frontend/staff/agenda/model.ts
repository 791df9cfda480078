/** What the server sends of one column: one practitioner's day. Times are minutes from the grid's first hour. */
export interface Day {
  key: string;
  practitioner: string;
  who: string;
  label: string;
  start: number;
  zone: string;
  hour: number;
  length: number;
  today: boolean;
  open: Range[];
  shut: Shut[];
  entries: Entry[];
}

export interface Range {
  from: number;
  to: number;
}

export interface Shut extends Range {
  kind: string;
  words: string;
}

export interface Entry {
  id: string;
  from: number;
  length: number;
  clock: string;
  who: string;
  why: string;
  tint: number;
  tone: string;
  icon: string;
  state: string;
  label: string;
  video: boolean;
  until: number;
  movable: boolean;
  /** Minutes kept free before and after it. */
  before: number;
  after: number;
  /** Who else has it open. */
  by: string;
}

/** What is being dragged or drawn over a column. */
export interface Ghost extends Range {
  words: string;
  /** What stands against it; firm: nobody can set it aside. */
  against?: Against;
}

export interface Against {
  words: string;
  firm: boolean;
}

export interface Words {
  past: string;
  taken: string;
  closed: string;
  close: string;
  free: string;
  moving: string;
  stretching: string;
  kept: string;
  create: string;
}

export const STEP = 5;
export const STOP = 15;

/** `{0}` and `{1}` are replaced. */
export function fill(words: string, ...values: string[]): string {
  return words.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
}

export function clock(day: Day, minutes: number): string {
  const time = day.hour * 60 + minutes;
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
}

export function snap(minutes: number, step = STEP): number {
  return Math.round(minutes / step) * step;
}

/** Minutes from the grid's first hour to now, in the day's zone. */
export function now(day: Day, at = Date.now()): number {
  return (at - day.start) / 60_000;
}
