import { beforeEach, describe, expect, it } from 'vitest';
import 'Frontend/staff/setup/calendar';
import { dates, shift, span } from 'Frontend/staff/setup/dates';

describe('dates', () => {
  it('go on over the end of a month and a year', () => {
    expect(span('2026-12-31', 1)).toBe('2027-01-01');
    expect(span('2026-03-01', -1)).toBe('2026-02-28');
    expect(dates('2026-12-02', '2026-11-30')).toEqual(['2026-11-30', '2026-12-01', '2026-12-02']);
  });

  it('are reached by keys: days, weeks, the ends of a week', () => {
    expect(shift('ArrowUp', '2026-11-26')).toBe(-7);
    expect(shift('Home', '2026-11-26')).toBe(-3);
    expect(shift('End', '2026-11-26')).toBe(3);
    expect(shift('x', '2026-11-26')).toBe(0);
  });
});

describe('the calendar', () => {
  const day = (number: number) => ({ date: `2026-12-0${number}`, number, label: `le ${number}`, kind: 'open', word: '', past: false, today: number === 1 });
  let calendar: HTMLElement & { picture: string };
  let told: unknown[];

  beforeEach(() => {
    calendar = document.createElement('consulta-calendar') as typeof calendar;
    document.body.replaceChildren(calendar);
    calendar.picture = JSON.stringify({ weekdays: ['lu'], months: [{ name: 'décembre', before: 1, days: [1, 2, 3, 4].map(day) }] });
    told = [];
    calendar.addEventListener('range-chosen', (event) => told.push((event as CustomEvent).detail));
  });

  const button = (date: string) => calendar.querySelector<HTMLElement>(`[data-date="${date}"]`)!;
  const press = (key: string, shiftKey = false) => document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));

  it('is painted with the arrows and the shift key', () => {
    button('2026-12-01').focus();
    press('ArrowRight');
    press('ArrowRight', true);
    press('ArrowRight', true);
    press('Enter');
    expect(told).toEqual([{ from: '2026-12-02', to: '2026-12-04' }]);
    expect(calendar.querySelectorAll('[aria-selected=true]')).toHaveLength(3);
  });

  it('takes one day with Enter alone, and has one stop for Tab', () => {
    button('2026-12-03').focus();
    press('Enter');
    expect(told).toEqual([{ from: '2026-12-03', to: '2026-12-03' }]);
    expect(calendar.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('is painted by dragging, backwards too', () => {
    button('2026-12-03').dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, button: 0 }));
    document.elementFromPoint = () => button('2026-12-02');
    window.dispatchEvent(new MouseEvent('pointermove'));
    window.dispatchEvent(new MouseEvent('pointerup'));
    expect(told).toEqual([{ from: '2026-12-02', to: '2026-12-03' }]);
  });

  it('keeps the focus when it is drawn anew', () => {
    button('2026-12-02').focus();
    press('ArrowRight');
    calendar.picture = JSON.stringify({ weekdays: ['lu'], months: [{ name: 'décembre', before: 1, days: [1, 2, 3].map(day) }] });
    expect(document.activeElement).toBe(button('2026-12-03'));
  });
});
