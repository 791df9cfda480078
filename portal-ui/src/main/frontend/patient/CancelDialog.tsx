import { useEffect, useRef, useState } from 'react';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { VisitsService } from 'Frontend/generated/endpoints';
import CancelTerms from './CancelTerms';
import { day, time } from './format';
import { useLoad } from './load';
import Money from './Money';
import { wordsFor } from './problem';
import { t } from './words';

type Props = Readonly<{ visit: Visit; close(): void; cancelled(visit: Visit): void }>;

export default function CancelDialog({ visit, close, cancelled }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const { profile, start } = visit;
  const { data: terms, problem, waiting } = useLoad(async () => VisitsService.cancellation(visit.id), [visit.id]);
  useEffect(() => dialog.current?.showModal(), []);

  function cancel() {
    if (busy) return;
    setBusy(true);
    VisitsService.cancel(visit.id)
      .then(cancelled)
      .catch((problem: unknown) => {
        setRefusal(wordsFor(problem));
        setBusy(false);
      });
  }

  return (
    <dialog ref={dialog} className="p-dialog" aria-labelledby="cancel-title" onClose={close}>
      <div className="stack loose">
        <h2 id="cancel-title">{t('cancel.title')}</h2>
        <p>
          {t('time.at', day(start, profile.zone), time(start, profile.zone))}, {profile.name}
        </p>
        {terms && <CancelTerms terms={terms} zone={profile.zone} />}
        {problem !== undefined && <Money amount={visit.amount} policy={visit.policy} />}
        {waiting && <span className="skeleton" style={{ height: '8rem' }} />}
        {refusal && (
          <p className="note warn" role="alert">
            {refusal}
          </p>
        )}
        <div className="row wrap">
          <button type="button" className="btn line grow" onClick={() => dialog.current?.close()}>
            {t('cancel.keep')}
          </button>
          <button type="button" className="btn danger grow" aria-disabled={busy} onClick={cancel}>
            {busy ? t('action.sending') : t('cancel.action')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
