import { useEffect, useState } from 'react';
import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import type Fee from 'Frontend/generated/health/consulta/portal/patient/Fee';
import { FeeService } from 'Frontend/generated/endpoints';
import { placeOf } from './held';

type Asked = Readonly<{ of: string; fees: readonly Fee[] }>;

/** What they pay, once where it is the same: as anybody would until it is known who comes. */
export function useFees(choice: Choice, people?: readonly Readonly<{ id: string }>[]): readonly Fee[] {
  const [asked, setAsked] = useState<Asked>();
  const who = people?.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (!people || who === undefined || !choice.reason.fee?.byAge) return;
    FeeService.each(placeOf(choice), people.map(({ id }) => ({ patientId: id || undefined })))
      .then((fees) => setAsked({ fees, of: who }))
      .catch(() => undefined);
  }, [who]);
  if (asked && asked.of === who) return asked.fees;
  return choice.reason.fee ? [choice.reason.fee] : [];
}
