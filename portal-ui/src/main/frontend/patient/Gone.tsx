import { CalendarX, PhoneCall, TimerOff } from 'lucide-react';
import { Link } from 'react-router';
import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import { time } from './format';
import Nearest from './Nearest';
import { codeOf } from './problem';
import Trouble from './Trouble';
import { t } from './words';

const GONE = ['SLOT_TAKEN', 'SLOT_NOT_BOOKABLE', 'HOLD_LOST'];

export function isGone(problem: unknown) {
  return GONE.includes(codeOf(problem));
}

export function Lost({ choice }: Readonly<{ choice: Choice }>) {
  return (
    <Trouble title={t('lost.title')} why={t('lost.why')} cost={t('lost.cost')} icon={<CalendarX className="icon" aria-hidden="true" />}>
      <Nearest profile={choice.profile} visitReasonId={choice.reason.id} start={choice.start} />
    </Trouble>
  );
}

/** Said before anything is filled in. */
export function Blocked({ choice }: Readonly<{ choice: Choice }>) {
  const { profile } = choice;
  return (
    <Trouble title={t('blocked.title')} why={t('blocked.why', profile.name)} cost={t('blocked.cost')} icon={<PhoneCall className="icon" aria-hidden="true" />}>
      <Link className="btn line" to="/">
        {t('blocked.other')}
      </Link>
    </Trouble>
  );
}

export function Expired({ choice, again }: Readonly<{ choice: Choice; again(): void }>) {
  return (
    <Trouble title={t('expired.title')} why={t('expired.why')} cost={t('expired.cost')} icon={<TimerOff className="icon" aria-hidden="true" />}>
      <button type="button" className="btn main big" onClick={again}>
        {t('expired.again', time(choice.start, choice.profile.zone))}
      </button>
      <Nearest profile={choice.profile} visitReasonId={choice.reason.id} start={choice.start} />
    </Trouble>
  );
}
