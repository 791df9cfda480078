import { Video } from 'lucide-react';
import { Link } from 'react-router';
import type OfferedTime from 'Frontend/generated/health/consulta/portal/patient/OfferedTime';
import { day, shortDay, time } from './format';
import { t } from './words';

type Props = Readonly<{ offered: OfferedTime; zone: string; own?: string; name: string; withDay?: boolean; choose?(offered: OfferedTime): void }>;

export function bookingPath({ practitionerId, visitReasonId, start }: Omit<OfferedTime, 'mode'>) {
  return `/reserver?praticien=${practitionerId}&motif=${visitReasonId}&debut=${encodeURIComponent(start)}`;
}

/** A free time: always one tap away from being held, unless something else is to be done with it. */
export default function TimeLink({ offered, zone, own, name, withDay = false, choose }: Props) {
  const { start, mode } = offered;
  const label = t('time.label', day(start, zone), time(start, zone), t(`mode.in.${mode}`), name) + (own ? `, ${t('zone.yours', time(start, own))}` : '');
  const yours = own && t('zone.yours', time(start, own));
  const shown = (
    <>
      <span className="nowrap">
        {time(start, zone)}
        {mode === 'VIDEO' && <Video className="icon" aria-hidden="true" />}
      </span>
      {yours && <small>{yours}</small>}
      {withDay && <small>{shortDay(start, zone)}</small>}
    </>
  );
  if (choose)
    return (
      <button type="button" className="time" aria-label={label} onClick={() => choose(offered)}>
        {shown}
      </button>
    );
  return (
    <Link className="time" to={bookingPath(offered)} aria-label={label}>
      {shown}
    </Link>
  );
}
