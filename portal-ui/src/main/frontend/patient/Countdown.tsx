import { useEffect, useRef, useState } from 'react';
import { t } from './words';

type Props = Readonly<{ expiresAt: string; now: string; over(): void; extend?(): void }>;

/** Longer is offered in the last minute. */
const LOW = 60;

const SPOKEN = [300, 60, 15];

export function secondsLeft(expiresAt: string, serverNow: number) {
  return Math.max(0, Math.ceil((Date.parse(expiresAt) - serverNow) / 1000));
}

export function lasting(seconds: number) {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? t('hold.minutes', minutes, String(seconds % 60).padStart(2, '0')) : t('hold.seconds', seconds);
}

/** How long the time is still held. The server's clock rules: only what passed since its answer is counted here. */
export default function Countdown({ expiresAt, now, over, extend }: Props) {
  const answered = useRef({ at: performance.now(), now: Date.parse(now) });
  const [left, setLeft] = useState(() => secondsLeft(expiresAt, Date.parse(now)));
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    answered.current = { at: performance.now(), now: Date.parse(now) };
    const timer = setInterval(() => {
      const passed = performance.now() - answered.current.at;
      const rest = secondsLeft(expiresAt, answered.current.now + passed);
      setLeft(rest);
      if (SPOKEN.includes(rest)) setSpoken(t('hold.spoken', lasting(rest)));
      if (rest === 0) {
        clearInterval(timer);
        over();
      }
    }, 500);
    return () => clearInterval(timer);
  }, [expiresAt, now]);

  return (
    <div className={`hold ${left < LOW ? 'low' : ''}`}>
      <svg className="ring" viewBox="0 0 32 32" aria-hidden="true">
        <circle cx="16" cy="16" r="12" />
        <circle cx="16" cy="16" r="12" strokeDasharray={`${Math.min(75.4, (left / 600) * 75.4)} 75.4`} />
      </svg>
      <span className="grow">
        {t('hold.kept')}
        <br />
        <b className="num" role="timer" aria-live="off">
          {lasting(left)}
        </b>
      </span>
      {extend && left < LOW && (
        <button type="button" className="btn" onClick={extend}>
          {t('hold.extend')}
        </button>
      )}
      <span className="hidden-text" aria-live="polite">
        {spoken}
      </span>
    </div>
  );
}
