import { MessageService } from 'Frontend/generated/endpoints';
import { signedIn } from './session';

type Listener = (practitionerId?: string) => void;
const listeners = new Set<Listener>();
let started = false;

export function messagesPath(practitionerId: string) {
  return `/messages?praticien=${practitionerId}`;
}

/** Hears with which practitioner something was written, and once without one whenever the connection came back. */
export function onLetters(listener: Listener) {
  listeners.add(listener);
  start();
  return () => {
    listeners.delete(listener);
  };
}

function tell(practitionerId?: string) {
  listeners.forEach((listener) => listener(practitionerId));
}

function start() {
  if (started || !signedIn()?.patient) return;
  started = true;
  MessageService.live()
    .onNext(tell)
    .onError(() => {
      started = false;
    });
  window.addEventListener('online', () => tell());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tell());
}
