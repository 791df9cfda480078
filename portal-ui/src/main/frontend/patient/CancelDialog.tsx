import { useState } from 'react';
import type Scope from 'Frontend/generated/health/consulta/contract/booking/ChangeSeries/Scope';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { VisitsService } from 'Frontend/generated/endpoints';
import CancelTerms from './CancelTerms';
import { day, time } from './format';
import { useLoad } from './load';
import Money from './Money';
import Sure from './Sure';
import { t } from './words';

const SCOPES = ['ONE', 'FOLLOWING', 'ALL'] as const;

type Props = Readonly<{ visit: Visit; close(): void; cancelled(words: string): void }>;

export default function CancelDialog({ visit, close, cancelled }: Props) {
  const { id, profile, start, seriesId } = visit;
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('ONE');
  const { data: terms, problem, waiting } = useLoad(async () => VisitsService.cancellation(id), [id]);

  async function cancel() {
    if (seriesId && scope !== 'ONE') {
      const { off, left } = await VisitsService.cancelSeries(seriesId, id, scope as Scope);
      return [t('cancel.several', off), left > 0 && t('cancel.left', left)].filter(Boolean).join(' ');
    }
    await VisitsService.cancel(id);
    return t('cancel.done');
  }

  return (
    <Sure title={t('cancel.title')} action={t('cancel.action')} keep={t('cancel.keep')} act={cancel} close={close} done={cancelled}>
      <p>
        {t('time.at', day(start, profile.zone), time(start, profile.zone))}, {profile.name}
      </p>
      {seriesId && (
        <fieldset className="stack tight">
          <legend>{t('cancel.scope')}</legend>
          {SCOPES.map((each) => (
            <label key={each} className="pick">
              <input type="radio" name="scope" checked={scope === each} onChange={() => setScope(each)} />
              {t(`cancel.scope.${each}`)}
            </label>
          ))}
        </fieldset>
      )}
      {terms && <CancelTerms terms={terms} zone={profile.zone} />}
      {problem !== undefined && <Money amount={visit.amount} policy={visit.policy} />}
      {waiting && <span className="skeleton" style={{ height: '8rem' }} />}
    </Sure>
  );
}
