import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { SessionService } from 'Frontend/generated/endpoints';
import Field from '../patient/Field';
import FormPage from '../patient/FormPage';
import { ownPath } from '../patient/session';
import { rules, useForm } from '../patient/useForm';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Connexion' };

export default function SignInView() {
  const next = ownPath(new URLSearchParams(window.location.search).get('suite'));
  const form = useForm({ email: rules.email, password: rules.filled }, async ({ email, password }) => {
    const person = await SessionService.signIn(email, password);
    window.location.assign(person.patient ? (next ?? person.home) : person.home);
  });
  const query = next ? `?suite=${encodeURIComponent(next)}` : '';
  return (
    <FormPage
      title={t('signIn.title')}
      form={form}
      action={t('signIn.action')}
      lead={next?.startsWith('/reserver') && <p className="note ok">{t('signIn.choiceKept')}</p>}
      after={
        <>
          <a className="btn text" href="/mot-de-passe">
            {t('signIn.forgotten')}
          </a>
          <a className="btn line full" href={`/inscription${query}`}>
            {t('signIn.noAccount')}
          </a>
        </>
      }
    >
      <Field name="email" type="email" label={t('form.email')} autoComplete="username" error={form.errors.email} />
      <Field name="password" type="password" label={t('form.password')} autoComplete="current-password" error={form.errors.password} />
    </FormPage>
  );
}
