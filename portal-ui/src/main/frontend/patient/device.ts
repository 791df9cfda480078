import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { isComing } from './visit';

/** Read by `offline.js`. */
const KEY = 'next-visits';

/** Whether the person lets this device keep when their next visits are. */
export function keeps() {
  return localStorage.getItem(KEY) !== null;
}

/** When, and nothing of why, where or with whom. */
export function keep(visits: readonly Visit[]) {
  const times = visits.filter(isComing).map(({ start, profile }) => ({ start, zone: profile.zone }));
  localStorage.setItem(KEY, JSON.stringify(times.sort((a, b) => a.start.localeCompare(b.start))));
}

export function forget() {
  localStorage.removeItem(KEY);
}
