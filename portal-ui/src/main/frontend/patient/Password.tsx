import { useState } from 'react';
import { SecurityService } from 'Frontend/generated/endpoints';
import AskForm from './AskForm';
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
    <AskForm {...form} name={t('safe.password.change')} action={t('safe.password.change')} close={close}>
      <Field name="current" type="password" label={t('safe.password.current')} autoComplete="current-password" error={form.errors.current} />
      <Field name="password" type="password" label={t('safe.password.new')} hint={t('safe.password.why')} autoComplete="new-password" error={form.errors.password} />
    </AskForm>
  );
}
