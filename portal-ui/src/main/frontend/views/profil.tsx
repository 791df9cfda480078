import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useState } from 'react';
import { CircleAlert } from 'lucide-react';
import type Me from 'Frontend/generated/health/consulta/portal/patient/Me';
import { PrivacyService } from 'Frontend/generated/endpoints';
import Field from '../patient/Field';
import ForPatient from '../patient/ForPatient';
import { useLoad } from '../patient/load';
import Page from '../patient/Page';
import Toast from '../patient/Toast';
import { Retry } from '../patient/Trouble';
import { rules, useForm } from '../patient/useForm';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Mon profil' };

const LANGUAGES = ['fr', 'en'];

function Form({ me, changed }: Readonly<{ me: Me; changed(): void }>) {
  const form = useForm({ firstName: rules.name, lastName: rules.name, birthDate: rules.past }, async ({ firstName, lastName, birthDate, locale }) => {
    await PrivacyService.change(firstName, lastName, birthDate, locale);
    changed();
  });
  const { errors } = form;
  return (
    <form className="stack" noValidate aria-label={t('profile.title')} onSubmit={(event) => void form.submit(event)}>
      {form.refusal && (
        <p className="note warn" role="alert">
          <CircleAlert className="icon" aria-hidden="true" />
          <span>{form.refusal}</span>
        </p>
      )}
      <Field name="firstName" label={t('form.firstName')} autoComplete="given-name" maxLength={80} defaultValue={me.firstName} error={errors.firstName} />
      <Field name="lastName" label={t('form.lastName')} autoComplete="family-name" maxLength={80} defaultValue={me.lastName} error={errors.lastName} />
      <Field name="birthDate" type="date" label={t('form.birthDate')} autoComplete="bday" defaultValue={me.birthDate} error={errors.birthDate} />
      <fieldset className="field">
        <legend>{t('profile.language')}</legend>
        <div className="choices even">
          {LANGUAGES.map((each) => (
            <label key={each} className="pick">
              <input type="radio" name="locale" value={each} defaultChecked={me.locale === each} />
              <span className="grow" lang={each}>
                {t(`profile.language.${each}`)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="muted small">{t('profile.email', me.email)}</p>
      <button type="submit" className="btn main" aria-disabled={form.sending}>
        {form.sending ? t('action.sending') : t('profile.save')}
      </button>
    </form>
  );
}

/** What the person told of themselves. */
export default function ProfileView() {
  const { data, problem, waiting, again } = useLoad(async () => PrivacyService.me(), []);
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState(false);
  return (
    <ForPatient>
      <Page title={t('profile.title')} className="narrow">
        <div className="stack loose">
          <h1>{t('profile.title')}</h1>
          <p className="muted">{t('profile.why')}</p>
          {problem !== undefined && <Retry problem={problem} again={again} />}
          {waiting && <span className="skeleton" style={{ height: '20rem' }} />}
          {data && (
            <Form
              key={round}
              me={data}
              changed={() => {
                setRound(round + 1);
                setSaid(true);
                again();
              }}
            />
          )}
        </div>
        <div role="status">{said && <Toast gone={() => setSaid(false)}>{t('profile.saved')}</Toast>}</div>
      </Page>
    </ForPatient>
  );
}
