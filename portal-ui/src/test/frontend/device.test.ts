import { expect, test } from 'vitest';
import { forget, keep, keeps } from '../../main/frontend/patient/device';
import { visit } from './people';

test('a device keeps when coming visits are, and nothing else of them', () => {
  expect(keeps()).toBe(false);
  keep([visit('CONFIRMED', { start: '2999-02-01T09:00:00Z' }), visit('CANCELLED'), visit('CONFIRMED', { start: '2999-01-01T09:00:00Z' })]);
  expect(JSON.parse(localStorage.getItem('next-visits')!)).toEqual([
    { start: '2999-01-01T09:00:00Z', zone: 'Europe/Paris' },
    { start: '2999-02-01T09:00:00Z', zone: 'Europe/Paris' },
  ]);
  expect(keeps()).toBe(true);
  forget();
  expect(keeps()).toBe(false);
});
