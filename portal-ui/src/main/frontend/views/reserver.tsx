import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useEffect, useRef, useState } from 'react';
import { X } from 'lucide-react';
import { useNavigate, useSearchParams } from 'react-router';
import type PaymentProvider from 'Frontend/generated/health/consulta/contract/PaymentProvider';
import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { BookingService, GroupService, SeriesService } from 'Frontend/generated/endpoints';
import Countdown from '../patient/Countdown';
import { Blocked, Expired, Lost, isGone } from '../patient/Gone';
import { useFees } from '../patient/fee';
import { placeOf, useHold } from '../patient/held';
import { useLoad } from '../patient/load';
import Money from '../patient/Money';
import NotFound from '../patient/NotFound';
import Page from '../patient/Page';
import Pay, { type PaidBy } from '../patient/Pay';
import { codeOf, fieldErrors } from '../patient/problem';
import Questions, { type Answers } from '../patient/Questions';
import Repeat from '../patient/Repeat';
import { isRepeatable, useRepeat } from '../patient/series';
import { signedIn } from '../patient/session';
import SignIn from '../patient/SignIn';
import StepHead from '../patient/StepHead';
import Ticket from '../patient/Ticket';
import { bookingPath } from '../patient/TimeLink';
import { Retry } from '../patient/Trouble';
import { payUrl } from '../patient/visit';
import Who, { ME, type Visitor } from '../patient/Who';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Réserver' };

/** Said where it happened: what was filled in stays, and another try may do. */
const STAYS = ['CONSENT_AWAITED', 'NOT_FOUND', 'NO_ROOM_TOGETHER', 'PATIENT_BUSY', 'PROVIDER_NOT_AVAILABLE', 'REQUEST_RUNNING', 'SERIES_DATES_LOST', 'TARIFF_MISSING', 'TOO_MANY_REQUESTS', 'UNKNOWN', 'UNREACHABLE'];

