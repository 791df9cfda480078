import { EndpointError } from '@vaadin/hilla-frontend';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { BookingService, SearchService, SessionService, VisitsService } from 'Frontend/generated/endpoints';
import { loadPerson } from '../../main/frontend/patient/session';
import ReturnView from '../../main/frontend/views/paiement/retour';
import ResultsView from '../../main/frontend/views/recherche';
import PractitionerView from '../../main/frontend/views/praticien/{id}';
import BookView from '../../main/frontend/views/reserver';
import MoveView from '../../main/frontend/views/deplacer';
import VisitsView from '../../main/frontend/views/visites';
import SignInView from '../../main/frontend/views/connexion';
import { choice, profile, visit } from './people';

vi.mock('Frontend/generated/endpoints', () => {
  const live = { onError: () => live, onNext: () => live };
  return {
    BellService: { latest: vi.fn().mockResolvedValue([]), live: () => live, read: vi.fn() },
    BookingService: { book: vi.fn(), choice: vi.fn(), nearest: vi.fn(), release: vi.fn(), visit: vi.fn() },
    SearchService: { practitioner: vi.fn(), search: vi.fn(), times: vi.fn() },
    SessionService: { me: vi.fn(), signIn: vi.fn() },
    VisitsService: { cancel: vi.fn(), move: vi.fn(), visits: vi.fn() },
  };
});

const other = { mode: 'VIDEO', practitionerId: 'p1', start: '2026-11-26T08:30:00Z', visitReasonId: 'r1' };
const lea = { email: 'lea@demo.test', firstName: 'Léa', home: '/', lastName: 'Petit', patient: true };

function refusal(code: string, status = 409) {
  return new EndpointError(code, 'GatewayProblem', { code, errors: [], status });
}

async function signedInAs(person?: object) {
  vi.mocked(SessionService.me).mockResolvedValue(person as never);
  await loadPerson();
}

function open(path: string) {
  return render(
    <MemoryRouter initialEntries={[path]}>
      <Routes>
        <Route path="/reserver" element={<BookView />} />
        <Route path="/recherche" element={<ResultsView />} />
        <Route path="/praticien/:id" element={<PractitionerView />} />
        <Route path="/visites" element={<VisitsView />} />
        <Route path="/deplacer" element={<MoveView />} />
        <Route path="/paiement/retour" element={<ReturnView />} />
        <Route path="*" element={<p>elsewhere</p>} />
      </Routes>
    </MemoryRouter>,
  );
}

const booking = '/reserver?praticien=p1&motif=r1&debut=2026-11-26T08:10:00Z';

beforeEach(async () => {
  await signedInAs(lea);
  vi.mocked(BookingService.choice).mockResolvedValue(choice());
  vi.mocked(BookingService.book).mockReset();
  vi.mocked(BookingService.visit).mockReset();
  vi.mocked(BookingService.nearest).mockResolvedValue([other] as never);
});

test('a tapped time is held at once, with its countdown and what is paid', async () => {
  vi.mocked(BookingService.book).mockResolvedValue(visit('HELD'));
  open(booking);
  expect((await screen.findByRole('timer')).textContent).toBe('7 min 24');
  expect(screen.getByRole('button', { name: 'Réserver' })).toBeTruthy();
  expect(BookingService.book).toHaveBeenCalledTimes(1);
});

test('a reload comes back to the same hold', async () => {
  vi.mocked(BookingService.book).mockResolvedValue(visit('HELD'));
  vi.mocked(BookingService.visit).mockResolvedValue(visit('HELD'));
  const first = open(booking);
  await screen.findByRole('timer');
  first.unmount();
  open(booking);
  await screen.findByRole('timer');
  expect(BookingService.book).toHaveBeenCalledTimes(1);
  expect(BookingService.visit).toHaveBeenCalledWith('b1');
});

test('who pays by PayPal gives the hold back and takes it anew', async () => {
  vi.mocked(BookingService.book).mockResolvedValue(visit('HELD'));
  vi.mocked(BookingService.visit).mockResolvedValue(visit('CONFIRMED'));
  vi.mocked(BookingService.release).mockResolvedValue(undefined as never);
  open(booking);
  await screen.findByRole('timer');
  fireEvent.click(screen.getByRole('radio', { name: /PayPal/u }));
  expect(BookingService.book).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: 'Réserver' }));
  await vi.waitFor(() => expect(BookingService.book).toHaveBeenCalledTimes(2));
  expect(BookingService.release).toHaveBeenCalledWith('b1');
  const ways = vi.mocked(BookingService.book).mock.calls.map((call) => call[4]);
  expect(ways).toEqual(['STRIPE', 'PAYPAL']);
  const keys = vi.mocked(BookingService.book).mock.calls.map((call) => call[5]);
  expect(new Set(keys).size).toBe(2);
});

