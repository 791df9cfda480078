import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { VisitsService } from 'Frontend/generated/endpoints';
import CancelTerms from './CancelTerms';
import { day, time } from './format';
import { useLoad } from './load';
import Money from './Money';
import Sure from './Sure';
import { t } from './words';

type Props = Readonly<{ visit: Visit; close(): void; cancelled(visit: Visit): void }>;

export default function CancelDialog({ visit, close, cancelled }: Props) {
  const { profile, start } = visit;
  const { data: terms, problem, waiting } = useLoad(async () => VisitsService.cancellation(visit.id), [visit.id]);
  return (
    <Sure title={t('cancel.title')} action={t('cancel.action')} keep={t('cancel.keep')} act={async () => VisitsService.cancel(visit.id)} close={close} done={cancelled}>
      <p>
        {t('time.at', day(start, profile.zone), time(start, profile.zone))}, {profile.name}
      </p>
      {terms && <CancelTerms terms={terms} zone={profile.zone} />}
      {problem !== undefined && <Money amount={visit.amount} policy={visit.policy} />}
      {waiting && <span className="skeleton" style={{ height: '8rem' }} />}
    </Sure>
  );
}
