import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import Countdown from '../../main/frontend/patient/Countdown';
import DayPicker, { pageOf, target } from '../../main/frontend/patient/DayPicker';
import { money, time } from '../../main/frontend/patient/format';
import { calendars } from '../../main/frontend/patient/Keep';
import Money from '../../main/frontend/patient/Money';
import { age } from '../../main/frontend/patient/Person';
import { ownPath } from '../../main/frontend/patient/session';
import Toast from '../../main/frontend/patient/Toast';
import { payUrl } from '../../main/frontend/patient/visit';
import { fee, visit } from './people';

vi.mock('Frontend/generated/endpoints', () => ({ SessionService: {} }));

test('money drops the cents of a whole amount', () => {
  expect(money({ currency: 'EUR', minor: 3500 }).replace(/\s/gu, ' ')).toBe('35 €');
  expect(money({ currency: 'EUR', minor: 3550 }).replace(/\s/gu, ' ')).toBe('35,50 €');
});

test('times are of the practice, not of the browser', () => {
  expect(time('2026-11-26T08:10:00Z', 'Europe/Paris')).toBe('9:10');
  expect(time('2026-11-26T08:10:00Z', 'Indian/Reunion')).toBe('12:10');
});

test('an authorised visit takes nothing today and nothing when cancelled', () => {
  render(<Money amount={fee.amount} policy="AUTHORISE" />);
  const lines = screen.getAllByRole('listitem').map((line) => line.querySelector('b')?.textContent?.replace(/\s/gu, ' '));
  expect(lines).toEqual(['0 €', '35 €', '0 €']);
});

test('a prepaid visit is taken today', () => {
  render(<Money amount={fee.amount} policy="PREPAY" />);
  expect(screen.getAllByRole('listitem')[0].textContent).toContain('35');
});

test('the countdown goes by the clock of the server and ends once', () => {
  vi.useFakeTimers();
  const over = vi.fn();
  render(<Countdown expiresAt="2026-11-24T10:01:05Z" now="2026-11-24T10:00:00Z" over={over} />);
  expect(screen.getByRole('timer').textContent).toBe('1 min 05');
  act(() => void vi.advanceTimersByTime(10_000));
  expect(screen.getByRole('timer').textContent).toBe('55 s');
  act(() => void vi.advanceTimersByTime(60_000));
  expect(over).toHaveBeenCalledTimes(1);
});

test('only own paths are followed after sign-in', () => {
  expect(ownPath('/visites')).toBe('/visites');
  expect(ownPath('//evil.example')).toBeUndefined();
  expect(ownPath('/\\evil.example')).toBeUndefined();
  expect(ownPath('https://evil.example')).toBeUndefined();
});

test('a payment page that is no web address is not opened', () => {
  expect(payUrl(visit('HELD', { payUrl: 'javascript:alert(1)' }))).toBeUndefined();
  expect(payUrl(visit('HELD'))).toBe('https://pay.example/1');
});

test('what was said goes by itself, but not while somebody points at it', () => {
  vi.useFakeTimers();
  const gone = vi.fn();
  render(<Toast gone={gone}>Visite déplacée.</Toast>);
  const toast = screen.getByText('Visite déplacée.');
  fireEvent.mouseEnter(toast);
  act(() => void vi.advanceTimersByTime(60_000));
  expect(gone).not.toHaveBeenCalled();
  fireEvent.mouseLeave(toast);
  act(() => void vi.advanceTimersByTime(10_000));
  expect(gone).toHaveBeenCalledTimes(1);
});

test('an age grows on the birthday', () => {
  expect(age('2019-03-02', new Date(2026, 2, 1))).toBe(6);
  expect(age('2019-03-02', new Date(2026, 2, 2))).toBe(7);
});

const days = Array.from({ length: 28 }, (_, n) => new Date(Date.UTC(2026, 10, 23 + n)).toISOString().slice(0, 10));
const free = new Set(['2026-11-24', '2026-11-26', '2026-11-27', '2026-12-03', '2026-12-20']);

test.each([
  ['ArrowRight', '2026-11-24', '2026-11-26'],
  ['ArrowRight', '2026-12-20', undefined],
  ['ArrowLeft', '2026-11-26', '2026-11-24'],
  ['ArrowDown', '2026-11-26', '2026-12-03'],
  ['ArrowUp', '2026-12-03', '2026-11-26'],
  ['Home', '2026-11-27', '2026-11-24'],
  ['End', '2026-11-24', '2026-11-27'],
  ['Tab', '2026-11-24', undefined],
])('%s leads from %s to %s', (key, from, to) => {
  expect(target(key, from, days, free)).toBe(to);
});

test('the first page of weeks begins today, the next on a Monday', () => {
  const now = Date.parse('2026-11-26T23:30:00Z'); // Friday in Paris already
  expect(pageOf(0, 'Europe/Paris', now)).toEqual({ from: '2026-11-27', to: '2026-12-20' });
  expect(pageOf(1, 'Europe/Paris', now)).toEqual({ from: '2026-12-21', to: '2027-01-17' });
});

function picker(times: object[], zone = 'Europe/Paris', leaf = vi.fn()) {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T09:00:00Z') });
  render(
    <MemoryRouter>
      <DayPicker times={times as never} zone={zone} name="Dr Claire Martin" page={0} leaf={leaf} />
    </MemoryRouter>,
  );
  return leaf;
}

const offered = (start: string, mode = 'VIDEO') => ({ mode, practitionerId: 'p1', start, visitReasonId: 'r1' });

test('days are walked by the keyboard, with one stop of the tab key, and weeks are leafed', () => {
  const leaf = picker([offered('2026-11-26T08:10:00Z'), offered('2026-12-03T08:10:00Z')]);
  const first = screen.getByRole('button', { name: 'jeudi 26 novembre, 1 heure libre' });
  const later = screen.getByRole('button', { name: /jeudi 3 décembre/u });
  expect([first.tabIndex, later.tabIndex]).toEqual([0, -1]);
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(later);
  expect([first.tabIndex, later.tabIndex]).toEqual([-1, 0]);
  fireEvent.keyDown(later, { key: 'PageUp' });
  expect(leaf).not.toHaveBeenCalled();
  fireEvent.keyDown(later, { key: 'PageDown' });
  expect(leaf).toHaveBeenCalledWith(1);
});

test('a video visit elsewhere on the globe shows both hours, a visit on site those of the place', () => {
  picker([offered('2026-11-26T08:10:00Z')], 'Indian/Reunion');
  expect(screen.getByRole('link').textContent).toBe('12:10chez vous 9:10');
  expect(screen.getByText(/Heures de Reunion/u)).toBeTruthy();
  cleanup();
  picker([offered('2026-11-26T08:10:00Z', 'ON_SITE')], 'Indian/Reunion');
  expect(screen.getByRole('link').textContent).toBe('12:10');
  expect(screen.getByText('Heures du lieu : Reunion.')).toBeTruthy();
  cleanup();
  picker([offered('2026-11-26T08:10:00Z')]);
  expect(screen.queryByText(/Heures d/u)).toBeNull();
});

test('a calendar elsewhere learns when, and nothing else', () => {
  const { google, outlook } = calendars(visit('CONFIRMED'));
  expect(new URL(google).searchParams.get('dates')).toBe('20261126T081000Z/20261126T082500Z');
  expect(new URL(outlook).searchParams.get('startdt')).toBe('2026-11-26T08:10:00Z');
  expect(google + outlook).not.toMatch(/Martin|vid|Chevreul|Lyon/u);
});
