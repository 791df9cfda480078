import { type PropsWithChildren, useEffect } from 'react';
import NotFound from './NotFound';
import { signedIn, signInPath } from './session';

/** Asks for sign-in first and keeps the way. */
export function ForPerson({ children }: PropsWithChildren) {
  const person = signedIn();
  useEffect(() => {
    if (!person) window.location.replace(signInPath());
  }, [person]);
  return person ? <>{children}</> : null;
}

/** A person who is no patient sees the not-found page. */
export default function ForPatient({ children }: PropsWithChildren) {
  return <ForPerson>{signedIn()?.patient ? children : <NotFound />}</ForPerson>;
}
