import type AgeFee from 'Frontend/generated/health/consulta/portal/patient/AgeFee';
import { money } from './format';
import { t } from './words';

function ages({ from, to, amount }: AgeFee) {
  if (to === undefined) return t('fee.age.from', from ?? 0, money(amount));
  return from ? t('fee.age.between', from, to, money(amount)) : t('fee.age.under', to + 1, money(amount));
}

/** What is added at an age: told as long as it is open who comes, and once it is in the price. */
export default function AgeNote({ fee, known = false }: Readonly<{ fee?: Readonly<{ byAge?: AgeFee }>; known?: boolean }>) {
  const byAge = fee?.byAge;
  if (!byAge || (byAge.counts as string) === 'OTHER_AGE') return null;
  if ((byAge.counts as string) === 'ADDED') return <small className="muted">{t('fee.age.added', money(byAge.amount))}</small>;
  return (
    <small className="muted">
      {ages(byAge)}
      {known && ` – ${t('fee.age.unknown')}`}
    </small>
  );
}
