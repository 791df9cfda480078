import { type ReactNode, useState } from 'react';
import { CircleAlert } from 'lucide-react';
import type Person from 'Frontend/generated/health/consulta/portal/session/Person';
import { SessionService } from 'Frontend/generated/endpoints';
import Field from './Field';
import PasskeyEntry from './PasskeyEntry';
import { codeOf } from './problem';
import { rules, useForm } from './useForm';
import { t } from './words';

type Props = Readonly<{ head: ReactNode; next?: string; done(person: Person): void }>;

/** Signing in where one is; who has no account comes back to `next` with a new one. */
export default function SignIn({ head, next, done }: Props) {
  const [coded, setCoded] = useState(false);
  const checks = { email: rules.email, password: rules.filled, ...(coded ? { code: rules.filled } : {}) };
  const form = useForm(checks, async ({ email, password, code }) => {
    try {
      done(await SessionService.signIn(email, password, code));
    } catch (problem) {
      setCoded(coded || codeOf(problem) === 'SECOND_FACTOR_REQUIRED');
      throw problem;
    }
  });
  const query = next ? `?suite=${encodeURIComponent(next)}` : '';
  return (
    <form className="stack loose" noValidate onSubmit={(event) => void form.submit(event)}>
      {head}
      {form.refusal && (
        <p className="note warn" role="alert">
          <CircleAlert className="icon" aria-hidden="true" />
          <span>{form.refusal}</span>
        </p>
      )}
      <Field name="email" type="email" label={t('form.email')} autoComplete="username webauthn" error={form.errors.email} />
      <Field name="password" type="password" label={t('form.password')} autoComplete="current-password" error={form.errors.password} />
      {coded && <Field name="code" label={t('signIn.code')} hint={t('signIn.code.hint')} autoComplete="one-time-code" autoFocus error={form.errors.code} />}
      {coded && <p className="muted small">{t('signIn.code.lost')}</p>}
      <button type="submit" className="btn main big full" aria-disabled={form.sending}>
        {form.sending ? t('action.sending') : t('signIn.action')}
      </button>
      <PasskeyEntry done={done} />
      <a className="btn text" href="/mot-de-passe">
        {t('signIn.forgotten')}
      </a>
      <a className="btn line full" href={`/inscription${query}`}>
        {t('signIn.noAccount')}
      </a>
    </form>
  );
}
