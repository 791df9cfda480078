import { beforeEach, expect, test, vi } from 'vitest';
import type { ConsultaAgenda } from 'Frontend/staff/agenda/agenda';
import 'Frontend/staff/agenda/agenda';
import type { ConsultaDay } from 'Frontend/staff/agenda/day';
import type { Entry } from 'Frontend/staff/agenda/model';

const lea = { clock: '9:00', from: 60, icon: 'circle-check', id: 'lea', label: '9:00, Léa', length: 30, state: 'Confirmé', tint: 1, tone: 'confirmed', who: 'Léa', why: 'Suivi' } as unknown as Entry;

let grid: ConsultaAgenda;

beforeEach(() => {
  document.body.innerHTML = '<consulta-agenda></consulta-agenda>';
  grid = document.querySelector('consulta-agenda') as ConsultaAgenda;
  grid.words = JSON.stringify({ free: 'Libre', close: '', closed: '', past: '', taken: '' });
});

async function show(entries: readonly Entry[]) {
  const column = (document.querySelector('consulta-day') ?? document.createElement('consulta-day')) as ConsultaDay;
  column.day = JSON.stringify({ entries, hour: 8, key: 'claire', length: 600, open: [{ from: 30, to: 270 }], shut: [], start: 0, who: 'Dr Claire Martin' });
  if (!column.isConnected) grid.append(column);
  grid.start();
  await column.updateComplete;
  return [...column.querySelectorAll('[tabindex="0"]')].map((each) => each.getAttribute('data-entry') ?? 'slot');
}

test('Tab reaches the first entry, or where the day opens', async () => {
  expect(await show([lea])).toEqual(['lea']);
  grid.columns.forEach((column) => (column.cursor = undefined));
  expect(await show([])).toEqual(['slot']);
});

test('what is seen of an entry stands in its name as words of their own', async () => {
  await show([lea]);
  const seen = document.querySelector('[data-entry="lea"]')!.textContent!;
  expect(seen.trim().split(/\s+/)).toEqual(['9:00', 'Léa', 'Suivi', 'Confirmé']);
});

test('Tab reaches the grid when the entry where the focus was is on no day that is shown', async () => {
  expect(await show([lea])).toEqual(['lea']);
  expect(await show([])).toEqual(['slot']);
});

test('the focus comes back to where it was', async () => {
  await show([lea]);
  grid.focusCursor();
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-entry')).toBe('lea'));
});

test('what is booked where the focus was has the focus', async () => {
  grid.columns.forEach((column) => (column.cursor = undefined));
  await show([]);
  await grid.columns[0]!.at(60).then((stop) => stop!.focus());
  expect(document.activeElement?.className).toBe('s-slot');
  expect(await show([lea])).toEqual(['lea']);
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-entry')).toBe('lea'));
});

test('the line of now is within the hours that are shown, or there is none', async () => {
  const column = document.createElement('consulta-day') as ConsultaDay;
  grid.append(column);
  const at = async (minutes: number) => {
    column.day = JSON.stringify({ entries: [], hour: 8, key: 'claire', length: 600, open: [], shut: [], start: Date.now() - minutes * 60_000, today: true });
    await column.updateComplete;
    return column.querySelector<HTMLElement>('.s-now')?.hidden;
  };
  expect(await at(300)).toBe(false);
  expect(await at(601)).toBe(true);
  expect(await at(-1)).toBe(true);
});
