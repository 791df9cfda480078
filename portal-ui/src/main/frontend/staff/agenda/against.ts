import { type Against, clock, type Day, type Entry, fill, now, type Range, type Words } from './model';

/**
 * What stands against a time, as far as the screen can tell: the server decides.
 *
 * @param entry that is moved or stretched; absent for a new one
 */
export function against(day: Day, range: Range, words: Words, entry?: Entry, at?: number): Against | undefined {
  if (range.from < now(day, at)) return { words: words.past, firm: true };
  const others = day.entries.filter((each) => each.id !== entry?.id && each.tone !== 'cancelled');
  const taken = others.find((each) => overlaps(range, { from: each.from, to: each.from + each.length }));
  if (taken) return { words: fill(words.taken, taken.who, clock(day, taken.from)), firm: true };
  const kept = { from: range.from - (entry?.before ?? 0), to: range.to + (entry?.after ?? 0) };
  const near = others.find((each) => overlaps(kept, spread(each)));
  if (near) return { words: fill(words.close, near.who, clock(day, near.from)), firm: true };
  const shut = day.shut.find((each) => overlaps(range, each));
  if (shut) return { words: shut.words, firm: false };
  if (!day.open.some((open) => open.from <= range.from && range.to <= open.to)) return { words: words.closed, firm: false };
  return undefined;
}

/** With what is kept free around it. */
export function spread(entry: Entry): Range {
  return { from: entry.from - (entry.before ?? 0), to: entry.from + entry.length + (entry.after ?? 0) };
}

export function overlaps(one: Range, other: Range): boolean {
  return one.from < other.to && other.from < one.to;
}

type Spread = Pick<Entry, 'id' | 'from' | 'length'>;

/** Side by side where entries overlap: which lane, of how many. */
export function lanes(entries: Spread[]): Map<string, { lane: number; of: number }> {
  const placed = new Map<string, { lane: number; of: number }>();
  let group: Spread[] = [];
  let end = 0;
  const close = () => {
    const ends: number[] = [];
    const lane = group.map((entry) => {
      let free = ends.findIndex((each) => each <= entry.from);
      if (free < 0) free = ends.length;
      ends[free] = entry.from + entry.length;
      return free;
    });
    group.forEach((entry, index) => placed.set(entry.id, { lane: lane[index], of: ends.length }));
  };
  for (const entry of [...entries].sort((a, b) => a.from - b.from)) {
    if (group.length > 0 && entry.from >= end) {
      close();
      group = [];
    }
    group.push(entry);
    end = Math.max(end, entry.from + entry.length);
  }
  close();
  return placed;
}
