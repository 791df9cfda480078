import { useState } from 'react';
import { Clock } from 'lucide-react';
import type Relative from 'Frontend/generated/health/consulta/portal/patient/Relative';
import { FamilyService } from 'Frontend/generated/endpoints';
import AskForm from './AskForm';
import Field from './Field';
import { day } from './format';
import { letsBook } from './Person';
import { rules, useForm } from './useForm';
import { t } from './words';

const HOME = 'Europe/Paris';

type Props = Readonly<{ person: Relative; asked(person: Relative): void }>;

function Ask({ person, asked, close }: Props & Readonly<{ close(): void }>) {
  const { errors, ...form } = useForm({ email: rules.email }, async ({ email }) => asked(await FamilyService.ask(person.id, email.trim())));
  return (
    <AskForm {...form} className="stack full" name={t('family.ask.who', person.firstName)} action={t('family.ask.send')} close={close}>
      <Field name="email" type="email" label={t('family.email')} hint={t('family.email.hint')} autoComplete="off" maxLength={254} defaultValue={person.email} error={errors.email} />
    </AskForm>
  );
}

/** Whether a person of age agreed, and since when; who has not can be asked, and asked again. */
export default function ConsentLine({ person, asked }: Props) {
  const [asking, setAsking] = useState(false);
  const consent = String(person.consent);
  if (consent === 'NOT_NEEDED') return null;
  const since = person.since ? day(person.since, HOME) : '';
  return (
    <div className="stack tight full">
      <p className={letsBook(person) ? 'muted small' : 'note'}>
        {!letsBook(person) && <Clock className="icon" aria-hidden="true" />}
        <span>{t(`family.consent.${consent}`, person.firstName, since, person.email ?? '')}</span>
      </p>
      {!letsBook(person) && !asking && (
        <button type="button" className="btn line" aria-label={t(consent === 'AWAITED' ? 'family.ask.again.who' : 'family.ask.who', person.firstName)} onClick={() => setAsking(true)}>
          {t(consent === 'AWAITED' ? 'family.ask.again' : 'family.ask')}
        </button>
      )}
      {asking && (
        <Ask
          person={person}
          close={() => setAsking(false)}
          asked={(now) => {
            setAsking(false);
            asked(now);
          }}
        />
      )}
    </div>
  );
}
