import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> = Readonly<{ data?: T; problem?: unknown; waiting: boolean; again(): void }>;

/** Reads once, and again when a dependency changes or somebody asks; a late answer to an old question is dropped. */
export function useLoad<T>(read: () => Promise<T>, dependencies: readonly unknown[]): Loaded<T> {
  const [state, setState] = useState<{ data?: T; problem?: unknown }>({});
  const [slow, setSlow] = useState(false);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => setSlow(true), 150);
    read()
      .then((data) => current && setState({ data }))
      .catch((problem: unknown) => current && setState((last) => ({ data: last.data, problem })))
      .finally(() => clearTimeout(timer));
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [...dependencies, round]);

  const again = useCallback(() => setRound((last) => last + 1), []);
  return { ...state, again, waiting: slow && state.data === undefined && state.problem === undefined };
}
