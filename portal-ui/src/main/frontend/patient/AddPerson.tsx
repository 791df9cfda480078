import { useRef, useState } from 'react';
import { CircleAlert } from 'lucide-react';
import type RelationKind from 'Frontend/generated/health/consulta/contract/user/Relation';
import type Relative from 'Frontend/generated/health/consulta/portal/patient/Relative';
import { FamilyService } from 'Frontend/generated/endpoints';
import AskForm from './AskForm';
import Field from './Field';
import { age, OF_AGE } from './Person';
import { rules, useForm } from './useForm';
import { t } from './words';

const RELATIONS = ['CHILD', 'PARENT', 'PARTNER', 'OTHER'];

/** Somebody more for whom the account holder books; adding twice by a lost answer adds once. */
export default function AddPerson({ added, cancel }: Readonly<{ added(person: Relative): void; cancel(): void }>) {
  const attempt = useRef({ body: '', key: '' });
  const [grown, setGrown] = useState(false);
  const checks = { firstName: rules.name, lastName: rules.name, birthDate: rules.past, ...(grown && { email: rules.email }), relation: rules.chosen };
  const { errors, ...form } = useForm(checks, async (values) => {
    const body = JSON.stringify(values);
    if (attempt.current.body !== body) attempt.current = { body, key: crypto.randomUUID() };
    const { firstName, lastName, birthDate, relation } = values;
    added(await FamilyService.add(firstName.trim(), lastName.trim(), birthDate, relation as unknown as RelationKind, grown ? values.email : undefined, attempt.current.key));
  });
  return (
    <AskForm {...form} name={t('family.add')} title={t('family.add')} action={t('family.save')} close={cancel}>
      <Field name="firstName" label={t('form.firstName')} autoComplete="off" maxLength={80} error={errors.firstName} />
      <Field name="lastName" label={t('form.lastName')} autoComplete="off" maxLength={80} error={errors.lastName} />
      <Field name="birthDate" type="date" label={t('form.birthDate')} autoComplete="off" error={errors.birthDate} onChange={({ target }) => setGrown(Boolean(target.value) && age(target.value) >= OF_AGE)} />
      {grown && <Field name="email" type="email" label={t('family.email')} hint={t('family.email.hint')} autoComplete="off" maxLength={254} error={errors.email} />}
      <fieldset className="field" aria-describedby={errors.relation && 'relation-error'}>
        <legend>{t('family.relation')}</legend>
        <div className="choices even">
          {RELATIONS.map((each) => (
            <label key={each} className="pick">
              <input type="radio" name="relation" value={each} />
              <span className="grow">{t(`family.${each}`)}</span>
            </label>
          ))}
        </div>
        {errors.relation && (
          <span className="field-error" id="relation-error">
            <CircleAlert className="icon" aria-hidden="true" />
            {errors.relation}
          </span>
        )}
      </fieldset>
      <p className="muted small">{t('family.mandate')}</p>
    </AskForm>
  );
}
