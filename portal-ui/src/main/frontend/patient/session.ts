import type Person from 'Frontend/generated/health/consulta/portal/session/Person';
import { SessionService } from 'Frontend/generated/endpoints';
import { forget } from './device';

let person = personOfPage();

/** As the server wrote it into the page. */
function personOfPage() {
  const told = document.getElementById('person')?.textContent;
  return told ? (JSON.parse(told) as Person) : undefined;
}

/** For who signed in since the page was opened. */
export async function loadPerson() {
  person = await SessionService.me().catch(() => undefined);
}

export function signedIn() {
  return person;
}

export function signInPath(then = window.location.pathname + window.location.search) {
  return `/connexion?suite=${encodeURIComponent(then)}`;
}

/** Only a path of our own is followed after sign-in. */
export function ownPath(path: string | null) {
  return path && /^\/(?![/\\])/u.test(path) ? path : undefined;
}

export async function signOut() {
  forget();
  await SessionService.signOut().catch(() => undefined);
  window.location.assign('/');
}
