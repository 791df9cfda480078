import { CalendarClock, CalendarPlus, CheckCheck, CircleCheck, CirclePlay, CircleX, FileText, type LucideIcon, MessageSquare, UserCheck, UserX } from 'lucide-react';
import { Link } from 'react-router';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { capital, money, part, time } from './format';
import { messagesPath } from './letters';
import { isCancellable, isComing, isMovable, tone } from './visit';
import PayAgain from './PayAgain';
import { t } from './words';

const icons: Record<string, LucideIcon> = {
  ARRIVED: UserCheck,
  CANCELLED: CircleX,
  COMPLETED: CheckCheck,
  IN_PROGRESS: CirclePlay,
  NO_SHOW: UserX,
};

/** What was never more than a held time: the practice does not know the patient by it. */
const UNKNOWN = ['EXPIRED', 'HELD', 'PAYMENT_FAILED'];

export function Status({ status }: Readonly<{ status: string }>) {
  const Icon = icons[status] ?? CircleCheck;
  return (
    <span className="tag" data-status={tone(status)}>
      <Icon className="icon" aria-hidden="true" />
      {t(`status.${status}`)}
    </span>
  );
}

export default function VisitCard({ visit, cancel }: Readonly<{ visit: Visit; cancel?(): void }>) {
  const { profile, start, mode } = visit;
  const when = `${capital(part(start, profile.zone, { weekday: 'long' }))}, ${time(start, profile.zone)}`;
  return (
    <li className="card">
      <article className="row top-aligned" aria-label={`${part(start, profile.zone, { day: 'numeric', month: 'long' })}, ${when}, ${profile.name}`}>
        <span className="visit-date" aria-hidden="true">
          <b>{part(start, profile.zone, { day: 'numeric' })}</b>
          <span className="small">{part(start, profile.zone, { month: 'short' })}</span>
        </span>
        <div className="grow stack tight">
          <div className="row apart wrap">
            <h2 className="visit-when">{when}</h2>
            <Status status={visit.status} />
          </div>
          <p>
            <Link to={`/praticien/${profile.id}`}>{profile.name}</Link>, {visit.reasonName}
            {visit.forWhom && <b> {t('visit.for', visit.forWhom)}</b>}
          </p>
          <p className="muted">
            {[mode === 'VIDEO' ? capital(t('mode.in.VIDEO')) : visit.place, visit.amount && t(isComing(visit) ? 'visit.after' : 'visit.amount', money(visit.amount))]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {visit.seriesId && <p className="muted small">{visit.turn ? t('visit.turn', visit.turn.number, visit.turn.of) : t('visit.series')}</p>}
          {isComing(visit) && visit.paymentStatus === 'METHOD_STORED' && <p className="muted small">{t('visit.stored')}</p>}
          {isComing(visit) && visit.paymentStatus === 'METHOD_FAILED' && <PayAgain visit={visit} />}
          {visit.status === 'CONFIRMED' && !isCancellable(visit) && <p className="muted small">{t('visit.closed')}</p>}
          <div className="row wrap">
            {isComing(visit) && (
              <a className="btn" href={`/fichiers/visites/${visit.id}/rendez-vous.ics`} download>
                <CalendarPlus className="icon" aria-hidden="true" />
                {t('visit.calendar')}
              </a>
            )}
            {isMovable(visit) && (
              <Link className="btn" to={`/deplacer?visite=${visit.id}`}>
                <CalendarClock className="icon" aria-hidden="true" />
                {t('visit.move')}
              </Link>
            )}
            {!UNKNOWN.includes(visit.status) && (
              <Link className="btn" to={messagesPath(profile.id)}>
                <MessageSquare className="icon" aria-hidden="true" />
                {t('visit.write')}
              </Link>
            )}
            {isCancellable(visit) && cancel && (
              <button type="button" className="btn" onClick={cancel}>
                {t('visit.cancel')}
              </button>
            )}
            {visit.invoiceId && (
              <a className="btn" href={`/fichiers/factures/${visit.invoiceId}/facture.pdf`} download>
                <FileText className="icon" aria-hidden="true" />
                {t('visit.invoice')}
              </a>
            )}
          </div>
        </div>
      </article>
    </li>
  );
}
