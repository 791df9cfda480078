import { fireEvent } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import 'Frontend/staff/agenda/keys';

const heard: string[] = [];

beforeEach(() => {
  heard.length = 0;
  document.body.innerHTML = '<consulta-keys keys="control+k n a escape"></consulta-keys><button>Visite</button>';
  document.querySelector('consulta-keys')!.addEventListener('pressed', (event) => heard.push((event as CustomEvent).detail.key));
  document.querySelector('button')!.focus();
});

function press(key: string, more = {}) {
  fireEvent.keyDown(document.activeElement!, { key, ...more });
}

function opens(): HTMLInputElement {
  document.body.insertAdjacentHTML('beforeend', '<input />');
  const field = document.querySelector('input')!;
  field.focus();
  return field;
}

test('what is typed before the palette is there belongs into it, and is no shortcut', () => {
  const changed = vi.fn();
  const grid = vi.fn();
  document.querySelector('button')!.addEventListener('keydown', grid);
  document.addEventListener('input', changed, { once: true });
  press('k', { ctrlKey: true });
  grid.mockClear();
  for (const letter of 'ana') press(letter);
  expect(grid).not.toHaveBeenCalled();
  expect(opens().value).toBe('ana');
  expect(changed).toHaveBeenCalledOnce();
  expect(heard).toEqual(['control+k']);
});

test('once it is there, or was given up, letters are what they were', () => {
  press('k', { ctrlKey: true });
  const field = opens();
  press('a');
  expect(heard).toEqual(['control+k']);
  field.remove();
  document.querySelector('button')!.focus();
  press('a');
  press('n');
  press('a');
  press('Escape');
  press('a');
  expect(heard).toEqual(['control+k', 'a', 'n', 'escape', 'a']);
});

test('a palette that never comes does not keep letters for ever', () => {
  vi.useFakeTimers();
  press('k', { ctrlKey: true });
  press('a');
  vi.advanceTimersByTime(5_000);
  press('a');
  vi.useRealTimers();
  expect(heard).toEqual(['control+k', 'a']);
  expect(opens().value).toBe('');
});
