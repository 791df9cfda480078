import { useEffect, useState } from 'react';
import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import type Fee from 'Frontend/generated/health/consulta/portal/patient/Fee';
import { FeeService } from 'Frontend/generated/endpoints';
import { placeOf } from './held';

type Asked = Readonly<{ of: string; fee?: Fee }>;

/** What each of them pays: as anybody would until it is known who comes; nothing when they pay differently. */
export function useFee(choice: Choice, people?: readonly Readonly<{ id: string }>[]) {
  const [asked, setAsked] = useState<Asked>();
  const who = people?.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (!people || who === undefined || !choice.reason.fee?.byAge) return;
    FeeService.each(placeOf(choice), people.map(({ id }) => ({ patientId: id || undefined })))
      .then((fee) => setAsked({ fee, of: who }))
      .catch(() => undefined);
  }, [who]);
  return asked && asked.of === who ? asked.fee : choice.reason.fee;
}
