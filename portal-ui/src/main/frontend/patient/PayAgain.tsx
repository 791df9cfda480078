import { useState } from 'react';
import { CreditCard } from 'lucide-react';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { VisitsService } from 'Frontend/generated/endpoints';
import { t } from './words';

/** The bank refused the stored card: the visit stands, and is to be secured otherwise. */
export default function PayAgain({ visit }: Readonly<{ visit: Visit }>) {
  const [busy, setBusy] = useState(false);
  const [away, setAway] = useState(false);

  function pay() {
    if (busy || !visit.paymentId) return;
    setBusy(true);
    setAway(false);
    VisitsService.payAgain(visit.paymentId)
      .then((page) => {
        window.location.assign(page);
      })
      .catch(() => {
        setBusy(false);
        setAway(true);
      });
  }

  return (
    <div className="stack tight" role="group" aria-label={t('visit.refused')}>
      <p>
        <b>{t('visit.refused')}</b> {t('visit.refused.why')}
      </p>
      <p>
        <button type="button" className="btn main" aria-disabled={busy} onClick={pay}>
          <CreditCard className="icon" aria-hidden="true" />
          {busy ? t('action.sending') : t('visit.refused.pay')}
        </button>
      </p>
      {away && <p role="alert">{t('visit.refused.away')}</p>}
    </div>
  );
}
