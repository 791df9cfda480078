import { type PropsWithChildren, type ReactNode, useEffect, useRef } from 'react';
import { CloudOff } from 'lucide-react';
import { codeOf, wordsFor } from './problem';
import { t } from './words';

type Props = PropsWithChildren<Readonly<{ title: string; why?: string; cost?: string; icon: ReactNode; tone?: string }>>;

/** What happened, why, what it cost, and the next best thing; always in this order. */
export default function Trouble({ title, why, cost, icon, tone = '', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="stack loose trouble">
      <div className="stack" role="alert">
        <span className={`mark ${tone}`}>{icon}</span>
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {why && <p>{why}</p>}
      </div>
      {cost && (
        <p className="cost">
          <b className="num">{t('money.nothing')}</b>
          <span>{cost}</span>
        </p>
      )}
      {children}
    </div>
  );
}

/** A part of a page that could not be read; the rest lives on. */
export function Retry({ problem, again }: Readonly<{ problem: unknown; again(): void }>) {
  if (codeOf(problem) === 'SIGNED_OUT')
    return (
      <div className="card stack" role="alert">
        <p>{t('problem.SIGNED_OUT')}</p>
        <a className="btn main" href={`/connexion?suite=${encodeURIComponent(window.location.pathname + window.location.search)}`}>
          {t('nav.signIn')}
        </a>
      </div>
    );
  return (
    <div className="card stack" role="alert">
      <p className="row">
        <CloudOff className="icon" aria-hidden="true" />
        <span>{wordsFor(problem)}</span>
      </p>
      <button type="button" className="btn" onClick={again}>
        {t('action.retry')}
      </button>
    </div>
  );
}
