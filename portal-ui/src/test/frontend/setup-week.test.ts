import { beforeEach, describe, expect, it } from 'vitest';
import 'Frontend/staff/setup/week';
import { gap, room, stops, type Week } from 'Frontend/staff/setup/ranges';

const range = (id: string, from: number, to: number) => ({ id, from: from * 60, length: (to - from) * 60, lines: ['Bellecour'], label: id, video: false, current: false });
const week = (monday = [range('1', 9, 12), range('2', 14, 18)]): Week => ({
  from: 360,
  to: 1320,
  days: [{ name: 'lundi', ranges: monday }, { name: 'mardi', ranges: [] }],
  words: { closed: 'Fermé', range: '{0} {1} à {2}', removed: 'Plage retirée.' },
});

describe('a day', () => {
  const monday = week().days[0].ranges;

  it('has its gaps, and ranges that reach to their neighbours', () => {
    expect(gap(week(), monday, 13 * 60)).toEqual({ from: 720, to: 840 });
    expect(gap(week(), monday, 11 * 60)).toBeUndefined();
    expect(room(week(), monday, monday[0])).toEqual({ from: 360, to: 840 });
  });

  it('is walked through by its ranges and the quarters of an hour between', () => {
    expect(stops(week(), 0)).toHaveLength(2 + 12 + 8 + 16);
  });
});

describe('the week', () => {
  let canvas: HTMLElement & { picture: string; updateComplete: Promise<boolean> };
  let told: unknown[];

  beforeEach(async () => {
    canvas = document.createElement('consulta-week') as typeof canvas;
    document.body.replaceChildren(canvas);
    told = [];
    for (const name of ['range-painted', 'range-resized', 'range-chosen', 'range-removed'])
      canvas.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
    await draw(week());
    stop().focus();
  });

  const draw = async (picture: Week) => {
    canvas.picture = JSON.stringify(picture);
    await canvas.updateComplete;
  };
  const stop = () => canvas.querySelector<HTMLElement>('[tabindex="0"]')!;
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      if (key === 'Enter') (document.activeElement as HTMLElement).click();
      else document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: key.replace('Shift+', ''), shiftKey: key.startsWith('Shift+'), bubbles: true, cancelable: true }));
      await canvas.updateComplete;
      await canvas.updateComplete;
    }
  };
  const said = () => canvas.querySelector('[role=status]')!.textContent;

  it('is painted with the arrows and Enter, and says so', async () => {
    await press('ArrowRight');
    expect(document.activeElement!.getAttribute('aria-label')).toBe('mardi 09:00, Fermé');
    await press('Enter', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(said()).toBe('mardi 09:00 à 09:30');
    await press('Enter');
    expect(told).toEqual([['range-painted', { day: 1, from: 540, to: 570 }]]);
  });

  it('acts on the range that has the focus, however it came there', async () => {
    canvas.querySelector<HTMLElement>('[data-range="2"]')!.focus();
    await canvas.updateComplete;
    await press('Delete');
    expect(told).toEqual([['range-removed', { id: '2' }]]);
  });

  it('gives up what was begun with Escape', async () => {
    await press('ArrowRight', 'Enter', 'ArrowDown', 'Escape', 'ArrowLeft');
    expect(canvas.querySelector('.s-week-ghost')).toBeNull();
    expect(told).toEqual([]);
  });

  it('opens no range over another one', async () => {
    await press('ArrowDown', 'Enter', ...Array<string>(20).fill('ArrowDown'), 'Enter');
    expect(told).toEqual([['range-painted', { day: 0, from: 720, to: 840 }]]);
  });

  it('lengthens, opens and removes the range under the focus', async () => {
    await press('Shift+ArrowDown', 'Enter', 'Delete');
    expect(told).toEqual([
      ['range-resized', { id: '1', from: 540, to: 735 }],
      ['range-chosen', { id: '1' }],
      ['range-removed', { id: '1' }],
    ]);
  });

  it('keeps the focus where it was when it is drawn anew', async () => {
    await press('ArrowRight');
    await draw({ ...week(), days: [week().days[0], { name: 'mardi', ranges: [range('9', 9, 10)] }] });
    expect(document.activeElement!.getAttribute('data-range')).toBe('9');
    await draw(week());
    expect(document.activeElement!.getAttribute('aria-label')).toBe('mardi 09:00, Fermé');
  });

  it('has one stop for Tab', () => {
    expect(canvas.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  const pointer = (type: string, target: EventTarget, hour: number) =>
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0, clientY: (hour - 6) * 60 }));

  it('is painted and pulled with the pointer', async () => {
    const [monday, tuesday] = canvas.querySelectorAll<HTMLElement>('.s-week-day');
    for (const day of [monday, tuesday]) day.getBoundingClientRect = () => ({ top: 0, height: 960 }) as DOMRect;
    pointer('pointerdown', tuesday, 12);
    pointer('pointermove', window, 10.1);
    pointer('pointerup', window, 10.1);
    pointer('pointerdown', monday.querySelector('[data-range="2"] [data-edge=from]')!, 14);
    pointer('pointermove', window, 11);
    pointer('pointerup', window, 11);
    expect(told).toEqual([
      ['range-painted', { day: 1, from: 600, to: 735 }],
      ['range-resized', { id: '2', from: 720, to: 1080 }],
    ]);
  });
});
