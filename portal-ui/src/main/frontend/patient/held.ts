import type PaymentProvider from 'Frontend/generated/health/consulta/contract/PaymentProvider';
import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { BookingService } from 'Frontend/generated/endpoints';

export type PaidBy = 'PAYPAL' | 'STRIPE';

type Kept = Readonly<{ key: string; id?: string; by?: PaidBy }>;

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

/** How the held time is to be paid. */
export function paidBy(choice: Choice): PaidBy {
  return kept(choice).by ?? 'STRIPE';
}

/** Takes the time once, however often the page is opened: a reload comes back to the same hold. */
export async function take(choice: Choice, by: PaidBy = 'STRIPE'): Promise<Visit> {
  const last = kept(choice);
  if (last.id) {
    const visit = await BookingService.visit(last.id);
    if (visit.status === 'HELD' || visit.status === 'CONFIRMED') return visit;
    forget(choice);
    return take(choice, by);
  }
  const next = { ...last, by };
  sessionStorage.setItem(place(choice), JSON.stringify(next));
  try {
    const visit = await BookingService.book(choice.profile.id, choice.reason.id, choice.start, choice.reason.policy, by as string as PaymentProvider, last.key);
    sessionStorage.setItem(place(choice), JSON.stringify({ ...next, id: visit.id }));
    return visit;
  } catch (problem: unknown) {
    forget(choice);
    throw problem;
  }
}

/** A payment stays where it was begun: to pay elsewhere, the time is given back and taken anew. */
export async function payBy(choice: Choice, held: Visit, by: PaidBy): Promise<Visit> {
  if (paidBy(choice) === by) return held;
  await BookingService.release(held.id);
  forget(choice);
  return take(choice, by);
}
