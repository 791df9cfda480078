import { useCallback, useEffect, useRef, useState } from 'react';
import type Correspondent from 'Frontend/generated/health/consulta/portal/patient/Correspondent';
import type Line from 'Frontend/generated/health/consulta/portal/patient/Line';
import { MessageService } from 'Frontend/generated/endpoints';
import { onLetters } from './letters';

type State = Readonly<{ with?: Correspondent; lines: readonly Line[]; total: number; page: number }>;

const NOTHING: State = { lines: [], page: 0, total: 0 };

/** The older of two that are the same stays where it is. */
export function merged(known: readonly Line[], read: readonly Line[]) {
  const all = new Map([...known, ...read].map((line) => [line.id, line]));
  return [...all.values()].sort((a, b) => a.number - b.number);
}

/** What was written, the oldest first; follows what is written elsewhere, and says what was read while somebody looks. */
export function useExchange(practitionerId: string) {
  const [state, setState] = useState(NOTHING);
  const [problem, setProblem] = useState<unknown>();
  const read = useRef(0);

  const take = useCallback(
    async (page: number) => {
      try {
        const found = await MessageService.exchange(practitionerId, page);
        setState((last) => ({ lines: merged(last.lines, found.lines), page: Math.max(last.page, page), total: found.total, with: found.with }));
        setProblem(undefined);
      } catch (why) {
        setProblem(why);
      }
    },
    [practitionerId],
  );

  useEffect(() => {
    void take(0);
    return onLetters((whose) => {
      if (whose === undefined || whose === practitionerId) void take(0);
    });
  }, [take]);

  const theirs = state.lines.findLast((line) => !line.mine)?.number ?? 0;
  useEffect(() => {
    const id = state.with?.conversationId;
    if (!id || theirs <= read.current || !state.with?.unread || document.visibilityState === 'hidden') return;
    read.current = theirs;
    MessageService.read(id, theirs).catch(() => {
      read.current = 0; // the next look says it again
    });
  }, [state]);

  const add = useCallback((line: Line) => setState((last) => ({ ...last, lines: merged(last.lines, [line]), total: last.total + 1 })), []);
  return { ...state, add, again: async () => take(0), older: async () => take(state.page + 1), problem };
}
