import { CircleCheck, CircleX, Hourglass, type LucideIcon, TimerReset } from 'lucide-react';
import { Link } from 'react-router';
import type Offer from 'Frontend/generated/health/consulta/portal/patient/Wait/Offer';
import type Wait from 'Frontend/generated/health/consulta/portal/patient/Wait';
import Countdown from './Countdown';
import { time } from './format';
import Ticket from './Ticket';
import { wishesOf } from './wishes';
import { t } from './words';

const ICONS: Record<string, LucideIcon> = { ACCEPTED: CircleCheck, LEFT: CircleX, PASSED: CircleX };

export function isOver({ status }: Wait) {
  return (status as string) in ICONS;
}

function place({ profile }: Wait) {
  return `${profile.street}, ${profile.postalCode} ${profile.city}`;
}

type OfferProps = Readonly<{ wait: Wait; offer: Offer; busy: boolean; take(): void; decline(): void; over(): void }>;

function Offered({ wait, offer, busy, take, decline, over }: OfferProps) {
  const { profile } = wait;
  return (
    <div className="stack">
      <Ticket profile={profile} start={offer.start} mode={offer.mode} amount={offer.fee?.amount}>
        {String(offer.mode) === 'ON_SITE' && <p className="muted small">{place(wait)}</p>}
      </Ticket>
      <Countdown expiresAt={offer.expiresAt} now={offer.now} over={over} />
      <p className="muted small">{t('wait.offer.until', time(offer.expiresAt, profile.zone))}</p>
      <div className="row wrap">
        <button type="button" className="btn main grow" aria-disabled={busy} onClick={() => busy || take()}>
          {busy ? t('action.sending') : t('wait.offer.take')}
        </button>
        <button type="button" className="btn line" onClick={decline}>
          {t('wait.offer.decline')}
        </button>
      </div>
    </div>
  );
}

type Props = Readonly<{ wait: Wait; busy: boolean; take(): void; decline(): void; over(): void; leave(): void }>;

export default function WaitCard({ wait, busy, take, decline, over, leave }: Props) {
  const { profile, offer } = wait;
  const shown = isOver(wait) ? String(wait.status) : offer ? 'OFFERED' : 'WAITING';
  const Icon = ICONS[shown] ?? (offer ? TimerReset : Hourglass);
  return (
    <li className="card">
      <article className="stack" aria-label={`${profile.name}, ${wait.reasonName}`}>
        <div className="row apart wrap">
          <h2>
            <Link to={`/praticien/${profile.id}`}>{profile.name}</Link>
          </h2>
          <span className={`tag ${offer || shown === 'ACCEPTED' ? 'ok' : ''}`}>
            <Icon className="icon" aria-hidden="true" />
            {t(`wait.status.${shown}`)}
          </span>
        </div>
        <p>
          {wait.reasonName}
          {wait.forWhom && <b> {t('visit.for', wait.forWhom)}</b>}
        </p>
        {offer && <Offered wait={wait} offer={offer} busy={busy} take={take} decline={decline} over={over} />}
        <p className="muted small">{wishesOf(wait)}</p>
        {!isOver(wait) && (
          <button type="button" className="btn text" onClick={leave}>
            {t('wait.leave')}
          </button>
        )}
      </article>
    </li>
  );
}
