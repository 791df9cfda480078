import { useState } from 'react';
import { CircleAlert } from 'lucide-react';
import { SecurityService } from 'Frontend/generated/endpoints';
import Field from './Field';
import { rules, useForm } from './useForm';
import { t } from './words';

/** Another password; every other sign-in ends with the old one. */
export default function Password({ changed }: Readonly<{ changed(): void }>) {
  const [open, setOpen] = useState(false);
  return (
    <section className="stack" aria-labelledby="password-title">
      <h2 id="password-title">{t('safe.password')}</h2>
      {open ? (
        <Form
          close={() => setOpen(false)}
          changed={() => {
            setOpen(false);
            changed();
          }}
        />
      ) : (
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {t('safe.password.change')}
        </button>
      )}
    </section>
  );
}

function Form({ changed, close }: Readonly<{ changed(): void; close(): void }>) {
  const form = useForm({ current: rules.filled, password: rules.newPassword }, async ({ current, password }) => {
    await SecurityService.changePassword(current, password);
    changed();
  });
  return (
    <form className="card stack" noValidate aria-label={t('safe.password.change')} onSubmit={(event) => void form.submit(event)}>
      {form.refusal && (
        <p className="note warn" role="alert">
          <CircleAlert className="icon" aria-hidden="true" />
          <span>{form.refusal}</span>
        </p>
      )}
      <Field name="current" type="password" label={t('safe.password.current')} autoComplete="current-password" error={form.errors.current} />
      <Field name="password" type="password" label={t('safe.password.new')} hint={t('safe.password.why')} autoComplete="new-password" error={form.errors.password} />
      <div className="row wrap">
        <button type="button" className="btn line" onClick={close}>
          {t('action.close')}
        </button>
        <button type="submit" className="btn main grow" aria-disabled={form.sending}>
          {form.sending ? t('action.sending') : t('safe.password.change')}
        </button>
      </div>
    </form>
  );
}
