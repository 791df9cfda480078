import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { type PropsWithChildren, useEffect } from 'react';
import { CalendarX, CircleCheck, CreditCard, LoaderCircle, TimerOff } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { BookingService, GroupService, SeriesService } from 'Frontend/generated/endpoints';
import ConfirmedTogether, { isToPay, PayTogether } from '../../patient/Group';
import ForPatient from '../../patient/ForPatient';
import { capital, day, time } from '../../patient/format';
import Keep from '../../patient/Keep';
import { onNews } from '../../patient/live';
import { useLoad } from '../../patient/load';
import Money from '../../patient/Money';
import Nearest from '../../patient/Nearest';
import NotFound from '../../patient/NotFound';
import Page, { Mark } from '../../patient/Page';
import { codeOf } from '../../patient/problem';
import Repeated from '../../patient/Repeated';
import { bookingPath } from '../../patient/TimeLink';
import Trouble, { Retry } from '../../patient/Trouble';
import { isComing } from '../../patient/visit';
import { t } from '../../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Paiement' };

const AGAIN_AFTER = 2_000;

function Waiting() {
  return (
    <div className="stack loose" role="status">
      <span className="mark waiting">
        <LoaderCircle className="icon turning" aria-hidden="true" />
      </span>
      <h1>{t('return.waiting')}</h1>
      <p>{t('return.waiting.why')}</p>
      <p className="note">{t('return.waiting.close')}</p>
    </div>
  );
}

function Confirmed({ visit }: Readonly<{ visit: Visit }>) {
  const { profile, start, mode } = visit;
  return (
    <div className="stack loose">
      <div className="confirmed stack" role="status">
        <Mark />
        <p className="row">
          <CircleCheck className="icon" aria-hidden="true" />
          <b>{t('return.confirmed')}</b>
        </p>
        <h1>{t('time.at', capital(day(start, profile.zone)), time(start, profile.zone))}</h1>
        <p>
          {profile.name}, {t(`mode.in.${mode}`)}
          {visit.forWhom && `, ${t('visit.for', visit.forWhom)}`}
        </p>
        {mode === 'ON_SITE' && <p>{visit.place}</p>}
      </div>
      <div className="two stack loose">
        <div className="stack loose">
          <Keep visit={visit} />
        </div>
        <section className="card stack" aria-labelledby="your-money">
          <h2 id="your-money">{t('money.yours')}</h2>
          <Money amount={visit.amount} policy={visit.policy} />
        </section>
      </div>
    </div>
  );
}

function Failed({ visit, children }: PropsWithChildren<Readonly<{ visit: Visit }>>) {
  const { profile, visitReasonId, start, status } = visit;
  const same = bookingPath({ practitionerId: profile.id, start, visitReasonId });
  const nearest = <Nearest profile={profile} visitReasonId={visitReasonId} start={start} />;
  if (status === 'PAYMENT_FAILED')
    return (
      <Trouble title={t('declined.title')} why={t('declined.why')} cost={t('declined.cost')} tone="refused" icon={<CreditCard className="icon" aria-hidden="true" />}>
        {children}
        <Link className="btn main big" to={same}>
          {t('declined.again')}
        </Link>
        {nearest}
      </Trouble>
    );
  if (status === 'EXPIRED')
    return (
      <Trouble title={t('expired.title')} why={t('expired.why')} cost={t('expired.cost')} icon={<TimerOff className="icon" aria-hidden="true" />}>
        {children}
        <Link className="btn main big" to={same}>
          {t('expired.again', time(start, profile.zone))}
        </Link>
        {nearest}
      </Trouble>
    );
  return (
    <Trouble title={t('lost.title')} why={t('lost.whilePaying')} cost={t('lost.cost')} icon={<CalendarX className="icon" aria-hidden="true" />}>
      {children}
      {nearest}
    </Trouble>
  );
}

/** Reads again as long as the bank's word is due. */
function useNews(due: boolean, again: () => void) {
  useEffect(() => {
    if (!due) return undefined;
    const stop = onNews(again);
    const timer = setInterval(again, AGAIN_AFTER);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [due]);
}

const OVER = ['PAYMENT_FAILED', 'CANCELLED', 'EXPIRED'];

/** Visits that are confirmed together or not at all. */
function Group({ groupId }: Readonly<{ groupId: string }>) {
  const { data, problem, again } = useLoad(async () => GroupService.visits(groupId), [groupId]);
  const held = data?.some(({ status }) => status === 'HELD');
  useNews(held ?? true, again);
  if (!data) return problem === undefined ? <Waiting /> : <Retry problem={problem} again={again} />;
  if (held) return data.some(isToPay) ? <PayTogether visits={data} /> : <Waiting />;
  const over = OVER.flatMap((status) => data.filter((visit) => visit.status === status)).at(0);
  if (!over || data.some(isComing)) return <ConfirmedTogether visits={data.filter(isComing)} />;
  return (
    <Failed visit={{ ...over, start: data[0].start }}>
      <p className="note">{t('group.ended')}</p>
    </Failed>
  );
}

/** The visits of a series are paid at the practice, and confirmed together or not at all. */
function Series({ visit, seriesId }: Readonly<{ visit: Visit; seriesId: string }>) {
  const { data, problem, again } = useLoad(async () => SeriesService.visits(seriesId), [seriesId]);
  const held = data?.some(({ status }) => status === 'HELD') ?? true;
  useNews(held, again);
  if (!data && problem !== undefined) return <Retry problem={problem} again={again} />;
  if (!data || held) return <Waiting />;
  const coming = data.filter(isComing);
  return coming.length > 0 ? <Repeated visits={coming} /> : <Failed visit={visit} />;
}

function Answer({ visit }: Readonly<{ visit: Visit }>) {
  if (visit.seriesId) return <Series visit={visit} seriesId={visit.seriesId} />;
  if (visit.groupId) return <Group groupId={visit.groupId} />;
  if (visit.status === 'HELD') return <Waiting />;
  const failed = ['PAYMENT_FAILED', 'EXPIRED', 'CANCELLED'].includes(visit.status);
  return failed ? <Failed visit={visit} /> : <Confirmed visit={visit} />;
}

function Return() {
  const [query] = useSearchParams();
  const id = query.get('booking') ?? '';
  const { data, problem, again } = useLoad(async () => BookingService.visit(id), [id]);
  useNews(!data || (data.status === 'HELD' && !data.groupId), again);

  if (problem !== undefined && !data && !['UNREACHABLE', 'SIGNED_OUT'].includes(codeOf(problem))) return <NotFound />;
  return (
    <Page title={t('return.title')}>
      {data && <Answer visit={data} />}
      {!data && problem !== undefined && <Retry problem={problem} again={again} />}
      {!data && problem === undefined && <Waiting />}
    </Page>
  );
}

/** Where the payment page sends the patient back to: the bank's word counts, not the address. */
export default function ReturnView() {
  return (
    <ForPatient>
      <Return />
    </ForPatient>
  );
}