function Flow({ choice }: Readonly<{ choice: Choice }>) {
  const { profile, reason, start } = choice;
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const hold = useHold(choice);
  const [visit, setVisit] = useState<Visit>();
  const [chosen, choose] = useState<readonly Visitor[]>();
  const [answers, setAnswers] = useState<Readonly<Record<string, Answers>>>({});
  const [wrong, setWrong] = useState<Answers>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const key = useRef(crypto.randomUUID());
  const repeat = useRepeat(choice);
  const asked = useRef(''); // in words, what the key stands for

  const waited = hold.held?.patientId; // on the waiting list, for one patient alone
  const people = waited === undefined ? chosen : [{ id: waited, name: '' }];
  const count = people?.length ?? 1;
  const repeatable = isRepeatable(choice) && count === 1 && !waited && !visit;
  const person = signedIn();
  const asks = reason.questions.length > 0;
  const steps = asks ? 2 + count : 2;
  const unanswered = asks ? (people?.findIndex(({ id }) => !answers[id]) ?? -1) : -1;
  const filled = !people ? 1 : unanswered < 0 ? steps : 2 + unanswered;
  const step = visit ? steps : Math.max(waited ? 2 : 1, Math.min(filled, Number(query.get('etape') ?? 1) || 1));
  const answering = person && step > 1 && step < steps ? people?.[step - 2] : undefined;

  function goTo(next: number) {
    const address = new URLSearchParams(query);
    address.set('etape', String(next));
    setQuery(address);
  }

  // a time that was booked already: back from the payment page, or in another tab
  const bookingId = hold.held?.bookingId;
  useEffect(() => {
    if (!bookingId) return;
    BookingService.visit(bookingId)
      .then((found) => {
        if (found.status === 'HELD' && !found.groupId) setVisit(found);
        else void navigate(`/paiement/retour?booking=${found.id}`, { replace: true });
      })
      .catch(hold.setProblem);
  }, [bookingId]);

  function pay(booked: Visit) {
    const url = booked.status === 'HELD' && !booked.groupId ? payUrl(booked) : undefined;
    if (url) window.location.assign(url);
    else void navigate(`/paiement/retour?booking=${booked.id}`, { replace: booked.status !== 'HELD' });
  }

  function refuse(why: unknown) {
    const fields = fieldErrors(why);
    if (codeOf(why) !== 'UNREACHABLE') asked.current = ''; // another attempt
    if (codeOf(why) === 'SERIES_DATES_LOST') repeat.lose(why);
    if (asks && Object.keys(fields).some((field) => field.startsWith('answers'))) {
      setWrong(fields);
      goTo(2);
    } else if (['HOLD_EXPIRED', 'OFFER_OVER'].includes(codeOf(why))) hold.over();
    else if (STAYS.includes(codeOf(why))) setRefused(why);
    else hold.setProblem(why);
  }

  /** A payment stays where it was begun: who comes back from one to pay elsewhere takes the time anew. */
  async function book(by: PaidBy) {
    if (visit && visit.paidBy === (by as string)) return visit;
    if (visit) {
      await BookingService.release(visit.id);
      asked.current = '';
    }
    const provider = by as string as PaymentProvider;
    const visitors = (people ?? [{ id: ME }]).map(({ id }) => ({ answers: answers[id], patientId: id || undefined }));
    const starts = repeatable && repeat.on ? (repeat.starts ?? []) : [];
    const wish = JSON.stringify([provider, visitors, starts]);
    if (asked.current !== wish) key.current = crypto.randomUUID(); // another wish
    asked.current = wish;
    if (starts.length > 1) return (await SeriesService.book(placeOf(choice), repeat.weeks, starts, key.current, visitors[0].patientId, visitors[0].answers))[0];
    if (count > 1) return (await GroupService.book(placeOf(choice), reason.policy, provider, key.current, visitors))[0];
    return BookingService.book(placeOf(choice), reason.policy, provider, key.current, visitors[0].patientId, visitors[0].answers);
  }

  function confirm(by: PaidBy) {
    setBusy(true);
    setRefused(undefined);
    book(by)
      .then(pay)
      .catch(refuse)
      .finally(() => setBusy(false));
  }

  /** What cannot be given back now runs out by itself. */
  async function leave() {
    await (visit ? BookingService.release(visit.id) : BookingService.drop(placeOf(choice))).catch(() => undefined);
    if (waited) {
      void navigate('/liste-attente');
      return;
    }
    const released = bookingPath({ practitionerId: profile.id, start, visitReasonId: reason.id });
    void navigate(`/praticien/${profile.id}`, { state: { released } });
  }

  function again() {
    setVisit(undefined);
    hold.keep();
  }

  const gone = isGone(hold.problem);
  const blocked = codeOf(hold.problem) === 'ONLINE_BOOKING_BLOCKED';
  const troubled = hold.expired || hold.problem !== undefined;
  const expiresAt = visit ? visit.holdExpiresAt : hold.held?.expiresAt;
  const fees = useFees(choice, person ? people : undefined);
  const amount = visit?.amount ?? (fees.length === 1 ? fees[0].amount : undefined);
  const close = (
    <button type="button" className="icon-button" onClick={() => void leave()} aria-label={t('book.leave')}>
      <X className="icon" aria-hidden="true" />
    </button>
  );
  return (
    <Page title={t('book.title')} top={close}>
      <div className="two stack loose">
        <aside className="after stack" aria-label={t('book.yours')}>
          <Ticket profile={profile} start={start} mode={reason.mode} amount={amount} />
          {expiresAt && !troubled && (
            <Countdown
              expiresAt={expiresAt}
              now={(visit ?? hold.held)!.now}
              over={hold.over}
              extend={!visit && hold.held?.extensible ? hold.extend : undefined}
            />
          )}
          {troubled && <div className="hold over">{t('hold.over')}</div>}
          {!troubled && (
            <section className="card wide-only" aria-labelledby="to-pay">
              <div className="stack">
                <h2 id="to-pay">{t('money.title')}</h2>
                <Money amount={amount} policy={reason.policy} changes={reason.changes} />
              </div>
            </section>
          )}
        </aside>
        {gone && <Lost choice={choice} />}
        {blocked && <Blocked choice={choice} />}
        {hold.problem !== undefined && !gone && !blocked && <Retry problem={hold.problem} again={again} />}
        {hold.problem === undefined && hold.expired && <Expired choice={choice} again={again} />}
        {!troubled && !person && (
          <SignIn
            head={
              <StepHead step={1} steps={steps} title={t('signIn.title')}>
                <p className="note ok">{t(expiresAt ? 'signIn.timeKept' : 'signIn.choiceKept')}</p>
              </StepHead>
            }
            next={window.location.pathname + window.location.search}
            done={() => window.location.reload()}
          />
        )}
        {!troubled && person && step === 1 && (
          <Who
            steps={steps}
            before={people}
            done={(chosen) => {
              choose(chosen);
              goTo(2);
            }}
          />
        )}
        {!troubled && answering && (
          <Questions
            key={answering.id}
            choice={choice}
            step={step}
            steps={steps}
            whose={count > 1 ? answering.name : undefined}
            before={answers[answering.id]}
            wrong={wrong}
            done={(given) => {
              setWrong(undefined);
              setAnswers({ ...answers, [answering.id]: given });
              goTo(step + 1);
            }}
          />
        )}
        {!troubled && person && step === steps && (
          <Pay key={visit?.id ?? ME} choice={choice} fees={fees} step={steps} steps={steps} count={count} times={repeatable ? repeat.starts?.length : 1} visit={visit} busy={busy} problem={refused} confirm={confirm}>
            {repeatable && <Repeat choice={choice} repeat={repeat} />}
          </Pay>
        )}
      </div>
    </Page>
  );
}

function Chosen() {
  const [query] = useSearchParams();
  const [who, why, start] = [query.get('praticien') ?? '', query.get('motif') ?? '', query.get('debut') ?? ''];
  const { data, problem, again } = useLoad(async () => BookingService.choice(who, why, start), [who, why, start]);
  if (problem !== undefined && codeOf(problem) !== 'UNREACHABLE') return <NotFound />;
  if (data?.open === false)
    return (
      <Page title={t('book.title')}>
        <Blocked choice={data} />
      </Page>
    );
  if (data) return <Flow key={`${data.profile.id}${data.reason.id}${data.start}`} choice={data} />;
  return <Page title={t('book.title')}>{problem !== undefined ? <Retry problem={problem} again={again} /> : <p aria-busy="true">{t('action.wait')}</p>}</Page>;
}

/** The tapped time is kept at once, before anybody signs in. */
export default function BookView() {
  const person = signedIn();
  return person && !person.patient ? <NotFound /> : <Chosen />;
}
