import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useEffect, useState } from 'react';
import { CalendarX, CreditCard, TimerOff, Wallet, X } from 'lucide-react';
import { useNavigate, useSearchParams } from 'react-router';
import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { BookingService } from 'Frontend/generated/endpoints';
import Countdown from '../patient/Countdown';
import ForPatient from '../patient/ForPatient';
import { money, time } from '../patient/format';
import { forget, paidBy, payBy, take, type PaidBy } from '../patient/held';
import { useLoad } from '../patient/load';
import Money from '../patient/Money';
import Nearest from '../patient/Nearest';
import NotFound from '../patient/NotFound';
import Page from '../patient/Page';
import { codeOf } from '../patient/problem';
import Ticket from '../patient/Ticket';
import Trouble, { Retry } from '../patient/Trouble';
import { payUrl } from '../patient/visit';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Réserver' };

const GONE = ['SLOT_TAKEN', 'SLOT_NOT_BOOKABLE', 'HOLD_EXPIRED', 'HOLD_LOST'];

function paysOnline({ reason }: Choice) {
  return reason.policy === 'AUTHORISE' || reason.policy === 'PREPAY';
}

function Lost({ choice }: Readonly<{ choice: Choice }>) {
  return (
    <Trouble title={t('lost.title')} why={t('lost.why')} cost={t('lost.cost')} icon={<CalendarX className="icon" aria-hidden="true" />}>
      <Nearest profile={choice.profile} visitReasonId={choice.reason.id} start={choice.start} />
    </Trouble>
  );
}

function Expired({ choice, again }: Readonly<{ choice: Choice; again(): void }>) {
  return (
    <Trouble title={t('expired.title')} why={t('expired.why')} cost={t('expired.cost')} icon={<TimerOff className="icon" aria-hidden="true" />}>
      <button type="button" className="btn main big" onClick={again}>
        {t('expired.again', time(choice.start, choice.profile.zone))}
      </button>
      <Nearest profile={choice.profile} visitReasonId={choice.reason.id} start={choice.start} />
    </Trouble>
  );
}

const WAYS = [
  { by: 'STRIPE', name: 'pay.card', hint: 'pay.card.hint', Icon: CreditCard },
  { by: 'PAYPAL', name: 'pay.paypal', hint: 'pay.paypal.hint', Icon: Wallet },
] as const;

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

function Pay({ choice, visit, busy, confirm }: Readonly<{ choice: Choice; visit?: Visit; busy: boolean; confirm(by: PaidBy): void }>) {
  const online = paysOnline(choice);
  const amount = visit?.amount ?? choice.reason.fee?.amount;
  const [by, choose] = useState(() => paidBy(choice));
  return (
    <div className="stack loose">
      <h1 tabIndex={-1}>{online ? t('pay.title') : t('book.title')}</h1>
      <section className="card narrow-only" aria-label={t('money.title')}>
        <Money amount={amount} policy={choice.reason.policy} changes={choice.reason.changes} />
      </section>
      {online && <Ways by={by} choose={choose} />}
      <div className="p-action">
        <button type="button" className="btn main big full" aria-disabled={busy} onClick={() => busy || confirm(by)}>
          {busy ? t('action.sending') : t('book.action')}
        </button>
        {amount && <p className="muted small">{t(`pay.line.${choice.reason.policy}`, money(amount))}</p>}
      </div>
    </div>
  );
}

function Booking({ choice }: Readonly<{ choice: Choice }>) {
  const navigate = useNavigate();
  const [visit, setVisit] = useState<Visit>();
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(paysOnline(choice));
  const [expired, setExpired] = useState(false);
  const { profile, reason, start } = choice;

  function hold() {
    setProblem(undefined);
    setExpired(false);
    setBusy(true);
    take(choice)
      .then((held) => {
        if (held.status === 'HELD') setVisit(held);
        else void navigate(`/paiement/retour?booking=${held.id}`, { replace: true });
      })
      .catch(setProblem)
      .finally(() => setBusy(false));
  }

  useEffect(() => {
    if (paysOnline(choice)) hold();
  }, []);

  function pay(held: Visit) {
    const url = payUrl(held);
    if (url) window.location.assign(url);
    else void navigate(`/paiement/retour?booking=${held.id}`);
  }

  function confirm(by: PaidBy) {
    if (!paysOnline(choice)) {
      hold();
      return;
    }
    if (!visit) return;
    setBusy(true);
    payBy(choice, visit, by)
      .then((held) => {
        setVisit(held);
        pay(held);
      })
      .catch(setProblem)
      .finally(() => setBusy(false));
  }

  function leave() {
    forget(choice);
    if (visit) void BookingService.release(visit.id).catch(() => undefined);
    void navigate(`/praticien/${profile.id}`);
  }

  function again() {
    forget(choice);
    setVisit(undefined);
    hold();
  }

  const gone = GONE.includes(codeOf(problem));
  const close = (
    <button type="button" className="icon-button" onClick={leave} aria-label={t('book.leave')}>
      <X className="icon" aria-hidden="true" />
    </button>
  );
  return (
    <Page title={t('book.title')} top={close}>
      <div className="two stack loose">
        <aside className="after stack" aria-label={t('book.yours')}>
          <Ticket profile={profile} start={start} mode={reason.mode} amount={visit?.amount ?? reason.fee?.amount}>
            {visit?.holdExpiresAt && !expired && !gone && <Countdown expiresAt={visit.holdExpiresAt} now={visit.now} over={() => setExpired(true)} />}
            {(expired || gone) && <div className="hold over">{t('hold.over')}</div>}
          </Ticket>
          {!gone && !expired && (
            <section className="card wide-only" aria-labelledby="to-pay">
              <div className="stack">
                <h2 id="to-pay">{t('money.title')}</h2>
                <Money amount={visit?.amount ?? reason.fee?.amount} policy={reason.policy} changes={reason.changes} />
              </div>
            </section>
          )}
        </aside>
        {gone && <Lost choice={choice} />}
        {!gone && problem !== undefined && <Retry problem={problem} again={again} />}
        {problem === undefined && expired && <Expired choice={choice} again={again} />}
        {problem === undefined && !expired && <Pay choice={choice} visit={visit} busy={busy} confirm={confirm} />}
      </div>
    </Page>
  );
}

function Chosen() {
  const [query] = useSearchParams();
  const [who, why, start] = [query.get('praticien') ?? '', query.get('motif') ?? '', query.get('debut') ?? ''];
  const { data, problem, again } = useLoad(async () => BookingService.choice(who, why, start), [who, why, start]);
  if (problem !== undefined && codeOf(problem) !== 'UNREACHABLE') return <NotFound />;
  if (data) return <Booking key={`${data.profile.id}${data.reason.id}${data.start}`} choice={data} />;
  return <Page title={t('book.title')}>{problem !== undefined ? <Retry problem={problem} again={again} /> : <p aria-busy="true">{t('action.wait')}</p>}</Page>;
}

/** The tapped time is held at once; a visitor signs in first and comes back with the same choice. */
export default function BookView() {
  return (
    <ForPatient>
      <Chosen />
    </ForPatient>
  );
}
