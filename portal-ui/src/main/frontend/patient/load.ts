import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> = Readonly<{ data?: T; problem?: unknown; waiting: boolean; again(): void }>;

/** Reads once, and again when a dependency changes or somebody asks; a late answer to an old question is dropped. What stands in meanwhile is there at once, so that nothing jumps, and seen after a moment only (`.skeleton`). */
export function useLoad<T>(read: () => Promise<T>, dependencies: readonly unknown[]): Loaded<T> {
  const [state, setState] = useState<{ data?: T; problem?: unknown }>({});
  const [round, setRound] = useState(0);

  useEffect(() => {
    let current = true;
    read()
      .then((data) => current && setState({ data }))
      .catch((problem: unknown) => current && setState((last) => ({ data: last.data, problem })));
    return () => {
      current = false;
    };
  }, [...dependencies, round]);

  const again = useCallback(() => setRound((last) => last + 1), []);
  return { ...state, again, waiting: state.data === undefined && state.problem === undefined };
}
