import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useState } from 'react';
import { SessionService } from 'Frontend/generated/endpoints';
import Field from '../patient/Field';
import FormPage from '../patient/FormPage';
import Page from '../patient/Page';
import { rules, useForm } from '../patient/useForm';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Mot de passe oublié' };

export default function ForgottenView() {
  const [sent, setSent] = useState(false);
  const form = useForm({ email: rules.email }, async ({ email }) => {
    await SessionService.requestReset(email);
    setSent(true);
  });
  if (sent)
    return (
      <Page title={t('forgotten.sent')} className="narrow">
        <div className="stack" role="status">
          <h1>{t('forgotten.sent')}</h1>
          <p>{t('forgotten.sent.why')}</p>
        </div>
      </Page>
    );
  return (
    <FormPage title={t('forgotten.title')} form={form} action={t('forgotten.action')}>
      <Field name="email" type="email" label={t('form.email')} autoComplete="username" error={form.errors.email} />
    </FormPage>
  );
}
