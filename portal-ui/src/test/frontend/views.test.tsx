import { EndpointError } from '@vaadin/hilla-frontend';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { BookingService, ConsentService, FamilyService, FeeService, SearchService, SessionService, VisitsService } from 'Frontend/generated/endpoints';
import { loadPerson } from '../../main/frontend/patient/session';
import ReturnView from '../../main/frontend/views/paiement/retour';
import ResultsView from '../../main/frontend/views/recherche';
import PractitionerView from '../../main/frontend/views/praticien/{id}';
import BookView from '../../main/frontend/views/reserver';
import ConsentView from '../../main/frontend/views/accord';
import MoveView from '../../main/frontend/views/deplacer';
import FamilyView from '../../main/frontend/views/proches';
import VisitsView from '../../main/frontend/views/visites';
import SignInView from '../../main/frontend/views/connexion';
import { choice, profile, questions, visit } from './people';

vi.mock('Frontend/generated/endpoints', () => {
  const live = { onError: () => live, onNext: () => live };
  return {
    BellService: { latest: vi.fn().mockResolvedValue([]), live: () => live, read: vi.fn() },
    BookingService: { book: vi.fn(), choice: vi.fn(), drop: vi.fn(), extend: vi.fn(), held: vi.fn(), hold: vi.fn(), nearest: vi.fn(), release: vi.fn(), visit: vi.fn() },
    ConsentService: { agree: vi.fn(), agreeMine: vi.fn(), end: vi.fn(), endMine: vi.fn(), look: vi.fn(), mail: vi.fn(), mine: vi.fn() },
    FamilyService: { add: vi.fn(), ask: vi.fn(), people: vi.fn(), remove: vi.fn() },
    FeeService: { each: vi.fn() },
    SearchService: { practitioner: vi.fn(), search: vi.fn(), times: vi.fn() },
    SessionService: { me: vi.fn(), signIn: vi.fn() },
    VisitsService: { cancel: vi.fn(), cancelSeries: vi.fn(), cancellation: vi.fn(), move: vi.fn(), visits: vi.fn() },
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
        <Route path="/proches" element={<FamilyView />} />
        <Route path="/accord" element={<ConsentView />} />
        <Route path="/deplacer" element={<MoveView />} />
        <Route path="/paiement/retour" element={<ReturnView />} />
        <Route path="*" element={<p>elsewhere</p>} />
      </Routes>
    </MemoryRouter>,
  );
}

const kept = { expiresAt: '2026-11-24T10:05:00Z', extensible: true, now: '2026-11-24T10:00:00Z' };
const leo = { birthDate: '2019-03-02', consent: 'NOT_NEEDED', firstName: 'Léo', id: 'd1', lastName: 'Petit', relation: 'CHILD' };
const assign = vi.fn();
const booking = '/reserver?praticien=p1&motif=r1&debut=2026-11-26T08:10:00Z';

beforeEach(async () => {
  await signedInAs(lea);
  vi.mocked(BookingService.choice).mockResolvedValue(choice());
  vi.mocked(BookingService.book).mockReset();
  vi.mocked(BookingService.drop).mockReset().mockResolvedValue(undefined as never);
  vi.mocked(BookingService.extend).mockReset();
  vi.mocked(BookingService.held).mockReset().mockResolvedValue(kept as never);
  vi.mocked(BookingService.hold).mockReset().mockResolvedValue(kept as never);
  vi.mocked(BookingService.release).mockReset().mockResolvedValue(undefined as never);
  vi.mocked(FamilyService.people).mockReset().mockResolvedValue([leo] as never);
  vi.mocked(FamilyService.add).mockReset();
  vi.mocked(ConsentService.mine).mockReset().mockResolvedValue([]);
  vi.mocked(SessionService.signIn).mockReset();
  vi.mocked(BookingService.visit).mockReset();
  vi.mocked(BookingService.nearest).mockResolvedValue([other] as never);
});

async function next() {
  fireEvent.click(await screen.findByRole('button', { name: 'Continuer' }));
}

async function reserve() {
  fireEvent.click(await screen.findByRole('button', { name: 'Réserver' }));
}

function leaveFor() {
  vi.stubGlobal('location', { assign, pathname: '/reserver', reload: assign, search: '?praticien=p1' });
  assign.mockReset();
}

test('a tapped time is held at once, for a visitor too, who signs in where they are', async () => {
  await signedInAs(undefined);
  leaveFor();
  vi.mocked(SessionService.signIn).mockResolvedValue(lea as never);
  open(booking);
  expect((await screen.findByRole('timer')).textContent).toBe('5 min 00');
  expect(screen.getByText('Votre créneau est gardé pendant ce temps.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Je n’ai pas de compte' }).getAttribute('href')).toBe('/inscription?suite=%2Freserver%3Fpraticien%3Dp1');
  fireEvent.change(screen.getByLabelText('E-mail'), { target: { value: 'lea@demo.test' } });
  fireEvent.change(screen.getByLabelText('Mot de passe'), { target: { value: 'right' } });
  fireEvent.click(screen.getByRole('button', { name: 'Me connecter' }));
  await waitFor(() => expect(assign).toHaveBeenCalled());
  expect(BookingService.hold).toHaveBeenCalledWith({ practitionerId: 'p1', start: '2026-11-26T08:10:00Z', visitReasonId: 'r1' });
  expect(BookingService.book).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

test('nothing is booked before the button, then once and by the way that was chosen', async () => {
  leaveFor();
  vi.mocked(BookingService.book).mockResolvedValue(visit('HELD'));
  open(booking);
  await next();
  fireEvent.click(await screen.findByRole('radio', { name: /PayPal/u }));
  expect(BookingService.book).not.toHaveBeenCalled();
  await reserve();
  fireEvent.click(screen.getByRole('button', { name: /Réserver|Envoi/u }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://pay.example/1'));
  const calls = vi.mocked(BookingService.book).mock.calls;
  expect(calls).toHaveLength(1);
  expect(calls[0].slice(1, 3)).toEqual(['AUTHORISE', 'PAYPAL']);
  expect(calls[0][4]).toBeUndefined();
  expect(BookingService.release).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

test('a parent books for a child', async () => {
  leaveFor();
  vi.mocked(BookingService.book).mockResolvedValue(visit('HELD'));
  open(booking);
  fireEvent.click(await screen.findByRole('radio', { name: /Léo Petit/u }));
  await next();
  await reserve();
  await waitFor(() => expect(vi.mocked(BookingService.book).mock.calls[0]?.[4]).toBe('d1'));
  vi.unstubAllGlobals();
});

const byAge = { amount: { currency: 'EUR', minor: 500 }, counts: 'AGE_UNKNOWN', to: 5 };

function aged(counts: string, minor = 3500) {
  return { ...choice().reason.fee, amount: { currency: 'EUR', minor }, byAge: { ...byAge, counts } } as never;
}

test('what an age adds is told before it is known who comes, and once it is by what they pay', async () => {
  leaveFor();
  const offered = choice();
  vi.mocked(BookingService.choice).mockResolvedValue({ ...offered, reason: { ...offered.reason, fee: aged('AGE_UNKNOWN') } });
  vi.mocked(FeeService.each).mockResolvedValue([aged('ADDED', 4000)]);
  open(booking);
  fireEvent.click(await screen.findByRole('radio', { name: /Léo Petit/u }));
  await next();
  expect(await screen.findByText(/dont 5 €/u)).toBeTruthy();
  expect(FeeService.each).toHaveBeenCalledWith(expect.objectContaining({ visitReasonId: 'r1' }), [{ patientId: 'd1' }]);
  expect((await screen.findAllByText(/40 €/u)).length).toBeGreaterThan(0);
  vi.unstubAllGlobals();
});

test('who has no known birth date is told that nothing is added', async () => {
  const offered = choice();
  vi.mocked(BookingService.choice).mockResolvedValue({ ...offered, reason: { ...offered.reason, fee: aged('AGE_UNKNOWN') } });
  vi.mocked(FeeService.each).mockResolvedValue([aged('AGE_UNKNOWN')]);
  open(booking);
  await screen.findByRole('radio', { name: /Léo Petit/u });
  await next();
  expect(await screen.findByText(/moins de 6 ans : 5 € de plus – Sans date de naissance connue/u)).toBeTruthy();
});

test('fees from 70 € are told in writing before anybody books, each by its parts', async () => {
  const offered = choice();
  const told = { ...offered.reason.fee, amount: { currency: 'EUR', minor: 8000 }, base: { currency: 'EUR', minor: 3000 }, excess: { currency: 'EUR', minor: 5000 }, inWriting: true, supplement: { amount: { currency: 'EUR', minor: 1900 }, kind: 'SUNDAY' } };
  vi.mocked(BookingService.choice).mockResolvedValue({ ...offered, reason: { ...offered.reason, fee: told as never } });
  open(booking);
  await screen.findByRole('radio', { name: /Léo Petit/u });
  expect(screen.queryByRole('region', { name: 'Information écrite sur les honoraires' })).toBeNull();
  await next();
  const notice = within(await screen.findByRole('region', { name: 'Information écrite sur les honoraires' }));
  const said = notice.getAllByRole('row').map((row) => row.textContent.replaceAll('\u00A0', ' '));
  expect(said).toEqual(['Base30 €', 'Dépassement50 €', 'dont majoration de dimanche ou jour férié19 €', 'Total80 €']);
});

test('of lower fees nothing is told in writing', async () => {
  open(booking);
  await screen.findByRole('radio', { name: /Léo Petit/u });
  await next();
  await screen.findByRole('heading', { name: 'Paiement' });
  expect(screen.queryByRole('region', { name: 'Information écrite sur les honoraires' })).toBeNull();
});

test('the fees of a practitioner say what an age adds', async () => {
  vi.mocked(SearchService.times).mockResolvedValue([]);
  const reason = (name: string, fee: never) => ({ ...choice().reason, fee, id: name, name });
  const reasons = [reason('tous', aged('AGE_UNKNOWN')), reason('autre', { ...choice().reason.fee, byAge: { ...byAge, from: 80, to: undefined } } as never)];
  vi.mocked(SearchService.practitioner).mockResolvedValue({ profile, reasons } as never);
  open('/praticien/p1');
  expect(await screen.findByText('moins de 6 ans : 5 € de plus')).toBeTruthy();
  expect(screen.getByText('dès 80 ans : 5 € de plus')).toBeTruthy();
});

test('somebody is added on the way and chosen', async () => {
  vi.mocked(FamilyService.add).mockResolvedValue({ ...leo, firstName: 'Zoé', id: 'd2' } as never);
  open(booking);
  fireEvent.click(await screen.findByRole('button', { name: 'Ajouter un proche' }));
  const form = screen.getByRole('form', { name: 'Ajouter un proche' });
  fireEvent.click(within(form).getByRole('button', { name: 'Ajouter' }));
  expect(within(form).getByText('Choisissez une réponse.')).toBeTruthy();
  expect(FamilyService.add).not.toHaveBeenCalled();
  fireEvent.change(within(form).getByLabelText('Prénom'), { target: { value: ' Zoé ' } });
  fireEvent.change(within(form).getByLabelText('Nom'), { target: { value: 'Petit' } });
  fireEvent.change(within(form).getByLabelText('Date de naissance'), { target: { value: '2019-03-02' } });
  fireEvent.click(within(form).getByLabelText('Enfant'));
  fireEvent.click(within(form).getByRole('button', { name: 'Ajouter' }));
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: /Zoé Petit/u })).checked).toBe(true);
  expect(vi.mocked(FamilyService.add).mock.calls[0].slice(0, 4)).toEqual(['Zoé', 'Petit', '2019-03-02', 'CHILD']);
});

test('who comes back from the payment page finds the booking, and pays on or elsewhere', async () => {
  leaveFor();
  vi.mocked(BookingService.hold).mockResolvedValue({ ...kept, bookingId: 'b1' } as never);
  vi.mocked(BookingService.visit).mockResolvedValue(visit('HELD', { paidBy: 'STRIPE' as never }));
  vi.mocked(BookingService.book).mockResolvedValue(visit('HELD', { id: 'b2', payUrl: 'https://pay.example/2' }));
  open(booking);
  await reserve();
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://pay.example/1'));
  expect(BookingService.book).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('radio', { name: /PayPal/u }));
  await reserve();
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://pay.example/2'));
  expect(BookingService.release).toHaveBeenCalledWith('b1');
  vi.unstubAllGlobals();
});

test('in the last minute the time can be kept longer, once', async () => {
  vi.mocked(BookingService.hold).mockResolvedValue({ ...kept, expiresAt: '2026-11-24T10:00:50Z' } as never);
  vi.mocked(BookingService.extend).mockResolvedValue({ ...kept, expiresAt: '2026-11-24T10:00:59Z', extensible: false } as never);
  open(booking);
  fireEvent.click(await screen.findByRole('button', { name: 'Prolonger' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Prolonger' })).toBeNull());
  expect(screen.getByRole('timer').textContent).toMatch(/^5[0-9] s$/u);
  expect(BookingService.extend).toHaveBeenCalledTimes(1);
});

test('a time that another tab gave up is said to be kept no more, and one tap takes it again', async () => {
  open(booking);
  await screen.findByRole('timer');
  vi.mocked(BookingService.held).mockResolvedValue(undefined as never);
  document.dispatchEvent(new Event('visibilitychange'));
  fireEvent.click(await screen.findByRole('button', { name: 'Reprendre 9:10' }));
  expect(await screen.findByRole('timer')).toBeTruthy();
  expect(BookingService.hold).toHaveBeenCalledTimes(2);
});

test('who leaves gives the time back and may take it again', async () => {
  vi.mocked(SearchService.practitioner).mockResolvedValue({ profile, reasons: [] } as never);
  let given = () => {};
  vi.mocked(BookingService.drop).mockReturnValue(new Promise<void>((done) => (given = done)) as never);
  open(booking);
  await screen.findByRole('timer');
  fireEvent.click(screen.getByRole('button', { name: 'Quitter et libérer le créneau' }));
  await new Promise(requestAnimationFrame);
  expect(screen.getByRole('timer')).toBeTruthy(); // not said before it is so
  given();
  expect(await screen.findByText('Créneau libéré.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Reprendre' }).getAttribute('href')).toBe('/reserver?praticien=p1&motif=r1&debut=2026-11-26T08%3A10%3A00Z');
  expect(BookingService.drop).toHaveBeenCalledTimes(1);
});

test('who loses the race is told kindly and offered the next times', async () => {
  vi.mocked(BookingService.hold).mockRejectedValue(refusal('SLOT_TAKEN'));
  open(booking);
  expect(await screen.findByRole('heading', { name: 'Ce créneau vient de partir' })).toBeTruthy();
  const nearest = await screen.findByRole('link', { name: /jeudi 26 novembre à 9:30, en vidéo, Dr Claire Martin/u });
  expect(nearest.getAttribute('href')).toContain('debut=2026-11-26T08%3A30%3A00Z');
});

test('who missed too many visits is told before anything is filled in, or when it shows', async () => {
  vi.mocked(BookingService.choice).mockResolvedValue({ ...choice('AUTHORISE', questions), open: false });
  const first = open(booking);
  expect(await screen.findByRole('heading', { name: 'Appelez le cabinet pour réserver' })).toBeTruthy();
  expect(BookingService.hold).not.toHaveBeenCalled();
  first.unmount();
  vi.mocked(BookingService.choice).mockResolvedValue(choice());
  vi.mocked(BookingService.book).mockRejectedValue(refusal('ONLINE_BOOKING_BLOCKED', 422));
  open(booking);
  await next();
  await reserve();
  expect(await screen.findByRole('heading', { name: 'Appelez le cabinet pour réserver' })).toBeTruthy();
});

test('a lost network loses nothing: the same attempt is sent again', async () => {
  leaveFor();
  vi.mocked(BookingService.book).mockRejectedValueOnce(refusal('UNREACHABLE', 503)).mockResolvedValue(visit('HELD'));
  open(booking);
  await next();
  await reserve();
  expect((await screen.findByRole('alert')).textContent).toContain('Rien n’est réservé ni débité.');
  await reserve();
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://pay.example/1'));
  const keys = vi.mocked(BookingService.book).mock.calls.map((call) => call[3]);
  expect(keys[0]).toBe(keys[1]);
  vi.unstubAllGlobals();
});

async function askedFirst() {
  vi.mocked(BookingService.choice).mockResolvedValue(choice('AUTHORISE', questions));
  open(booking);
  await next();
  await screen.findByRole('heading', { name: '3 questions' });
}

test('questions come before the booking, while the time is kept', async () => {
  leaveFor();
  vi.mocked(BookingService.book).mockResolvedValue(visit('HELD'));
  await askedFirst();
  await next();
  expect(await screen.findByText('Une réponse est nécessaire.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Que se passe-t-il ?'), { target: { value: 'Une toux' } });
  fireEvent.click(within(screen.getByRole('group', { name: /déjà consultée/u })).getByLabelText('Non'));
  await next();
  await reserve();
  await waitFor(() => expect(vi.mocked(BookingService.book).mock.calls[0]?.[5]).toEqual({ before: 'NO', what: 'Une toux' }));
  expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('toux');
  vi.unstubAllGlobals();
});

test('an answer that the practice refuses is shown beside its question, with what was typed', async () => {
  const detail = { code: 'INVALID', errors: [{ field: 'answers.what', message: 'is wrong' }], status: 422 };
  vi.mocked(BookingService.book).mockRejectedValue(new EndpointError('INVALID', 'GatewayProblem', detail));
  await askedFirst();
  fireEvent.change(screen.getByLabelText('Que se passe-t-il ?'), { target: { value: 'Une toux' } });
  await next();
  await reserve();
  expect(await screen.findByText('Vérifiez cette réponse.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Que se passe-t-il ?').value).toBe('Une toux');
});

test('where many are choosing one goes on without keeping the time', async () => {
  vi.mocked(BookingService.hold).mockRejectedValue(refusal('TOO_MANY_HOLDS', 429));
  open(booking);
  expect(await screen.findByRole('heading', { name: 'Pour qui ?' })).toBeTruthy();
  expect(screen.queryByRole('timer')).toBeNull();
});

test('what is paid at the practice is booked only by the button', async () => {
  vi.mocked(BookingService.choice).mockResolvedValue(choice('ON_SITE'));
  vi.mocked(BookingService.book).mockResolvedValue(visit('CONFIRMED'));
  vi.mocked(BookingService.visit).mockResolvedValue(visit('CONFIRMED'));
  open(booking);
  await next();
  expect(await screen.findByRole('button', { name: 'Réserver' })).toBeTruthy();
  expect(BookingService.book).not.toHaveBeenCalled();
  await reserve();
  expect(await screen.findByText('C’est réservé')).toBeTruthy();
});

test('the family is listed, and who is added is said', async () => {
  open('/proches');
  expect(await screen.findByText('Léo Petit')).toBeTruthy();
  expect(screen.getByText(/Enfant, \d+ ans/u)).toBeTruthy();
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
  vi.mocked(SearchService.search).mockResolvedValueOnce([{ fees: [{ mode: 'VIDEO' }], profile, times: [other] }] as never);
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

test('without its terms a visit is cancelled with the money shown as before', async () => {
  vi.mocked(VisitsService.visits).mockResolvedValue([visit('CONFIRMED')]);
  vi.mocked(VisitsService.cancellation).mockRejectedValue(refusal('UNREACHABLE', 503));
  open('/visites');
  fireEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
  expect(await within(screen.getByRole('dialog')).findAllByRole('listitem')).toHaveLength(3);
});

test('a visit is cancelled in words, with the money shown', async () => {
  vi.mocked(VisitsService.cancellation).mockResolvedValue({
    lines: [
      { amount: { currency: 'EUR', minor: 3500 }, kind: 'AUTHORISED' },
      { amount: { currency: 'EUR', minor: 3500 }, kind: 'RELEASED' },
    ],
    policy: 'AUTHORISE',
    possible: true,
    until: '2026-11-25T08:10:00Z',
  } as never);
  vi.mocked(VisitsService.visits).mockResolvedValue([visit('CONFIRMED')]);
  vi.mocked(VisitsService.cancel).mockResolvedValue(visit('CANCELLED'));
  open('/visites');
  fireEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
  const dialog = screen.getByRole('dialog', { name: 'Annuler cette visite ?' });
  const lines = await within(dialog).findAllByRole('listitem');
  expect(lines.map((line) => line.textContent?.replace(/\s/gu, ' '))).toEqual([
    expect.stringMatching(/^Réservé sur la carte35 €/u),
    expect.stringMatching(/^Réservation levée35 €/u),
  ]);
  expect(dialog.textContent).toContain('mercredi 25 novembre à 9:10');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Annuler la visite' }));
  expect(await screen.findByText(/Visite annulée/u)).toBeTruthy();
  expect(VisitsService.cancel).toHaveBeenCalledWith('b1');
});

test('of a series those that follow are cancelled with it, and what stays is told', async () => {
  vi.mocked(VisitsService.cancellation).mockResolvedValue({ lines: [], policy: 'ON_SITE', possible: true } as never);
  vi.mocked(VisitsService.visits).mockResolvedValue([visit('CONFIRMED', { seriesId: 's1' })]);
  vi.mocked(VisitsService.cancelSeries).mockResolvedValue({ left: 1, off: 3 });
  open('/visites');
  expect(await screen.findByText('Visite répétée')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
  const dialog = screen.getByRole('dialog', { name: 'Annuler cette visite ?' });
  expect(within(dialog).getByRole('radio', { name: 'celle-ci seulement' })).toHaveProperty('checked', true);
  fireEvent.click(within(dialog).getByRole('radio', { name: 'celle-ci et les suivantes' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Annuler la visite' }));
  expect(await screen.findByText(/^3 visite\(s\) annulée\(s\)\. 1 ne peuvent plus/u)).toBeTruthy();
  expect(VisitsService.cancelSeries).toHaveBeenCalledWith('s1', 'b1', 'FOLLOWING');
});

test('a visit is moved to another time after a look at both', async () => {
  vi.mocked(VisitsService.visits).mockResolvedValue([visit('CONFIRMED')]);
  vi.mocked(BookingService.visit).mockResolvedValue(visit('CONFIRMED'));
  vi.mocked(SearchService.times).mockResolvedValue([other.start]);
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
  vi.mocked(SearchService.times).mockResolvedValue([other.start]);
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

test('who is no longer booked for is taken off after a question', async () => {
  vi.mocked(FamilyService.remove).mockResolvedValue(undefined as never);
  open('/proches');
  fireEvent.click(await screen.findByRole('button', { name: 'Retirer Léo' }));
  expect(FamilyService.remove).not.toHaveBeenCalled();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Retirer' }));
  expect(await screen.findByText('Léo ne figure plus parmi vos proches.')).toBeTruthy();
  expect(FamilyService.remove).toHaveBeenCalledWith('d1');
});

test('somebody of age is asked at their own address, and again', async () => {
  const anne = { ...leo, birthDate: '1950-01-01', consent: 'AWAITED', email: 'anne@demo.test', firstName: 'Anne', id: 'd3', relation: 'PARENT', since: '2026-11-28T10:00:00Z' };
  vi.mocked(FamilyService.add).mockResolvedValue(anne as never);
  vi.mocked(FamilyService.ask).mockRejectedValueOnce(refusal('CONSENT_ASKED_OFTEN', 429)).mockResolvedValue(anne as never);
  open('/proches');
  fireEvent.click(await screen.findByRole('button', { name: 'Ajouter un proche' }));
  fireEvent.change(screen.getByLabelText('Prénom'), { target: { value: 'Anne' } });
  fireEvent.change(screen.getByLabelText('Nom'), { target: { value: 'Petit' } });
  fireEvent.change(screen.getByLabelText('Date de naissance'), { target: { value: '1950-01-01' } });
  fireEvent.click(screen.getByRole('radio', { name: 'Parent' }));
  fireEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
  expect(await screen.findByText(/adresse comme/u)).toBeTruthy();
  expect(FamilyService.add).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText('Son adresse e-mail'), { target: { value: 'anne@demo.test' } });
  vi.mocked(FamilyService.people).mockResolvedValue([leo, anne] as never);
  fireEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
  expect(await screen.findByText(/En attente de son accord : Anne/u)).toBeTruthy();
  expect(vi.mocked(FamilyService.add).mock.calls[0]?.[4]).toBe('anne@demo.test');
  fireEvent.click(screen.getByRole('button', { name: 'Renvoyer la demande à Anne' }));
  fireEvent.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
  expect(await screen.findByText(/Laissez le temps de répondre/u)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
  expect(await screen.findByText('Anne reçoit une demande à anne@demo.test.')).toBeTruthy();
  expect(FamilyService.ask).toHaveBeenLastCalledWith('d3', 'anne@demo.test');
});

test('nobody is booked for who has not agreed', async () => {
  vi.mocked(FamilyService.people).mockResolvedValue([leo, { ...leo, consent: 'TAKEN_BACK', firstName: 'Anne', id: 'd3' }] as never);
  open(booking);
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: /Anne Petit/u })).disabled).toBe(true);
  expect(screen.getByText('Accord attendu')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Léo Petit/u }).disabled).toBe(false);
});

const acting = { actor: 'Paule Petit', consent: 'AWAITED', firstName: 'Léa', id: 'd9', since: '2026-11-28T10:00:00Z' };

test('who is booked for agrees by the link in their mail', async () => {
  vi.mocked(ConsentService.look).mockResolvedValue(acting as never);
  vi.mocked(ConsentService.agree).mockResolvedValue({ ...acting, consent: 'AGREED' } as never);
  window.history.replaceState(null, '', '?token=secret');
  open('/accord');
  expect(await screen.findByText(/Paule Petit souhaite prendre des rendez-vous pour Léa/u)).toBeTruthy();
  expect(screen.getByText(/quand, où, avec qui/u)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'J’accepte' }));
  expect(await screen.findByText(/C’est noté : Paule Petit peut prendre vos rendez-vous/u)).toBeTruthy();
  expect(ConsentService.agree).toHaveBeenCalledWith('secret');
});

test('a link that was used leads to another one', async () => {
  vi.mocked(ConsentService.look).mockRejectedValue(refusal('TOKEN_INVALID', 422));
  vi.mocked(ConsentService.mail).mockResolvedValue(undefined as never);
  window.history.replaceState(null, '', '?token=used');
  open('/accord');
  fireEvent.change(await screen.findByLabelText('E-mail'), { target: { value: 'anne@demo.test' } });
  fireEvent.click(screen.getByRole('button', { name: 'Recevoir un lien' }));
  expect(await screen.findByText('Regardez vos e-mails')).toBeTruthy();
});

test('who books for the account holder is refused or taken back there, after a question', async () => {
  vi.mocked(ConsentService.mine).mockResolvedValue([{ ...acting, consent: 'AGREED' }] as never);
  vi.mocked(ConsentService.endMine).mockResolvedValue({ ...acting, consent: 'TAKEN_BACK' } as never);
  open('/proches');
  expect(await screen.findByRole('heading', { name: 'Qui prend mes rendez-vous' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Retirer mon accord' }));
  expect(ConsentService.endMine).not.toHaveBeenCalled();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Retirer mon accord' }));
  await waitFor(() => expect(ConsentService.endMine).toHaveBeenCalledWith('d9'));
});

test('a first visit and a follow-up have each their reasons', async () => {
  const reason = (id: string, audience: string) => ({ ...choice().reason, audience, id, name: id });
  vi.mocked(SearchService.times).mockResolvedValue([]);
  vi.mocked(SearchService.practitioner).mockResolvedValue({ profile, reasons: [reason('tous', 'EVERYONE'), reason('premier', 'NEW_PATIENTS'), reason('suivi', 'KNOWN_PATIENTS')] } as never);
  open('/praticien/p1');
  const names = () => [...document.querySelectorAll('[name="reason"]')].map((each) => each.closest('label')?.querySelector('b')?.textContent);
  await screen.findByRole('button', { name: 'Première visite' });
  expect(names()).toEqual(['tous', 'premier']);
  fireEvent.click(screen.getByRole('button', { name: 'Visite de suivi' }));
  expect(names()).toEqual(['tous', 'suivi']);
});
