import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';

const COMING = ['CONFIRMED', 'ARRIVED', 'IN_PROGRESS'];
const PAST = ['COMPLETED', 'NO_SHOW', 'CANCELLED'];

export function isComing({ status }: Visit) {
  return COMING.includes(status ?? '');
}

/** What never became a visit, such as a hold that ran out, is in neither list. */
export function isPast({ status }: Visit) {
  return PAST.includes(status ?? '');
}

function before(limit: string | undefined) {
  return limit !== undefined && Date.now() < Date.parse(limit);
}

/** Whether the patient may still move it online. */
export function isMovable({ status, changes }: Visit) {
  return status === 'CONFIRMED' && before(changes?.moveUntil) && (changes?.movesLeft ?? 0) > 0;
}

/** Whether the patient may still call it off online. */
export function isCancellable({ status, changes }: Visit) {
  return status === 'CONFIRMED' && before(changes?.cancelUntil);
}

/** The name of the status in the palette. */
export function tone(status: string) {
  return (
    { ARRIVED: 'arrived', CANCELLED: 'cancelled', COMPLETED: 'done', HELD: 'held', IN_PROGRESS: 'progress', NO_SHOW: 'noshow' }[status] ?? 'confirmed'
  );
}

export function payUrl({ payUrl: url }: Visit) {
  return url && /^https?:\/\//u.test(url) ? url : undefined;
}
