import { cleanup, render } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import type { ComponentType } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchService, SessionService } from 'Frontend/generated/endpoints';
import { loadPerson } from '../../main/frontend/patient/session';
import StartView from '../../main/frontend/views/@index';
import ResultsView from '../../main/frontend/views/recherche';
import { firstWords } from '../../../vite/ahead';

const never = async () => new Promise<never>(() => undefined);

vi.mock('Frontend/generated/endpoints', () => {
  const live = { onError: () => live, onNext: () => live };
  return {
    BellService: { latest: vi.fn().mockResolvedValue([]), live: () => live },
    SearchService: { firstTimes: vi.fn(), places: vi.fn(), search: vi.fn(), suggest: vi.fn() },
    SessionService: { me: vi.fn() },
    VisitsService: { visits: vi.fn().mockResolvedValue([]) },
  };
});

/** The page's second script, at an address. */
function opens(address: string, person?: object) {
  history.replaceState(null, '', address);
  document.head.innerHTML = person ? `<script type="application/json" id="person">${JSON.stringify(person)}</script>` : '';
  document.body.innerHTML = '<div id="outlet"></div>';
  const [, [, script]] = [...readFileSync('src/main/frontend/index.html', 'utf8').matchAll(/<script>(.*?)<\/script>/gsu)];
  Object.assign(window, { ahead: { first: firstWords(), views: { recherche: [], visites: [] } } });
  new Function(script)();
  return document.getElementById('outlet')!;
}

/** In what these stand, and what they say. */
function places(page: Element, what: string) {
  return Array.from(page.querySelectorAll(what), (found) => {
    const within = [found.querySelector('.skeleton, input') ? '' : found.textContent];
    for (let at: Element | null = found; at && at.className !== 'p-page'; at = at.parentElement) within.unshift(`${at.localName}.${at.className.trim()}`);
    return within;
  });
}

beforeEach(() => {
  document.documentElement.lang = 'fr';
});

afterEach(cleanup);

test.each<[string, ComponentType, object?]>([
  ['/', StartView],
  ['/', StartView, { firstName: 'Zoé <b>', home: '/', patient: true }],
  ['/recherche', ResultsView],
])('%s begins as its view does', async (address, View, person) => {
  vi.mocked(SearchService.firstTimes).mockImplementation(never);
  vi.mocked(SearchService.search).mockImplementation(never);
  vi.mocked(SessionService.me).mockResolvedValue(person as never);
  await loadPerson();
  const first = opens(address, person).cloneNode(true) as Element;
  document.body.innerHTML = '';
  const { container } = render(
    <MemoryRouter initialEntries={[address]}>
      <View />
    </MemoryRouter>,
  );
  expect(places(first, 'h1')).toHaveLength(1);
  for (const what of ['h1', '.hero > p', '.p-brand', '.search-form']) expect(places(first, what)).toEqual(places(container, what));
  expect(first.querySelector('.p-brand')!.getAttribute('aria-label')).toBe(container.querySelector('.p-brand')!.getAttribute('aria-label'));
});

test('another language, another view, and none', () => {
  document.documentElement.lang = 'en';
  expect(opens('/').textContent).toContain('Whom would you like to see?');
  expect(opens('/visites').querySelector('h1')).toBeNull();
  expect(opens('/visites').querySelector('.skeleton')).not.toBeNull();
  for (const other of ['/agenda', '/constructor']) expect(opens(other).innerHTML).toBe('');
});