test('who loses the race is told kindly and offered the next times', async () => {
  vi.mocked(BookingService.book).mockRejectedValue(refusal('SLOT_TAKEN'));
  open(booking);
  expect(await screen.findByRole('heading', { name: 'Ce créneau vient de partir' })).toBeTruthy();
  const next = await screen.findByRole('link', { name: /jeudi 26 novembre à 9:30, en vidéo, Dr Claire Martin/u });
  expect(next.getAttribute('href')).toContain('debut=2026-11-26T08%3A30%3A00Z');
});

test('what is paid at the practice is booked only by the button', async () => {
  vi.mocked(BookingService.choice).mockResolvedValue(choice('ON_SITE'));
  vi.mocked(BookingService.book).mockResolvedValue(visit('CONFIRMED'));
  vi.mocked(BookingService.visit).mockResolvedValue(visit('CONFIRMED'));
  open(booking);
  const button = await screen.findByRole('button', { name: 'Réserver' });
  expect(BookingService.book).not.toHaveBeenCalled();
  fireEvent.click(button);
  expect(await screen.findByText('C’est réservé')).toBeTruthy();
});

test('a visitor signs in first and keeps the choice', async () => {
  await signedInAs(undefined);
  const replace = vi.fn();
  vi.stubGlobal('location', { pathname: '/reserver', replace, search: '?praticien=p1' });
  open(booking);
  await waitFor(() => expect(replace).toHaveBeenCalledWith('/connexion?suite=%2Freserver%3Fpraticien%3Dp1'));
  vi.unstubAllGlobals();
});

test('a practitioner finds no booking page', async () => {
  await signedInAs({ ...lea, patient: false });
  open(booking);
  expect(await screen.findByRole('heading', { name: /n’existe pas/u })).toBeTruthy();
});

test.each([
  ['CONFIRMED', 'Jeudi 26 novembre à 9:10'],
  ['PAYMENT_FAILED', 'Votre banque a refusé'],
  ['EXPIRED', 'Le temps est écoulé'],
  ['CANCELLED', 'Ce créneau vient de partir'],
  ['HELD', 'Votre banque vérifie'],
])('back from the payment page, %s reads "%s"', async (status, title) => {
  vi.mocked(BookingService.visit).mockResolvedValue(visit(status));
  open('/paiement/retour?booking=b1');
  expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
});

test('while the bank is checking the booking is read again', async () => {
  vi.mocked(BookingService.visit).mockResolvedValueOnce(visit('HELD')).mockResolvedValue(visit('CONFIRMED'));
  open('/paiement/retour?booking=b1');
  expect(await screen.findByText('C’est réservé', undefined, { timeout: 4000 })).toBeTruthy();
});

test('somebody else’s booking does not exist', async () => {
  vi.mocked(BookingService.visit).mockRejectedValue(refusal('NOT_FOUND', 404));
  open('/paiement/retour?booking=b9');
  expect(await screen.findByRole('heading', { name: /n’existe pas/u })).toBeTruthy();
});

test('results show times that can be tapped, and say so when there are none', async () => {
  vi.mocked(SearchService.search).mockResolvedValueOnce([{ fee: undefined, profile, times: [other] }] as never);
  const first = open('/recherche');
  expect(await screen.findByRole('heading', { name: '1 praticien' })).toBeTruthy();
  expect(screen.getByRole('link', { name: /9:30, en vidéo/u })).toBeTruthy();
  first.unmount();
  vi.mocked(SearchService.search).mockResolvedValueOnce([]);
  open('/recherche?ville=Brest');
  expect(await screen.findByRole('link', { name: 'Chercher partout' })).toBeTruthy();
});

test('a search that fails can be tried again', async () => {
  vi.mocked(SearchService.search).mockRejectedValueOnce(refusal('UNREACHABLE', 503)).mockResolvedValue([]);
  open('/recherche');
  fireEvent.click(await screen.findByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('heading', { name: '0 praticiens' })).toBeTruthy();
});

test('a visit is cancelled in words, with the money shown', async () => {
  vi.mocked(VisitsService.visits).mockResolvedValue([visit('CONFIRMED')]);
  vi.mocked(VisitsService.cancel).mockResolvedValue(visit('CANCELLED'));
  open('/visites');
  fireEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
  const dialog = screen.getByRole('dialog', { name: 'Annuler cette visite ?' });
  expect(within(dialog).getAllByRole('listitem')).toHaveLength(3);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Annuler la visite' }));
  expect(await screen.findByText(/Visite annulée/u)).toBeTruthy();
  expect(VisitsService.cancel).toHaveBeenCalledWith('b1');
});

