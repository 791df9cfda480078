import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { SessionService } from 'Frontend/generated/endpoints';
import Field from '../patient/Field';
import FormPage from '../patient/FormPage';
import { rules, useForm } from '../patient/useForm';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Nouveau mot de passe' };

/** Reached by the link in the mail. */
export default function ResetView() {
  const token = new URLSearchParams(window.location.search).get('token') ?? '';
  const form = useForm({ password: rules.newPassword }, async ({ password }) => {
    await SessionService.reset(token, password);
    window.location.assign('/connexion');
  });
  return (
    <FormPage title={t('reset.title')} form={form} action={t('reset.action')}>
      <Field name="password" type="password" label={t('form.newPassword')} hint={t('form.password.hint')} autoComplete="new-password" error={form.errors.password} />
    </FormPage>
  );
}
