import { EndpointError } from '@vaadin/hilla-frontend';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { BookingService, FamilyService, GroupService, SessionService } from 'Frontend/generated/endpoints';
import { loadPerson } from '../../main/frontend/patient/session';
import ReturnView from '../../main/frontend/views/paiement/retour';
import BookView from '../../main/frontend/views/reserver';
import { choice, questions, visit } from './people';

vi.mock('Frontend/generated/endpoints', () => {
  const live = { onError: () => live, onNext: () => live };
  return {
    BellService: { latest: vi.fn().mockResolvedValue([]), live: () => live, read: vi.fn() },
    BookingService: { book: vi.fn(), choice: vi.fn(), drop: vi.fn(), extend: vi.fn(), held: vi.fn(), hold: vi.fn(), nearest: vi.fn().mockResolvedValue([]), release: vi.fn(), visit: vi.fn() },
    FamilyService: { add: vi.fn(), people: vi.fn() },
    GroupService: { book: vi.fn(), visits: vi.fn() },
    SessionService: { me: vi.fn() },
  };
});

const leo = { birthDate: '2019-03-02', consent: 'NOT_NEEDED', firstName: 'Léo', id: 'd1', lastName: 'Petit', relation: 'CHILD' };
const zoe = { ...leo, firstName: 'Zoé', id: 'd2' };
const far = { holdExpiresAt: '2999-01-01T00:00:00Z' };
const mine = visit('HELD', { ...far, groupId: 'g1', paymentStatus: 'STARTED' as never });
const his = visit('HELD', { ...far, forWhom: 'Léo', groupId: 'g1', id: 'b2', paymentStatus: 'STARTED' as never, payUrl: 'https://pay.example/2', start: '2026-11-26T08:25:00Z' });

beforeEach(async () => {
  vi.mocked(SessionService.me).mockResolvedValue({ firstName: 'Léa', lastName: 'Petit', patient: true } as never);
  await loadPerson();
  vi.mocked(BookingService.choice).mockResolvedValue(choice());
  vi.mocked(BookingService.hold).mockResolvedValue({ expiresAt: '2026-11-24T10:05:00Z', extensible: true, now: '2026-11-24T10:00:00Z' } as never);
  vi.mocked(BookingService.visit).mockResolvedValue(mine);
  vi.mocked(BookingService.release).mockReset().mockResolvedValue(undefined as never);
  vi.mocked(BookingService.book).mockReset();
  vi.mocked(FamilyService.people).mockResolvedValue([leo, zoe] as never);
  vi.mocked(GroupService.book).mockReset().mockResolvedValue([mine, his]);
  vi.mocked(GroupService.visits).mockReset().mockResolvedValue([mine, his]);
});

function open(path: string) {
  return render(
    <MemoryRouter initialEntries={[path]}>
      <Routes>
        <Route path="/reserver" element={<BookView />} />
        <Route path="/paiement/retour" element={<ReturnView />} />
        <Route path="*" element={<p>elsewhere</p>} />
      </Routes>
    </MemoryRouter>,
  );
}

const booking = '/reserver?praticien=p1&motif=r1&debut=2026-11-26T08:10:00Z';
const back = '/paiement/retour?booking=b1';

async function press(name: RegExp | string) {
  fireEvent.click(await screen.findByRole('button', { name }));
}

async function tick(name: RegExp) {
  fireEvent.click(await screen.findByRole('checkbox', { name }));
}

test('two are booked in the order in which they were chosen, and their times are shown before anything is paid', async () => {
  open(booking);
  await press('Plusieurs personnes à la suite');
  await tick(/Zoé Petit/u);
  await tick(/Moi/u);
  await tick(/Léo Petit/u);
  await press('Continuer');
  await press('Réserver 2 visites');
  expect(await screen.findByRole('heading', { name: '2 visites à la suite' })).toBeTruthy();
  const [, , by, , visitors] = vi.mocked(GroupService.book).mock.calls[0];
  expect([by, visitors.map(({ patientId }) => patientId)]).toEqual(['STRIPE', ['d2', 'd1']]);
  expect(BookingService.book).not.toHaveBeenCalled();
});

