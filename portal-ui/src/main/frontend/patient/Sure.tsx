import { type PropsWithChildren, useEffect, useRef, useState } from 'react';
import { wordsFor } from './problem';
import { t } from './words';

type Props<T> = PropsWithChildren<
  Readonly<{
    title: string;
    action: string;
    keep: string;
    /** Said after a refusal: what stays as it is. */
    kept?: string;
    tone?: 'danger' | 'main';
    /** Whether it is known what is to be done. */
    ready?: boolean;
    act(): Promise<T>;
    close(): void;
    done(result: T): void;
  }>
>;

/** What cannot simply be undone is asked for once more, in words. */
export default function Sure<T>({ title, action, keep, kept, tone = 'danger', ready = true, act, close, done, children }: Props<T>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  useEffect(() => dialog.current?.showModal(), []);

  function go() {
    if (busy || !ready) return;
    setBusy(true);
    act()
      .then(done)
      .catch((problem: unknown) => {
        setRefusal(wordsFor(problem));
        setBusy(false);
      });
  }

  return (
    <dialog ref={dialog} className="p-dialog" aria-labelledby="sure-title" onClose={close}>
      <div className="stack loose">
        <h2 id="sure-title">{title}</h2>
        {children}
        {refusal && (
          <p className="note warn" role="alert">
            {refusal} {kept}
          </p>
        )}
        <div className="row wrap">
          <button type="button" className="btn line grow" onClick={() => dialog.current?.close()}>
            {keep}
          </button>
          <button type="button" className={`btn ${tone} grow`} aria-disabled={busy || !ready} onClick={go}>
            {busy ? t('action.sending') : action}
          </button>
        </div>
      </div>
    </dialog>
  );
}
