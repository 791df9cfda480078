import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import Countdown from '../../main/frontend/patient/Countdown';
import { money, time } from '../../main/frontend/patient/format';
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
