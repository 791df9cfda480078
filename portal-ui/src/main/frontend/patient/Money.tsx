import { duration, money } from './format';
import { t } from './words';

type Amount = Readonly<{ currency?: string; minor?: number }>;
type Changes = Readonly<{ cancelMinutes: number }>;
type Props = Readonly<{ amount?: Amount; policy: string; changes?: Changes }>;

/** Today, after the visit, if you cancel: the same three lines wherever money is at stake. */
export default function Money({ amount, policy, changes }: Props) {
  const nothing = { currency: amount?.currency, minor: 0 };
  const fee = amount ? money(amount) : t('money.unknown');
  const today = policy === 'PREPAY' ? fee : money(nothing);
  const after = policy === 'AUTHORISE' || policy === 'ON_SITE' ? fee : money(nothing);
  return (
    <ul className="money">
      <li className="done">
        <span className="what">{t('money.today')}</span>
        <b className="num">{today}</b>
        <small>{t(`money.today.${policy}`, fee)}</small>
      </li>
      <li>
        <span className="what">{t('money.after')}</span>
        <b className="num">{after}</b>
        <small>{t(`money.after.${policy}`)}</small>
      </li>
      <li className="otherwise">
        <span className="what">{t('money.cancel')}</span>
        <b className="num">{money(nothing)}</b>
        <small>
          {t(`money.cancel.${policy}`)}
          {changes && changes.cancelMinutes > 0 && ` ${t('money.cancel.until', duration(changes.cancelMinutes))}`}
        </small>
      </li>
    </ul>
  );
}
