import { useEffect, useRef, useState } from 'react';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { VisitsService } from 'Frontend/generated/endpoints';
import { day, time } from './format';
import { wordsFor } from './problem';
import { t } from './words';

type Props = Readonly<{ visit: Visit; start: string; close(): void; moved(): void }>;

export default function MoveDialog({ visit, start, close, moved }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const { zone } = visit.profile;
  useEffect(() => dialog.current?.showModal(), []);

  function move() {
    if (busy) return;
    setBusy(true);
    VisitsService.move(visit.id, start)
      .then(moved)
      .catch((problem: unknown) => {
        setRefusal(wordsFor(problem));
        setBusy(false);
      });
  }

  return (
    <dialog ref={dialog} className="p-dialog" aria-labelledby="move-title" onClose={close}>
      <div className="stack loose">
        <h2 id="move-title">{t('move.sure')}</h2>
        <dl className="from-to">
          <dt>{t('move.from')}</dt>
          <dd>
            <s>{t('time.at', day(visit.start, zone), time(visit.start, zone))}</s>
          </dd>
          <dt>{t('move.to')}</dt>
          <dd>
            <b>{t('time.at', day(start, zone), time(start, zone))}</b>
          </dd>
        </dl>
        <p className="muted">{t(`move.money.${visit.policy}`)}</p>
        {refusal && (
          <p className="note warn" role="alert">
            {refusal} {t('move.kept')}
          </p>
        )}
        <div className="row wrap">
          <button type="button" className="btn line grow" onClick={() => dialog.current?.close()}>
            {t('move.other')}
          </button>
          <button type="button" className="btn main grow" aria-disabled={busy} onClick={move}>
            {busy ? t('action.sending') : t('move.action')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
