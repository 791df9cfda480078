import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { VisitsService } from 'Frontend/generated/endpoints';
import { day, time } from './format';
import Sure from './Sure';
import { t } from './words';

type Props = Readonly<{ visit: Visit; start: string; close(): void; moved(): void }>;

export default function MoveDialog({ visit, start, close, moved }: Props) {
  const { zone } = visit.profile;
  return (
    <Sure
      title={t('move.sure')}
      action={t('move.action')}
      keep={t('move.other')}
      kept={t('move.kept')}
      tone="main"
      act={async () => VisitsService.move(visit.id, start)}
      close={close}
      done={moved}
    >
      <dl className="from-to">
        <dt>{t('move.from')}</dt>
        <dd>
          <s>{t('time.at', day(visit.start, zone), time(visit.start, zone))}</s>
        </dd>
        <dt>{t('move.to')}</dt>
        <dd>
          <b>{t('time.at', day(start, zone), time(start, zone))}</b>
        </dd>
      </dl>
      <p className="muted">{t(`move.money.${visit.policy}`)}</p>
    </Sure>
  );
}
