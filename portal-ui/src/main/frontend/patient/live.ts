import type Bell from 'Frontend/generated/health/consulta/portal/patient/Bell';
import { BellService } from 'Frontend/generated/endpoints';
import { signedIn } from './session';

type Listener = (bell?: Bell) => void;
const listeners = new Set<Listener>();
let started = false;

/** Hears what is posted to the signed-in patient, and once without a line whenever the connection came back. */
export function onNews(listener: Listener) {
  listeners.add(listener);
  start();
  return () => {
    listeners.delete(listener);
  };
}

function tell(bell?: Bell) {
  listeners.forEach((listener) => listener(bell));
}

function start() {
  if (started || !signedIn()?.patient) return;
  started = true;
  BellService.live()
    .onNext(tell)
    .onError(() => {
      started = false;
    });
  window.addEventListener('online', () => tell());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tell());
}
