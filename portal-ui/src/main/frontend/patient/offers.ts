import { useEffect, useState } from 'react';

const REST = 150;

/** What the server offers for a text, once the typing rests; an answer to an older text is dropped, a silent server offers nothing. */
export function useOffers<T>(text: string, none: T, ask: (text: string) => Promise<T>) {
  const [offers, setOffers] = useState(none);
  const typed = text.trim();

  useEffect(() => {
    if (typed.length < 2) {
      setOffers(none);
      return undefined;
    }
    let current = true;
    const timer = setTimeout(() => {
      ask(typed)
        .catch(() => none)
        .then((found) => current && setOffers(found))
        .catch(() => undefined);
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed]);

  return offers;
}