test('each answers the questions for themselves', async () => {
  vi.mocked(BookingService.choice).mockResolvedValue(choice('ON_SITE', questions.slice(0, 1)));
  open(booking);
  await press('Plusieurs personnes à la suite');
  await tick(/Léo Petit/u);
  await press('Continuer');
  for (const [who, answer] of [
    ['Léa', 'a cough'],
    ['Léo', 'a fever'],
  ]) {
    expect(await screen.findByText(`pour ${who}`)).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/Que se passe-t-il/u), { target: { value: answer } });
    await press('Continuer');
  }
  await press('Réserver 2 visites');
  await waitFor(() =>
    expect(vi.mocked(GroupService.book).mock.calls[0]?.[4]).toEqual([
      { answers: { what: 'a cough' }, patientId: undefined },
      { answers: { what: 'a fever' }, patientId: 'd1' },
    ]),
  );
});

test('nobody is no choice, and one person is the usual way', async () => {
  open(booking);
  await press('Plusieurs personnes à la suite');
  await tick(/Moi/u);
  await press('Continuer');
  expect(screen.getByRole('heading', { name: 'Pour qui ?' })).toBeTruthy();
  await tick(/Léo Petit/u);
  await press('Continuer');
  await press('Réserver');
  await waitFor(() => expect(vi.mocked(BookingService.book).mock.calls[0]?.[4]).toBe('d1'));
  expect(GroupService.book).not.toHaveBeenCalled();
});

test('without room for all the first time stays held and is said to', async () => {
  vi.mocked(GroupService.book).mockRejectedValue(new EndpointError('NO_ROOM_TOGETHER', 'GatewayProblem', { code: 'NO_ROOM_TOGETHER', errors: [], status: 409 }));
  open(booking);
  await press('Plusieurs personnes à la suite');
  await tick(/Léo Petit/u);
  await press('Continuer');
  await press('Réserver 2 visites');
  expect((await screen.findByRole('alert')).textContent).toMatch(/pas assez de place.*reste gardé/u);
  expect(screen.getByRole('timer')).toBeTruthy();
});

test('what is paid is told from what is to pay, and all can be given up', async () => {
  vi.mocked(GroupService.visits).mockResolvedValue([{ ...mine, paymentStatus: 'AUTHORISED' as never }, his]);
  open(back);
  expect((await screen.findByRole('link', { name: 'Payer la visite : Léo' })).getAttribute('href')).toBe('https://pay.example/2');
  expect(screen.getAllByRole('listitem').map((each) => each.textContent)).toEqual([expect.stringMatching(/^9:10Moi.*C’est fait$/u), expect.stringMatching(/^9:25Léo.*À payer$/u)]);
  await press('Renoncer et libérer les créneaux');
  expect(await screen.findByText('elsewhere')).toBeTruthy();
  expect(BookingService.release).toHaveBeenCalledWith('b1');
});

test('the bank has the last word: waiting, confirmed together, or none', async () => {
  const paid = [mine, his].map((each) => ({ ...each, paymentStatus: 'AUTHORISED' as never }));
  vi.mocked(GroupService.visits).mockResolvedValue(paid);
  const waiting = open(back);
  expect(await screen.findByRole('heading', { name: 'Votre banque vérifie' })).toBeTruthy();
  waiting.unmount();
  vi.mocked(GroupService.visits).mockResolvedValue(paid.map((each) => ({ ...each, status: 'CONFIRMED' as never })));
  const confirmed = open(back);
  expect(await screen.findByText('C’est réservé')).toBeTruthy();
  expect(screen.getByText(/pour Moi, Léo/u)).toBeTruthy();
  confirmed.unmount();
  vi.mocked(GroupService.visits).mockResolvedValue([
    { ...mine, status: 'EXPIRED' as never },
    { ...his, status: 'PAYMENT_FAILED' as never },
  ]);
  open(back);
  expect(await screen.findByText(/Aucune des visites n’est réservée/u)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Essayer avec une autre carte' }).getAttribute('href')).toContain('debut=2026-11-26T08%3A10%3A00Z');
});
