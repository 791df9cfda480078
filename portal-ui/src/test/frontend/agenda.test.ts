import { describe, expect, it } from 'vitest';
import { against, lanes } from 'Frontend/staff/agenda/against';
import { clock, type Day, type Entry, fill, type Words } from 'Frontend/staff/agenda/model';

const words = { past: 'passé', taken: 'pris par {0} à {1}', closed: 'fermé', close: 'trop près de {0}' } as Words;
const entry = (id: string, from: number, length: number) => ({ id, from, length, who: id }) as Entry;
const day = (more: Partial<Day> = {}) =>
  ({
    practitioner: 'claire',
    who: 'Dr Claire Martin',
    start: 0,
    hour: 8,
    length: 660,
    open: [{ from: 30, to: 270 }, { from: 360, to: 600 }],
    shut: [],
    entries: [entry('Roche', 120, 30), entry('Garnier', 150, 15)],
    ...more,
  }) as Day;
const early = -60_000;

describe('what stands against a time', () => {
  it('is nothing where the day is open and free', () => {
    expect(against(day(), { from: 30, to: 60 }, words, undefined, early)).toBeUndefined();
  });

  it('is the visit that overlaps, but never the one that is moved', () => {
    expect(against(day(), { from: 130, to: 145 }, words, undefined, early)).toEqual({ words: 'pris par Roche à 10:00', firm: true });
    expect(against(day(), { from: 115, to: 145 }, words, entry('Roche', 120, 30), early)).toBeUndefined();
    expect(against(day(), { from: 90, to: 120 }, words, undefined, early)).toBeUndefined();
  });

  it('is what is kept free around a visit, its own and the others\'', () => {
    const buffered = day({ entries: [{ ...entry('Roche', 120, 30), before: 10, after: 5 }] });
    expect(against(buffered, { from: 150, to: 165 }, words, undefined, early)).toEqual({ words: 'trop près de Roche', firm: true });
    expect(against(buffered, { from: 155, to: 165 }, words, undefined, early)).toBeUndefined();
    expect(against(buffered, { from: 155, to: 165 }, words, { ...entry('x', 0, 10), before: 5 }, early)?.words).toBe('trop près de Roche');
    expect(against(buffered, { from: 95, to: 110 }, words, undefined, early)).toBeUndefined();
  });

  it('is no visit that was called off', () => {
    const off = day({ entries: [{ ...entry('Roche', 120, 30), tone: 'cancelled' }] });
    expect(against(off, { from: 130, to: 145 }, words, undefined, early)).toBeUndefined();
  });

  it('is the past', () => {
    expect(against(day(), { from: 60, to: 90 }, words, undefined, 61 * 60_000)).toEqual({ words: 'passé', firm: true });
  });

  it('is a rule of the practice that a reason may set aside', () => {
    expect(against(day(), { from: 255, to: 285 }, words, undefined, early)).toEqual({ words: 'fermé', firm: false });
    const away = day({ shut: [{ from: 360, to: 600, kind: 'ABSENCE', words: 'Absence, Formation' }] });
    expect(against(away, { from: 590, to: 600 }, words, undefined, early)).toEqual({ words: 'Absence, Formation', firm: false });
  });
});

describe('entries that overlap', () => {
  it('lie side by side, and what comes after has the whole width', () => {
    const placed = lanes([entry('a', 0, 30), entry('b', 10, 30), entry('c', 30, 15), entry('d', 45, 15)]);
    expect(placed.get('a')).toEqual({ lane: 0, of: 2 });
    expect(placed.get('b')).toEqual({ lane: 1, of: 2 });
    expect(placed.get('c')).toEqual({ lane: 0, of: 2 });
    expect(placed.get('d')).toEqual({ lane: 0, of: 1 });
  });
});

it('reads the clock and fills words', () => {
  expect(clock(day(), 195)).toBe('11:15');
  expect(fill('{1} {0} {2}', 'a', 'b')).toBe('b a ');
});
