import { afterEach, expect, test, vi } from 'vitest';
import { readFileSync } from 'node:fs';
import { alreadyAsked } from '../../main/frontend/connect-client';
import { filtersOf } from '../../main/frontend/patient/filters';

const page = window as { asked?: unknown };
const next = vi.fn(async () => new Response('own'));

async function ask(method: string, params = {}) {
  const context = { endpoint: 'SearchService', method, params, request: new Request('http://localhost/') };
  return (alreadyAsked as (context: object, ask: object) => Promise<Response>)(context, next).then(async (answer) => answer.text());
}

afterEach(() => {
  delete page.asked;
});

test('what the page asked for is taken once', async () => {
  page.asked = { answer: Promise.resolve(new Response('early')), body: '{}', call: 'firstTimes' };
  expect(await ask('firstTimes')).toBe('early');
  expect(await ask('firstTimes')).toBe('own');
});

test('another question is asked', async () => {
  page.asked = { answer: Promise.resolve(new Response('early')), body: '{"id":"a"}', call: 'practitioner' };
  expect(await ask('practitioner', { id: 'b' })).toBe('own');
  expect(await ask('times', { id: 'a' })).toBe('own');
  expect(await ask('practitioner', { id: 'a' })).toBe('early');
});

test.each([['refused', async () => new Response('busy', { status: 503 })], ['lost', async () => Promise.reject(new TypeError('no network'))]])('an answer that was %s is asked for again', async (_how, answer) => {
  page.asked = { answer: answer(), body: '{}', call: 'firstTimes' };
  expect(await ask('firstTimes')).toBe('own');
});

/** The page's own script, at an address. */
function opens(address: string) {
  history.replaceState(null, '', address);
  const [, script] = /<script>(.*?)<\/script>/su.exec(readFileSync('src/main/frontend/index.html', 'utf8'))!;
  new Function('ahead', script)({ views: { praticien: [], recherche: [] }, words: { fr: [] } });
}

test.each([
  ['/', 'firstTimes', {}],
  ['/praticien/a', 'practitioner', { id: 'a' }],
  ...['', '?specialite=DERMATOLOGY&ville=Quimper&lieu=Quimper%20%2829000%29', '?q=petit&mode=VIDEO&langue=pt&secteur=SECTOR_1&nouveaux=1&acces=1&des=2026-12-24', '?ville=&q='].map(
    (query) => [`/recherche${query}`, 'search', query] as const,
  ),
])('%s is asked as its view asks', async (address, method, params) => {
  document.head.innerHTML = '<meta name="_csrf" content="x">';
  vi.stubGlobal('fetch', async () => new Response('early'));
  Object.assign(window, { ahead: { views: { praticien: [], recherche: [] }, words: { fr: [] } } });
  opens(address);
  const query = new URLSearchParams(location.search);
  if (method === 'search') expect(Object.keys(JSON.parse((page.asked as { body: string }).body))).toEqual(['q', 'filters']);
  expect(await ask(method, typeof params === 'string' ? { q: query.get('q') || undefined, filters: filtersOf(query) } : params)).toBe('early');
});
