import { useState } from 'react';
import { CircleAlert } from 'lucide-react';
import { PrivacyService } from 'Frontend/generated/endpoints';
import { forget } from './device';
import Field from './Field';
import { part } from './format';
import { useLoad } from './load';
import { Retry } from './Trouble';
import { rules, useForm } from './useForm';
import { t } from './words';

const GONE = ['visits', 'sign', 'methods', 'news'];

function until(date: string) {
  return part(`${date}T12:00:00Z`, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' });
}

function Form({ closed, keep }: Readonly<{ closed(): void; keep(): void }>) {
  const { data, problem, waiting, again } = useLoad(async () => PrivacyService.kept(), []);
  const form = useForm({ proof: rules.filled }, async ({ proof }) => {
    await PrivacyService.erase(proof);
    forget();
    closed();
  });
  return (
    <form className="card stack" noValidate aria-label={t('close.action')} onSubmit={(event) => void form.submit(event)}>
      <p>{t('close.gone')}</p>
      <ul className="stack tight marked">
        {GONE.map((each) => (
          <li key={each}>{t(`close.gone.${each}`)}</li>
        ))}
      </ul>
      {problem !== undefined && <Retry problem={problem} again={again} />}
      {waiting && <span className="skeleton" style={{ height: '3rem' }} />}
      {data?.length === 0 && <p>{t('close.kept.none')}</p>}
      {data?.map(({ name, until: date }) => (
        <p key={name} className="note">
          {t('close.kept', name, until(date))}
        </p>
      ))}
      {form.refusal && (
        <p className="note warn" role="alert">
          <CircleAlert className="icon" aria-hidden="true" />
          <span>{form.refusal}</span>
        </p>
      )}
      <Field name="proof" type="password" label={t('safe.password.current')} autoComplete="current-password" error={form.errors.proof} />
      <div className="stack tight">
        <button type="submit" className="btn danger full" aria-disabled={form.sending || !data}>
          {form.sending ? t('action.sending') : t('close.sure')}
        </button>
        <button type="button" className="btn line full" onClick={keep}>
          {t('close.keep')}
        </button>
      </div>
    </form>
  );
}

/** The way out: what goes, what has to stay and until when, then the password. */
export default function CloseAccount() {
  const [step, setStep] = useState<'asked' | 'closed'>();
  return (
    <section className="stack" aria-labelledby="close">
      <h2 id="close">{t('close.title')}</h2>
      {step === undefined && <p className="muted">{t('close.why')}</p>}
      {step === undefined && (
        <button type="button" className="btn" onClick={() => setStep('asked')}>
          {t('close.action')}
        </button>
      )}
      {step === 'asked' && <Form keep={() => setStep(undefined)} closed={() => setStep('closed')} />}
      <div role="status">
        {step === 'closed' && (
          <div className="stack">
            <p className="note ok">{t('close.done')}</p>
            <a className="btn main" href="/">
              {t('close.home')}
            </a>
          </div>
        )}
      </div>
    </section>
  );
}
