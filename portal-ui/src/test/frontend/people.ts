import type Choice from 'Frontend/generated/health/consulta/portal/patient/Choice';
import type Visit from 'Frontend/generated/health/consulta/portal/patient/Visit';

export const profile = {
  city: 'Lyon',
  id: 'p1',
  initials: 'CM',
  languages: ['fr'],
  modes: ['VIDEO'],
  name: 'Dr Claire Martin',
  newPatients: true,
  postalCode: '69007',
  presentation: '',
  rpps: '10003812941',
  sector: 'SECTOR_1',
  specialty: 'GENERAL_PRACTICE',
  street: '14 rue Chevreul',
  zone: 'Europe/Paris',
} as unknown as Choice['profile'];

export const fee = { amount: { currency: 'EUR', minor: 3500 }, base: { currency: 'EUR', minor: 2500 }, excess: { currency: 'EUR', minor: 1000 } };

export const questions = [
  { id: 'what', kind: 'TEXT', maxLength: 40, minLength: 3, options: [], required: true, text: 'Que se passe-t-il ?' },
  { id: 'before', kind: 'YES_NO', maxLength: 500, minLength: 1, options: [], required: false, text: 'L’avez-vous déjà consultée ?' },
  { id: 'since', kind: 'CHOICE', maxLength: 500, minLength: 1, options: [{ id: 'days', text: 'Quelques jours' }], required: false, text: 'Depuis quand ?' },
] as unknown as Choice['reason']['questions'];

export function choice(policy = 'AUTHORISE', questions: Choice['reason']['questions'] = []) {
  return {
    open: true,
    profile,
    reason: { audience: 'EVERYONE', changes: { cancelMinutes: 1440, moveMinutes: 1440, moves: 2 }, fee, id: 'r1', minutes: 15, mode: 'VIDEO', name: 'Consultation en vidéo', policy, questions },
    start: '2026-11-26T08:10:00Z',
  } as unknown as Choice;
}

export function visit(status: string, more: Partial<Visit> = {}) {
  return {
    amount: fee.amount,
    changes: { cancelUntil: '2999-11-25T08:10:00Z', moveUntil: '2999-11-25T08:10:00Z', movesLeft: 2 },
    end: '2026-11-26T08:25:00Z',
    holdExpiresAt: '2026-11-24T10:07:24Z',
    id: 'b1',
    mode: 'VIDEO',
    now: '2026-11-24T10:00:00Z',
    payUrl: 'https://pay.example/1',
    place: '14 rue Chevreul, 69007 Lyon',
    policy: 'AUTHORISE',
    profile,
    reasonName: 'Consultation en vidéo',
    start: '2026-11-26T08:10:00Z',
    status,
    visitReasonId: 'r1',
    ...more,
  } as unknown as Visit;
}
