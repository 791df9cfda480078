import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import Page from '../patient/Page';
import { ownPath } from '../patient/session';
import SignIn from '../patient/SignIn';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Connexion' };

export default function SignInView() {
  const next = ownPath(new URLSearchParams(window.location.search).get('suite'));
  const head = (
    <>
      <h1>{t('signIn.title')}</h1>
      {next?.startsWith('/reserver') && <p className="note ok">{t('signIn.choiceKept')}</p>}
    </>
  );
  return (
    <Page title={t('signIn.title')} className="narrow">
      <SignIn head={head} next={next} done={(person) => window.location.assign(person.patient ? (next ?? person.home) : person.home)} />
    </Page>
  );
}
