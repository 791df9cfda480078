import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useEffect, useState } from 'react';
import { Plus } from 'lucide-react';
import type Relative from 'Frontend/generated/health/consulta/portal/patient/Relative';
import { FamilyService } from 'Frontend/generated/endpoints';
import ActingForMe from '../patient/ActingForMe';
import AddPerson from '../patient/AddPerson';
import ConsentLine from '../patient/ConsentLine';
import ForPatient from '../patient/ForPatient';
import { onNews } from '../patient/live';
import { useLoad } from '../patient/load';
import Page from '../patient/Page';
import Person, { letsBook } from '../patient/Person';
import Sure from '../patient/Sure';
import Toast from '../patient/Toast';
import { Retry } from '../patient/Trouble';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Mes proches' };

function Family() {
  const { data, problem, waiting, again } = useLoad(async () => FamilyService.people(), []);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Relative>();
  const [said, setSaid] = useState('');
  useEffect(() => onNews(again), []);
  return (
    <Page title={t('family.title')} className="narrow">
      <div className="stack loose">
        <div className="stack tight">
          <h1>{t('family.title')}</h1>
          <p className="muted">{t('family.why')}</p>
        </div>
        {problem !== undefined && <Retry problem={problem} again={again} />}
        {waiting && <span className="skeleton" style={{ height: '8rem' }} />}
        {data?.length === 0 && <p>{t('family.none')}</p>}
        <ul className="stack">
          {data?.map((person) => (
            <li key={person.id} className="card row wrap">
              <Person person={person} />
              <button type="button" className="btn text" aria-label={t('family.remove.who', person.firstName)} onClick={() => setRemoving(person)}>
                {t('family.remove')}
              </button>
              <ConsentLine
                person={person}
                asked={({ email, firstName }) => {
                  setSaid(t('family.asked', firstName, email ?? ''));
                  again();
                }}
              />
            </li>
          ))}
        </ul>
        {adding ? (
          <AddPerson
            cancel={() => setAdding(false)}
            added={(person) => {
              setAdding(false);
              setSaid(t(letsBook(person) ? 'family.added' : 'family.asked', person.firstName, person.email ?? ''));
              again();
            }}
          />
        ) : (
          <button type="button" className="btn main" onClick={() => setAdding(true)}>
            <Plus className="icon" aria-hidden="true" />
            {t('family.add')}
          </button>
        )}
        <ActingForMe />
      </div>
      {removing && (
        <Sure
          title={t('family.remove.who', removing.firstName)}
          action={t('family.remove')}
          keep={t('family.keep')}
          act={async () => FamilyService.remove(removing.id)}
          close={() => setRemoving(undefined)}
          done={() => {
            setSaid(t('family.removed', removing.firstName));
            setRemoving(undefined);
            again();
          }}
        >
          <p>{t('family.remove.why', removing.firstName)}</p>
        </Sure>
      )}
      <div role="status">{said && <Toast gone={() => setSaid('')}>{said}</Toast>}</div>
    </Page>
  );
}

/** The people for whom the account holder books. */
export default function FamilyView() {
  return (
    <ForPatient>
      <Family />
    </ForPatient>
  );
}
