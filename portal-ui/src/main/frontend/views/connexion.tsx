import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import type Person from 'Frontend/generated/health/consulta/portal/session/Person';
import Page from '../patient/Page';
import { ownPath } from '../patient/session';
import SignIn from '../patient/SignIn';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Connexion' };

export default function SignInView() {
  const query = new URLSearchParams(window.location.search);
  const next = ownPath(query.get('suite'));
  // where the practice's people were sent away from
  const back = ownPath(query.get('retour'));
  // of patients' pages one only is everybody's
  const enter = ({ home, patient }: Person) => window.location.assign((patient || next === '/securite' ? next : back) ?? home);
  const head = (
    <>
      <h1>{t('signIn.title')}</h1>
      {next?.startsWith('/reserver') && <p className="note ok">{t('signIn.choiceKept')}</p>}
    </>
  );
  return (
    <Page title={t('signIn.title')} className="narrow">
      <SignIn head={head} next={next} done={enter} />
    </Page>
  );
}
