import { useState } from 'react';
import { Plus } from 'lucide-react';
import type Relative from 'Frontend/generated/health/consulta/portal/patient/Relative';
import { FamilyService } from 'Frontend/generated/endpoints';
import AddPerson from './AddPerson';
import { useLoad } from './load';
import Person, { Face } from './Person';
import { signedIn } from './session';
import StepHead from './StepHead';
import { Retry } from './Trouble';
import { t } from './words';

/** The account holder, by an empty id, or one of theirs. */
export const ME = '';

type Props = Readonly<{ steps: number; before?: string; done(patientId: string): void }>;

/** For whom the visit is. */
export default function Who({ steps, before, done }: Props) {
  const me = signedIn()!;
  const { data, problem, again } = useLoad(async () => FamilyService.people(), []);
  const [more, setMore] = useState<readonly Relative[]>([]);
  const [chosen, setChosen] = useState(before ?? ME);
  const [adding, setAdding] = useState(false);

  function added(person: Relative) {
    setMore([...more, person]);
    setChosen(person.id);
    setAdding(false);
  }

  return (
    <div className="stack loose">
      <StepHead step={1} steps={steps} title={t('who.title')} />
      <fieldset className="stack" aria-label={t('who.title')}>
        <label className="pick">
          <input type="radio" name="who" checked={chosen === ME} onChange={() => setChosen(ME)} />
          <Face {...me} />
          <span className="grow">
            <b>{t('who.me')}</b>
            <br />
            <span className="muted small">
              {me.firstName} {me.lastName}
            </span>
          </span>
        </label>
        {[...(data ?? []), ...more].map((person) => (
          <label key={person.id} className="pick">
            <input type="radio" name="who" checked={chosen === person.id} onChange={() => setChosen(person.id)} />
            <Person person={person} />
          </label>
        ))}
      </fieldset>
      {problem !== undefined && <Retry problem={problem} again={again} />}
      {adding ? (
        <AddPerson added={added} cancel={() => setAdding(false)} />
      ) : (
        <button type="button" className="btn" onClick={() => setAdding(true)}>
          <Plus className="icon" aria-hidden="true" />
          {t('family.add')}
        </button>
      )}
      {!adding && (
        <div className="p-action">
          <button type="button" className="btn main big full" onClick={() => done(chosen)}>
            {t('ask.next')}
          </button>
        </div>
      )}
    </div>
  );
}
