import type OfferedTime from 'Frontend/generated/health/consulta/portal/patient/OfferedTime';
import { SearchService } from 'Frontend/generated/endpoints';
import type { pageOf } from './DayPicker';

/** What is free of a visit reason on some days; only the starts are sent. */
export async function timesOf(practitionerId: string, visitReasonId: string, mode: OfferedTime['mode'], { from, to }: ReturnType<typeof pageOf>): Promise<OfferedTime[]> {
  const starts = await SearchService.times(practitionerId, visitReasonId, from, to);
  return starts.map((start) => ({ mode, practitionerId, start, visitReasonId }));
}
