import { useState } from 'react';
import { ShieldCheck } from 'lucide-react';
import type Authenticator from 'Frontend/generated/health/consulta/portal/patient/Authenticator';
import { SecurityService } from 'Frontend/generated/endpoints';
import AskForm from './AskForm';
import Field from './Field';
import { useLoad } from './load';
import Qr from './Qr';
import { Retry } from './Trouble';
import { rules, useForm } from './useForm';
import { t } from './words';

type Step = 'begin' | 'codes' | 'end' | 'take';

function AskPassword({ action, close, send }: Readonly<{ action: string; close(): void; send(password: string): Promise<void> }>) {
  const form = useForm({ proof: rules.filled }, async ({ proof }) => send(proof));
  return (
    <AskForm {...form} name={action} action={action} close={close}>
      <Field name="proof" type="password" label={t('safe.password.current')} autoComplete="current-password" error={form.errors.proof} />
    </AskForm>
  );
}

function AskCode({ given, close, done }: Readonly<{ given: Authenticator; close(): void; done(codes: readonly string[]): void }>) {
  const form = useForm({ code: rules.filled }, async ({ code }) => done(await SecurityService.confirm(code)));
  return (
    <AskForm {...form} name={t('factor.take')} action={t('factor.confirm')} close={close}>
      <p>{t('factor.take.why')}</p>
      <Qr text={given.uri} label={t('factor.qr')} />
      <a className="btn line" href={given.uri}>
        {t('factor.open')}
      </a>
      <p className="muted small">
        {t('factor.secret')} <code>{given.secret.replaceAll(/(.{4})(?=.)/gu, '$1 ')}</code>
      </p>
      <Field name="code" label={t('signIn.code')} inputMode="numeric" autoComplete="one-time-code" maxLength={6} error={form.errors.code} />
    </AskForm>
  );
}

function Codes({ codes, close }: Readonly<{ codes: readonly string[]; close(): void }>) {
  return (
    <div className="card stack" role="status">
      <h3>{t('factor.codes')}</h3>
      <p>{t('factor.codes.why')}</p>
      <ul className="codes num">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <button type="button" className="btn main" onClick={close}>
        {t('factor.codes.kept')}
      </button>
    </div>
  );
}

/** A code of an authenticator beside the password. */
export default function Factor({ said }: Readonly<{ said(words: string): void }>) {
  const { data, problem, again } = useLoad(async () => SecurityService.secondFactor(), []);
  const [step, setStep] = useState<Step>();
  const [given, setGiven] = useState<Authenticator>();
  const [codes, setCodes] = useState<readonly string[]>([]);

  function close() {
    setStep(undefined);
    setGiven(undefined);
    setCodes([]);
    again();
  }

  return (
    <section className="stack" aria-labelledby="factor">
      <h2 id="factor">{t('factor.title')}</h2>
      <p className="muted">{t('factor.why')}</p>
      {problem !== undefined && <Retry problem={problem} again={again} />}
      {data && !step && (
        <p className={data.on ? 'note ok' : 'note'}>
          <ShieldCheck className="icon" aria-hidden="true" />
          <span>{data.on ? t('factor.on', data.recoveryCodesLeft) : t('factor.off')}</span>
        </p>
      )}
      {data && !step && (
        <button type="button" className="btn" onClick={() => setStep(data.on ? 'end' : 'begin')}>
          {t(data.on ? 'factor.end' : 'factor.begin')}
        </button>
      )}
      {step === 'begin' && (
        <AskPassword
          key="begin"
          action={t('factor.begin')}
          close={close}
          send={async (password) => {
            setGiven(await SecurityService.begin(password));
            setStep('take');
          }}
        />
      )}
      {step === 'take' && given && (
        <AskCode
          given={given}
          close={close}
          done={(fresh) => {
            setCodes(fresh);
            setStep('codes');
          }}
        />
      )}
      {step === 'codes' && <Codes codes={codes} close={close} />}
      {step === 'end' && (
        <AskPassword
          key="end"
          action={t('factor.end')}
          close={close}
          send={async (password) => {
            await SecurityService.end(password);
            said(t('factor.ended'));
            close();
          }}
        />
      )}
    </section>
  );
}