test('a visit is moved to another time after a look at both', async () => {
  vi.mocked(VisitsService.visits).mockResolvedValue([visit('CONFIRMED')]);
  vi.mocked(BookingService.visit).mockResolvedValue(visit('CONFIRMED'));
  vi.mocked(SearchService.times).mockResolvedValue([other] as never);
  vi.mocked(VisitsService.move).mockResolvedValue(visit('CONFIRMED'));
  open('/visites');
  fireEvent.click(await screen.findByRole('link', { name: 'Déplacer' }));
  fireEvent.click(await screen.findByRole('button', { name: /9:30/u }));
  const dialog = screen.getByRole('dialog', { name: 'Déplacer cette visite ?' });
  expect(within(dialog).getAllByRole('definition').map((each) => each.textContent)).toEqual(['jeudi 26 novembre à 9:10', 'jeudi 26 novembre à 9:30']);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Déplacer la visite' }));
  expect(await screen.findByText('Visite déplacée.')).toBeTruthy();
  expect(VisitsService.move).toHaveBeenCalledWith('b1', other.start);
});

test('a visit that cannot be moved to a time keeps its own', async () => {
  vi.mocked(BookingService.visit).mockResolvedValue(visit('CONFIRMED'));
  vi.mocked(SearchService.times).mockResolvedValue([other] as never);
  vi.mocked(VisitsService.move).mockRejectedValue(refusal('SLOT_TAKEN'));
  open('/deplacer?visite=b1');
  fireEvent.click(await screen.findByRole('button', { name: /9:30/u }));
  fireEvent.click(screen.getByRole('button', { name: 'Déplacer la visite' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Ce créneau vient de partir. Votre visite garde son créneau.');
});

test('after the deadline the practice is to be called', async () => {
  const late = visit('CONFIRMED', { changes: { cancelUntil: '2026-01-01T00:00:00Z', moveUntil: '2026-01-01T00:00:00Z', movesLeft: 2 } });
  vi.mocked(VisitsService.visits).mockResolvedValue([late]);
  vi.mocked(BookingService.visit).mockResolvedValue(late);
  const { unmount } = open('/visites');
  expect(await screen.findByText('Pour changer cette visite, appelez le cabinet.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Déplacer' })).toBeNull();
  unmount();
  open('/deplacer?visite=b1');
  expect(await screen.findByText(/ne peut plus être déplacée en ligne/u)).toBeTruthy();
});

test('past visits are in the other tab, with the invoice', async () => {
  vi.mocked(VisitsService.visits).mockResolvedValue([visit('COMPLETED', { invoiceId: 'i1' }), visit('EXPIRED', { id: 'b2' })]);
  open('/visites');
  fireEvent.click(await screen.findByRole('tab', { name: 'Passées' }));
  expect(screen.getAllByRole('article')).toHaveLength(1);
  expect(screen.getByRole('link', { name: /Facture/u }).getAttribute('href')).toBe('/fichiers/factures/i1/facture.pdf');
});

test('sign-in says beside the field what is wrong and keeps what was typed', async () => {
  await signedInAs(undefined);
  render(
    <MemoryRouter>
      <SignInView />
    </MemoryRouter>,
  );
  fireEvent.change(screen.getByLabelText('E-mail'), { target: { value: 'lea' } });
  fireEvent.click(screen.getByRole('button', { name: 'Me connecter' }));
  expect(screen.getByLabelText('E-mail').getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(screen.getByLabelText('E-mail'));
  expect(SessionService.signIn).not.toHaveBeenCalled();

  vi.mocked(SessionService.signIn).mockRejectedValue(refusal('INVALID_CREDENTIALS', 401));
  fireEvent.change(screen.getByLabelText('E-mail'), { target: { value: 'lea@demo.test' } });
  fireEvent.change(screen.getByLabelText('Mot de passe'), { target: { value: 'wrong' } });
  fireEvent.click(screen.getByRole('button', { name: 'Me connecter' }));
  expect((await screen.findByRole('alert')).textContent).toBe('E-mail ou mot de passe incorrect.');
  expect((screen.getByLabelText('E-mail') as HTMLInputElement).value).toBe('lea@demo.test');
});

test('an absent practitioner points to who stands in', async () => {
  await signedInAs();
  const away = { from: '2026-12-20T23:00:00Z', standIn: 'Dr Idriss Benali', standInId: 'p2', until: '2026-12-27T23:00:00Z' };
  vi.mocked(SearchService.practitioner).mockResolvedValue({ away, profile, reasons: [] } as never);
  open('/praticien/p1');
  expect(await screen.findByText(/En congé du lundi 21 décembre au dimanche 27 décembre/u)).toBeTruthy();
  expect(screen.getByRole('link', { name: /Dr Idriss Benali/u }).getAttribute('href')).toBe('/praticien/p2');
});
