import { type PropsWithChildren, useState } from 'react';
import { CreditCard, Wallet } from 'lucide-react';
import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import type Fee from 'Frontend/generated/health/consulta/portal/patient/Fee';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import AgeNote from './AgeNote';
import FeeNotice from './FeeNotice';
import { money } from './format';
import Money from './Money';
import { wordsFor } from './problem';
import StepHead from './StepHead';
import { t } from './words';

export type PaidBy = 'PAYPAL' | 'STRIPE';

const WAYS = [
  { by: 'STRIPE', name: 'pay.card', hint: 'pay.card.hint', Icon: CreditCard },
  { by: 'PAYPAL', name: 'pay.paypal', hint: 'pay.paypal.hint', Icon: Wallet },
] as const;

export function paysOnline({ reason }: Choice) {
  return reason.policy === 'AUTHORISE' || reason.policy === 'PREPAY';
}

function Ways({ by, choose }: Readonly<{ by: PaidBy; choose(by: PaidBy): void }>) {
  return (
    <fieldset className="stack">
      <legend>{t('pay.with')}</legend>
      {WAYS.map(({ by: way, name, hint, Icon }) => (
        <label className="pick" key={way}>
          <input type="radio" name="provider" checked={by === way} onChange={() => choose(way)} />
          <span className="grow">
            <b>{t(name)}</b>
            <br />
            <span className="muted small">{t(hint)}</span>
          </span>
          <Icon className="icon" aria-hidden="true" />
        </label>
      ))}
    </fieldset>
  );
}

type Props = PropsWithChildren<
  Readonly<{
    choice: Choice;
    /** What they pay, once where it is the same. */
    fees: readonly Fee[];
    step: number;
    steps: number;
    /** How many come one after the other. */
    count: number;
    /** How often the visit comes; none until that is known. */
    times?: number;
    visit?: Visit;
    busy: boolean;
    problem?: unknown;
    confirm(by: PaidBy): void;
  }>
>;

/** What is paid when, and how; nothing is booked before the button. */
export default function Pay({ choice, fees, step, steps, count, times, visit, busy, problem, confirm, children }: Props) {
  const { policy, changes } = choice.reason;
  const online = paysOnline(choice);
  const fee = fees.length === 1 ? fees[0] : undefined;
  const amount = visit?.amount ?? fee?.amount;
  const several = count > 1 ? count : (times ?? 0);
  const waiting = busy || !times;
  const [by, choose] = useState<PaidBy>(visit?.paidBy === 'PAYPAL' ? 'PAYPAL' : 'STRIPE');
  return (
    <div className="stack loose">
      <StepHead step={step} steps={steps} title={online ? t('pay.title') : t('book.title')} />
      <FeeNotice fees={fees} />
      <section className="card narrow-only" aria-label={t('money.title')}>
        <Money amount={amount} policy={policy} changes={changes} />
      </section>
      {!visit && <AgeNote fee={fee} known />}
      {count > 1 && <p className="note">{t(online ? 'group.pay' : 'group.book', count)}</p>}
      {online && <Ways by={by} choose={choose} />}
      {children}
      {problem !== undefined && (
        <p className="note warn" role="alert">
          {wordsFor(problem)} {t('pay.nothingYet')}
        </p>
      )}
      <div className="p-action">
        <button type="button" className="btn main big full" aria-disabled={waiting} onClick={() => waiting || confirm(by)}>
          {busy ? t('action.sending') : several > 1 ? t('group.action', several) : t('book.action')}
        </button>
        {amount && <p className="muted small">{several > 1 ? t('group.each', money(amount)) : t(`pay.line.${policy}`, money(amount))}</p>}
      </div>
    </div>
  );
}
