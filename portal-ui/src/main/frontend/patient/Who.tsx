import { useState } from 'react';
import { Plus, Users } from 'lucide-react';
import type Relative from 'Frontend/generated/health/consulta/portal/patient/Relative';
import { FamilyService } from 'Frontend/generated/endpoints';
import AddPerson from './AddPerson';
import { useLoad } from './load';
import Person, { Face, letsBook } from './Person';
import { signedIn } from './session';
import StepHead from './StepHead';
import { Retry } from './Trouble';
import { t } from './words';

/** The account holder, by an empty id, or one of theirs. */
export const ME = '';

/** Who comes: their id, and what they are called here. */
export type Visitor = Readonly<{ id: string; name: string }>;

/** As many visits in a row as the practice takes at once. */
const MOST = 4;

type Props = Readonly<{ steps: number; before?: readonly Visitor[]; done(visitors: readonly Visitor[]): void }>;

/** For whom the visit is, or the visits, one after the other. */
export default function Who({ steps, before, done }: Props) {
  const me = signedIn()!;
  const { data, problem, again } = useLoad(async () => FamilyService.people(), []);
  const [more, setMore] = useState<readonly Relative[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>(before?.map(({ id }) => id) ?? [ME]);
  const [several, setSeveral] = useState(chosen.length > 1);
  const [adding, setAdding] = useState(false);

  function added(person: Relative) {
    setMore([...more, person]);
    if (letsBook(person)) choose(person.id);
    setAdding(false);
  }

  function choose(id: string) {
    if (!several) setChosen([id]);
    else setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  }

  function one() {
    setSeveral(false);
    setChosen(chosen.slice(0, 1));
  }

  const people = [...(data ?? []), ...more];
  const asked = more.find((person) => !letsBook(person));
  const visitors = chosen.map((id) => ({ id, name: people.find((person) => person.id === id)?.firstName ?? me.firstName }));
  const picked = (id: string) => ({
    checked: chosen.includes(id),
    disabled: several && chosen.length === MOST && !chosen.includes(id),
    name: 'who',
    onChange: () => choose(id),
    type: several ? 'checkbox' : 'radio',
  });
  const order = (id: string) => several && chosen.length > 1 && chosen.includes(id) && <span className="tag">{t('who.order', chosen.indexOf(id) + 1)}</span>;

  return (
    <div className="stack loose">
      <StepHead step={1} steps={steps} title={t('who.title')} />
      <fieldset className="stack" aria-label={t('who.title')}>
        <label className="pick">
          <input {...picked(ME)} />
          <Face {...me} />
          <span className="grow">
            <b>{t('who.me')}</b>
            <br />
            <span className="muted small">
              {me.firstName} {me.lastName}
            </span>
          </span>
          {order(ME)}
        </label>
        {people.map((person) => (
          <label key={person.id} className="pick">
            <input {...picked(person.id)} {...(!letsBook(person) && { disabled: true })} />
            <Person person={person} />
            {!letsBook(person) && <span className="tag">{t('who.awaited')}</span>}
            {order(person.id)}
          </label>
        ))}
      </fieldset>
      <div role="status">{asked && <p className="note">{t('who.awaited.why', asked.firstName)}</p>}</div>
      {several && <p className="note">{t('who.several.why', MOST)}</p>}
      {people.length > 0 && (
        <button type="button" className="btn text" onClick={several ? one : () => setSeveral(true)}>
          <Users className="icon" aria-hidden="true" />
          {t(several ? 'who.one' : 'who.several')}
        </button>
      )}
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
          <button type="button" className="btn main big full" aria-disabled={chosen.length === 0} onClick={() => chosen.length > 0 && done(visitors)}>
            {t('ask.next')}
          </button>
        </div>
      )}
    </div>
  );
}
