import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import type Person from 'Frontend/generated/health/consulta/portal/session/Person';
import Page from '../patient/Page';
import { ownPath } from '../patient/session';
import SignIn from '../patient/SignIn';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Connexion' };

export default function SignInView() {
  const next = ownPath(new URLSearchParams(window.location.search).get('suite'));
  // of these pages one only is everybody's
  const enter = ({ home, patient }: Person) => window.location.assign(next && (patient || next === '/securite') ? next : home);
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
