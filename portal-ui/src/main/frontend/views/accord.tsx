import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { useState } from 'react';
import { CircleCheck, LinkIcon } from 'lucide-react';
import type Acting from 'Frontend/generated/health/consulta/portal/patient/Acting';
import { ConsentService } from 'Frontend/generated/endpoints';
import Consent from '../patient/Consent';
import Field from '../patient/Field';
import FormPage from '../patient/FormPage';
import { useLoad } from '../patient/load';
import Page from '../patient/Page';
import { codeOf } from '../patient/problem';
import { Retry } from '../patient/Trouble';
import { rules, useForm } from '../patient/useForm';
import { t } from '../patient/words';

export const config: ViewConfig = { menu: { exclude: true }, title: 'Votre accord' };

/** The link was used or is too old: who agreed gets another one, and who did not is asked by the other. */
function Another() {
  const [sent, setSent] = useState(false);
  const form = useForm({ email: rules.email }, async ({ email }) => {
    await ConsentService.mail(email.trim());
    setSent(true);
  });
  if (sent)
    return (
      <Page title={t('consent.title')} className="narrow">
        <div className="stack loose" role="status">
          <span className="mark waiting">
            <CircleCheck className="icon" aria-hidden="true" />
          </span>
          <h1>{t('consent.another.done')}</h1>
          <p>{t('consent.another.done.why')}</p>
        </div>
      </Page>
    );
  const lead = (
    <p className="row">
      <LinkIcon className="icon" aria-hidden="true" />
      <span>{t('consent.another.why')}</span>
    </p>
  );
  const after = <p className="muted small">{t('consent.another.asked')}</p>;
  return (
    <FormPage title={t('consent.another')} lead={lead} form={form} action={t('consent.another.action')} after={after}>
      <Field name="email" type="email" label={t('form.email')} autoComplete="email" maxLength={254} error={form.errors.email} />
    </FormPage>
  );
}

function Asked({ token, acting }: Readonly<{ token: string; acting: Acting }>) {
  const [now, setNow] = useState<Acting>();
  return (
    <Page title={t('consent.title')} className="narrow">
      <div className="stack loose">
        <h1>{t('consent.title')}</h1>
        <div role="status">
          {now && (
            <p className="note ok">
              <CircleCheck className="icon" aria-hidden="true" />
              <span>{t(`consent.done.${now.consent}`, now.actor)}</span>
            </p>
          )}
        </div>
        {!now && <Consent acting={acting} agree={async () => ConsentService.agree(token)} end={async () => ConsentService.end(token)} done={setNow} />}
        {now && (
          <a className="btn line" href="/">
            {t('consent.home')}
          </a>
        )}
      </div>
    </Page>
  );
}

/** Reached by the link in a mail, by somebody who may have no account; the answer uses it up. */
export default function ConsentView() {
  const token = new URLSearchParams(window.location.search).get('token') ?? '';
  const { data, problem, again } = useLoad(async () => (token ? ConsentService.look(token) : undefined), [token]);
  if (data) return <Asked token={token} acting={data} />;
  if (problem !== undefined && codeOf(problem) !== 'TOKEN_INVALID')
    return (
      <Page title={t('consent.title')} className="narrow">
        <Retry problem={problem} again={again} />
      </Page>
    );
  if (!token || problem !== undefined) return <Another />;
  return (
    <Page title={t('consent.title')} className="narrow">
      <p aria-busy="true">{t('action.wait')}</p>
    </Page>
  );
}
