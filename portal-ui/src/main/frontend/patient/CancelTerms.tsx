import type Cancellation from 'Frontend/generated/health/consulta/contract/booking/Cancellation';
import { day, money, time } from './format';
import { t } from './words';

/** Until when, and what becomes of the money, line by line. */
export default function CancelTerms({ terms, zone }: Readonly<{ terms: Cancellation; zone: string }>) {
  const lines = terms.lines?.filter((line) => line !== undefined) ?? [];
  return (
    <div className="stack">
      {terms.until && <p>{t('terms.until', t('time.at', day(terms.until, zone), time(terms.until, zone)))}</p>}
      {lines.length === 0 ? (
        <p className="note ok">{t('terms.none')}</p>
      ) : (
        <ul className="money" aria-label={t('money.title')}>
          {lines.map(({ kind, amount }) => (
            <li key={kind} className="done">
              <span className="what">{t(`terms.${kind}`)}</span>
              <b className="num">{money(amount)}</b>
              <small>{t(`terms.${kind}.why`)}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
