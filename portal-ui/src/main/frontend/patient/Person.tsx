import type Relative from 'Frontend/generated/health/consulta/portal/patient/Relative';
import { t } from './words';

export function age(birthDate: string, today = new Date()) {
  const born = new Date(`${birthDate}T00:00:00`);
  const years = today.getFullYear() - born.getFullYear();
  const ahead = today.getMonth() < born.getMonth() || (today.getMonth() === born.getMonth() && today.getDate() < born.getDate());
  return ahead ? years - 1 : years;
}

/** From then on a person decides alone. */
export const OF_AGE = 18;

/** Whether something may be booked for them: a child, or somebody of age who agreed. */
export function letsBook({ consent }: Relative) {
  return ['AGREED', 'NOT_NEEDED'].includes(consent);
}

export function Face({ firstName, lastName }: Readonly<{ firstName: string; lastName: string }>) {
  return (
    <span className="face small" aria-hidden="true">
      {firstName.charAt(0)}
      {lastName.charAt(0)}
    </span>
  );
}

/** Who it is, how old, and what they are to the account holder. */
export default function Person({ person }: Readonly<{ person: Relative }>) {
  const years = age(person.birthDate);
  return (
    <>
      <Face {...person} />
      <span className="grow">
        <b>
          {person.firstName} {person.lastName}
        </b>
        <br />
        <span className="muted small">
          {t(`family.${person.relation}`)}, {t(years === 1 ? 'family.age.one' : 'family.age', years)}
        </span>
      </span>
    </>
  );
}
