import { Siren } from 'lucide-react';
import { t } from './words';

/** Whom to call when a life is in danger. */
export default function Emergency() {
  return (
    <span>
      {t('start.emergency')} <a href="tel:15">15</a>, <a href="tel:112">112</a>, {t('start.bySms')} <a href="sms:114">114</a>.
    </span>
  );
}

/** Said wherever somebody might write instead of calling. */
export function NotForEmergencies() {
  return (
    <p className="note warn">
      <Siren className="icon" aria-hidden="true" />
      <span>
        {t('messages.slow')} <Emergency />
      </span>
    </p>
  );
}
