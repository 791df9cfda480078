import type PaymentProvider from 'Frontend/generated/health/consulta/contract/PaymentProvider';
import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import type Held from 'Frontend/generated/health/consulta/portal/patient/Held';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';
import { BookingService } from 'Frontend/generated/endpoints';

export type PaidBy = 'PAYPAL' | 'STRIPE';

type Kept = Readonly<{ key: string; id?: string; by?: PaidBy }>;
type Stored = Held & Readonly<{ storedAt: number }>;

/** What was answered, and the time as it was kept meanwhile. Answers are never stored in the browser. */
export type Told = Readonly<{ answers: Record<string, string>; token?: string }>;

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
  sessionStorage.removeItem(`kept:${place(choice)}`);
}

/** Whether the time is the patient's already, who has nothing to answer any more. */
export function isTaken(choice: Choice) {
  return kept(choice).id !== undefined;
}

/** Keeps the time while questions are answered, once however often the page is opened. */
export async function keep(choice: Choice): Promise<Held> {
  const found = sessionStorage.getItem(`kept:${place(choice)}`);
  const stored = found ? (JSON.parse(found) as Stored) : undefined;
  const now = stored && Date.parse(stored.now) + Date.now() - stored.storedAt;
  if (stored && now && now < Date.parse(stored.expiresAt)) return { ...stored, now: new Date(now).toISOString() };
  const held = await BookingService.hold(choice.profile.id, choice.reason.id, choice.start);
  sessionStorage.setItem(`kept:${place(choice)}`, JSON.stringify({ ...held, storedAt: Date.now() }));
  return held;
}

/** How the held time is to be paid. */
export function paidBy(choice: Choice): PaidBy {
  return kept(choice).by ?? 'STRIPE';
}

/** Takes the time once, however often the page is opened: a reload comes back to the same hold. */
export async function take(choice: Choice, by: PaidBy = 'STRIPE', told?: Told): Promise<Visit> {
  const last = kept(choice);
  if (last.id) {
    const visit = await BookingService.visit(last.id);
    if (visit.status === 'HELD' || visit.status === 'CONFIRMED') return visit;
    forget(choice);
    return take(choice, by, told);
  }
  const next = { ...last, by };
  sessionStorage.setItem(place(choice), JSON.stringify(next));
  try {
    const visit = await BookingService.book(
      choice.profile.id,
      choice.reason.id,
      choice.start,
      choice.reason.policy,
      by as string as PaymentProvider,
      last.key,
      told?.token,
      told?.answers,
    );
    sessionStorage.setItem(place(choice), JSON.stringify({ ...next, id: visit.id }));
    return visit;
  } catch (problem: unknown) {
    sessionStorage.removeItem(place(choice));
    throw problem;
  }
}

/** A payment stays where it was begun: to pay elsewhere, the time is given back and taken anew. */
export async function payBy(choice: Choice, held: Visit, by: PaidBy, told?: Told): Promise<Visit> {
  if (paidBy(choice) === by) return held;
  await BookingService.release(held.id);
  forget(choice);
  return take(choice, by, told && { answers: told.answers });
}
