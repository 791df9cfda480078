import { useEffect, useRef, useState } from 'react';
import { wordsFor } from './problem';
import { t } from './words';

type Props = Readonly<{ title: string; why: string; action: string; keep: string; act(): Promise<void>; close(): void; done(): void }>;

/** What cannot be undone is asked for once more, in words. */
export default function Sure({ title, why, action, keep, act, close, done }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  useEffect(() => dialog.current?.showModal(), []);

  function go() {
    if (busy) return;
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
        <p>{why}</p>
        {refusal && (
          <p className="note warn" role="alert">
            {refusal}
          </p>
        )}
        <div className="row wrap">
          <button type="button" className="btn line grow" onClick={() => dialog.current?.close()}>
            {keep}
          </button>
          <button type="button" className="btn danger grow" aria-disabled={busy} onClick={go}>
            {busy ? t('action.sending') : action}
          </button>
        </div>
      </div>
    </dialog>
  );
}
