import type Fee from 'Frontend/generated/health/consulta/portal/patient/Fee';
import { money } from './format';
import { t } from './words';

type Amount = Readonly<{ currency?: string; minor?: number }>;

function Part({ name, amount }: Readonly<{ name: string; amount: Amount }>) {
  return (
    <tr>
      <th scope="row">{t(name)}</th>
      <td>{money(amount)}</td>
    </tr>
  );
}

/** Without an excess nothing is known of the agreed tariff, and nothing is said of it. */
function Told({ fee }: Readonly<{ fee: Fee }>) {
  const { amount, base, byAge, excess, supplement } = fee;
  return (
    <tbody>
      {(excess.minor ?? 0) > 0 && (
        <>
          <Part name="fee.base" amount={base} />
          <Part name="fee.beyond" amount={excess} />
        </>
      )}
      {supplement?.amount && <Part name={`fee.notice.${supplement.kind}`} amount={supplement.amount} />}
      {(byAge?.counts as string | undefined) === 'ADDED' && <Part name="fee.notice.AGE" amount={byAge!.amount} />}
      <tr>
        <th scope="row">{t('fee.total')}</th>
        <td>
          <b>{money(amount)}</b>
        </td>
      </tr>
    </tbody>
  );
}

/** What of the fees has to be told in writing before anybody agrees to them. */
export default function FeeNotice({ fees }: Readonly<{ fees: readonly Fee[] }>) {
  const told = fees.filter(({ inWriting }) => inWriting);
  if (told.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="fee-notice">
      <h2 id="fee-notice">{t('fee.notice')}</h2>
      <table className="fees">
        {told.map((fee, visit) => (
          <Told key={visit} fee={fee} />
        ))}
      </table>
      <p className="muted small">{t('fee.notice.law')}</p>
    </section>
  );
}
