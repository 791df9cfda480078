import { Link } from 'react-router';
import type Profile from 'Frontend/generated/health/consulta/portal/patient/Profile';
import { BookingService } from 'Frontend/generated/endpoints';
import { useLoad } from './load';
import TimeLink from './TimeLink';
import { t } from './words';

type Props = Readonly<{ profile: Profile; visitReasonId: string; start: string }>;

/** The nearest free times of the same reason, each one tap away. */
export default function Nearest({ profile, visitReasonId, start }: Props) {
  const { data, problem } = useLoad(async () => BookingService.nearest(profile.id, visitReasonId, start), [start]);
  return (
    <section className="stack" aria-labelledby="nearest">
      <h2 id="nearest">{t('lost.nearest')}</h2>
      {data && data.length > 0 && (
        <div className="times">
          {data.map((offered) => (
            <TimeLink key={offered.start} offered={offered} zone={profile.zone} name={profile.name} withDay />
          ))}
        </div>
      )}
      {(problem !== undefined || data?.length === 0) && <p className="muted">{t('lost.none')}</p>}
      <Link className="btn line" to={`/praticien/${profile.id}`}>
        {t('lost.other')}
      </Link>
    </section>
  );
}
