import type { Subscription } from '@vaadin/hilla-frontend';
import { BellService } from 'Frontend/generated/endpoints';
import { signedIn } from './session';

/** Hears what a stream brings to the signed-in patient, and once nothing whenever the connection came back. */
export function hearing<T>(live: () => Subscription<T>) {
  const listeners = new Set<(news?: T) => void>();
  let started = false;

  function tell(news?: T) {
    listeners.forEach((listener) => listener(news));
  }

  function start() {
    if (started || !signedIn()?.patient) return;
    started = true;
    live()
      .onNext(tell)
      .onError(() => {
        started = false;
      });
    window.addEventListener('online', () => tell());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tell());
  }

  return (listener: (news?: T) => void) => {
    listeners.add(listener);
    start();
    return () => {
      listeners.delete(listener);
    };
  };
}

/** What is posted to the patient. */
export const onNews = hearing(() => BellService.live());
