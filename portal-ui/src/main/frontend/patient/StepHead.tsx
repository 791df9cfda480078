import { type ReactNode, useEffect, useRef } from 'react';
import { t } from './words';

type Props = Readonly<{ step: number; steps: number; title: string; children?: ReactNode }>;

/** Where one is; each step begins with its heading focused and in the title of the window. */
export default function StepHead({ step, steps, title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${t('book.step', step, steps)}, ${title} · Consulta`;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [step]);
  return (
    <div className="stack tight">
      <p className="muted">{t('book.step', step, steps)}</p>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <div className="steps" aria-hidden="true">
        {Array.from({ length: steps }, (_, n) => (
          <i key={n} className={n < step ? 'done' : undefined} />
        ))}
      </div>
      {children}
    </div>
  );
}
