import { useEffect, useState } from 'react';
import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import type Held from 'Frontend/generated/health/consulta/portal/patient/Held';
import type Place from 'Frontend/generated/health/consulta/portal/patient/Place';
import { BookingService } from 'Frontend/generated/endpoints';
import { codeOf } from './problem';

/** So many are choosing that the time is not kept meanwhile; the booking itself decides. */
const CROWDED = 'TOO_MANY_HOLDS';

export function placeOf({ profile, reason, start }: Choice): Place {
  return { practitionerId: profile.id, start, visitReasonId: reason.id };
}

/** Keeps the chosen time. The server knows what this browser keeps: a reload, another tab and signing in come back to it. */
export function useHold(choice: Choice) {
  const [held, setHeld] = useState<Held>();
  const [problem, setProblem] = useState<unknown>();
  const [expired, setExpired] = useState(false);
  const place = placeOf(choice);

  function keep() {
    setProblem(undefined);
    setExpired(false);
    BookingService.hold(place)
      .then(setHeld)
      .catch((why: unknown) => {
        if (codeOf(why) !== CROWDED) setProblem(why);
      });
  }

  function extend() {
    BookingService.extend(place)
      .then(setHeld)
      .catch((why: unknown) => (codeOf(why) === 'HOLD_EXPIRED' ? setExpired(true) : setHeld((last) => last && { ...last, extensible: codeOf(why) === 'UNREACHABLE' })));
  }

  /** Another tab may have chosen otherwise meanwhile. */
  function lookAgain() {
    if (document.visibilityState !== 'visible' || !held?.expiresAt) return;
    BookingService.held(place)
      .then((now) => (now ? setHeld(now) : setExpired(true)))
      .catch(() => undefined);
  }

  useEffect(keep, []);
  useEffect(() => {
    document.addEventListener('visibilitychange', lookAgain);
    return () => document.removeEventListener('visibilitychange', lookAgain);
  }, [held?.expiresAt]);

  return { expired, extend, held, keep, over: () => setExpired(true), problem, setProblem };
}
