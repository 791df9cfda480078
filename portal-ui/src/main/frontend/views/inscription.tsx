import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useState } from 'react';
import { MailCheck } from 'lucide-react';
import { SessionService } from 'Frontend/generated/endpoints';
import Field from '../patient/Field';
import FormPage from '../patient/FormPage';
import Page from '../patient/Page';
import { rules, useForm } from '../patient/useForm';
import { language, t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Inscription' };

function CheckMail({ email }: Readonly<{ email: string }>) {
  return (
    <Page title={t('register.sent')} className="narrow">
      <div className="stack loose" role="status">
        <span className="mark waiting">
          <MailCheck className="icon" aria-hidden="true" />
        </span>
        <h1>{t('register.sent')}</h1>
        <p>{t('register.sentTo', email)}</p>
        <a className="btn line" href={`/connexion${window.location.search}`}>
          {t('nav.signIn')}
        </a>
      </div>
    </Page>
  );
}

export default function RegisterView() {
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm(
    { firstName: rules.name, lastName: rules.name, birthDate: rules.past, email: rules.email, password: rules.newPassword },
    async ({ email, password, firstName, lastName, birthDate }) => {
      await SessionService.register(email, password, firstName, lastName, birthDate, language);
      setSentTo(email);
    },
  );
  if (sentTo) return <CheckMail email={sentTo} />;
  const { errors } = form;
  return (
    <FormPage
      title={t('register.title')}
      form={form}
      action={t('register.action')}
      after={
        <a className="btn text" href={`/connexion${window.location.search}`}>
          {t('register.already')}
        </a>
      }
    >
      <Field name="firstName" label={t('form.firstName')} autoComplete="given-name" error={errors.firstName} />
      <Field name="lastName" label={t('form.lastName')} autoComplete="family-name" error={errors.lastName} />
      <Field name="birthDate" type="date" label={t('form.birthDate')} autoComplete="bday" error={errors.birthDate} />
      <Field name="email" type="email" label={t('form.email')} autoComplete="email" error={errors.email} />
      <Field name="password" type="password" label={t('form.password')} hint={t('form.password.hint')} autoComplete="new-password" error={errors.password} />
    </FormPage>
  );
}
