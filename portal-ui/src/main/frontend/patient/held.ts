import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { BookingService } from 'Frontend/generated/endpoints';

type Kept = Readonly<{ key: string; id?: string }>;

function place({ profile, reason, start }: Choice) {
  return `hold:${profile.id}:${reason.id}:${start}`;
}

function kept(choice: Choice): Kept {
  const found = sessionStorage.getItem(place(choice));
  return found ? (JSON.parse(found) as Kept) : { key: crypto.randomUUID() };
}

/** The next attempt is a new one: a new key, a new hold. */
export function forget(choice: Choice) {
  sessionStorage.removeItem(place(choice));
}

/** Takes the time once, however often the page is opened: a reload comes back to the same hold. */
export async function take(choice: Choice): Promise<Visit> {
  const last = kept(choice);
  if (last.id) {
    const visit = await BookingService.visit(last.id);
    if (visit.status === 'HELD' || visit.status === 'CONFIRMED') return visit;
    forget(choice);
    return take(choice);
  }
  sessionStorage.setItem(place(choice), JSON.stringify(last));
  try {
    const visit = await BookingService.book(choice.profile.id, choice.reason.id, choice.start, choice.reason.policy, last.key);
    sessionStorage.setItem(place(choice), JSON.stringify({ ...last, id: visit.id }));
    return visit;
  } catch (problem: unknown) {
    forget(choice);
    throw problem;
  }
}
