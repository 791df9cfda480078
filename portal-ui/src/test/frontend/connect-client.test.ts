import { afterEach, expect, test, vi } from 'vitest';
import { alreadyAsked } from '../../main/frontend/connect-client';

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
