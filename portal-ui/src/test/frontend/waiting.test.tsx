import { EndpointError } from '@vaadin/hilla-frontend';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { BellService, BookingService, FamilyService, SearchService, SessionService, WaitingService } from 'Frontend/generated/endpoints';
import BellButton from '../../main/frontend/patient/BellButton';
import { loadPerson } from '../../main/frontend/patient/session';
import WaitingView from '../../main/frontend/views/liste-attente';
import PractitionerView from '../../main/frontend/views/praticien/{id}';
import BookView from '../../main/frontend/views/reserver';
import { choice, fee, profile, visit } from './people';

vi.mock('Frontend/generated/endpoints', () => {
  const live = { onError: () => live, onNext: () => live };
  return {
    BellService: { latest: vi.fn().mockResolvedValue([]), live: () => live, read: vi.fn() },
    BookingService: { book: vi.fn(), choice: vi.fn(), drop: vi.fn(), held: vi.fn(), hold: vi.fn(), nearest: vi.fn(), release: vi.fn(), visit: vi.fn() },
    FamilyService: { people: vi.fn() },
    SearchService: { practitioner: vi.fn(), times: vi.fn() },
    SessionService: { me: vi.fn(), signIn: vi.fn() },
    WaitingService: { decline: vi.fn(), join: vi.fn(), leave: vi.fn(), take: vi.fn(), waits: vi.fn() },
  };
});

const lea = { email: 'lea@demo.test', firstName: 'Léa', home: '/', lastName: 'Petit', patient: true };
const leo = { birthDate: '2019-03-02', consent: 'NOT_NEEDED', firstName: 'Léo', id: 'd1', lastName: 'Petit', relation: 'CHILD' };
const place = { practitionerId: 'p1', start: '2026-11-26T08:10:00Z', visitReasonId: 'r1' };
const offer = { expiresAt: '2026-11-24T10:30:00Z', fee, id: 'o1', mode: 'ON_SITE', now: '2026-11-24T10:00:00Z', start: place.start };
const wait = { id: 'w1', latest: '12:00:00', profile, reasonName: 'Consultation', status: 'WAITING', until: '2027-01-31', weekdays: ['MONDAY', 'FRIDAY'] };
const offered = { ...wait, forWhom: 'Léo', offer, status: 'OFFERED' };

function refusal(code: string) {
  return new EndpointError(code, 'GatewayProblem', { code, errors: [], status: 409 });
}

async function signedInAs(person?: object) {
  vi.mocked(SessionService.me).mockResolvedValue(person as never);
  await loadPerson();
}

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{`at ${pathname}${search}`}</p>;
}

function open(path: string) {
  return render(
    <MemoryRouter initialEntries={[path]}>
      <Routes>
        <Route path="/liste-attente" element={<WaitingView />} />
        <Route path="/praticien/:id" element={<PractitionerView />} />
        <Route path="*" element={<Elsewhere />} />
      </Routes>
    </MemoryRouter>,
  );
}

beforeEach(async () => {
  await signedInAs(lea);
  vi.mocked(FamilyService.people).mockReset().mockResolvedValue([leo] as never);
  vi.mocked(SearchService.practitioner).mockResolvedValue({ profile, reasons: [choice().reason] } as never);
  vi.mocked(SearchService.times).mockResolvedValue([]);
  vi.mocked(SessionService.signIn).mockReset();
  vi.mocked(WaitingService.waits).mockReset().mockResolvedValue([wait] as never);
  for (const each of [WaitingService.decline, WaitingService.join, WaitingService.leave] as const) vi.mocked(each).mockReset().mockResolvedValue(undefined as never);
  vi.mocked(WaitingService.take).mockReset();
});

test('who waits sees for whom and for what, and leaves only after a second word', async () => {
  open('/liste-attente');
  const card = await screen.findByRole('article', { name: 'Dr Claire Martin, Consultation' });
  expect(card.textContent).toContain('En attente');
  expect(card.textContent).toContain('Jusqu’au 31 janvier 2027 · lundi, vendredi · jusqu’à 12:00');
  fireEvent.click(screen.getByRole('button', { name: 'Quitter la liste' }));
  const dialog = screen.getByRole('dialog', { name: 'Quitter cette liste d’attente ?' });
  expect(WaitingService.leave).not.toHaveBeenCalled();
  vi.mocked(WaitingService.waits).mockResolvedValue([{ ...wait, status: 'LEFT' }] as never);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Quitter la liste' }));
  expect(await screen.findByText('Liste quittée')).toBeTruthy();
  expect(WaitingService.leave).toHaveBeenCalledWith('w1');
  expect(screen.queryByRole('button', { name: 'Quitter la liste' })).toBeNull();
});

test('an offer says what, where, how much and how long, and one tap leads to the booking of that time', async () => {
  vi.mocked(WaitingService.waits).mockResolvedValue([offered] as never);
  vi.mocked(WaitingService.take).mockResolvedValue(place as never);
  open('/liste-attente?offre=o1');
  const card = await screen.findByRole('article');
  expect(card.textContent?.replace(/\s/gu, ' ')).toContain('Jeudi 26 novembre, 9:10Dr Claire Martin, au cabinet · 35 €14 rue Chevreul, 69007 Lyon');
  expect(card.textContent).toContain('pour Léo');
  expect(card.textContent).toContain('Réservé pour vous jusqu’à 11:30.');
  expect(screen.getByRole('timer').textContent).toBe('30 min 00');
  expect(screen.queryByRole('alert')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Prendre ce rendez-vous' }));
  expect(await screen.findByText('at /reserver?praticien=p1&motif=r1&debut=2026-11-26T08%3A10%3A00Z')).toBeTruthy();
  expect(WaitingService.take).toHaveBeenCalledWith('o1');
});

test('letting an offer pass is confirmed, and the wait goes on', async () => {
  vi.mocked(WaitingService.waits).mockResolvedValueOnce([offered] as never);
  open('/liste-attente?offre=o1');
  fireEvent.click(await screen.findByRole('button', { name: 'Laisser passer' }));
  const dialog = screen.getByRole('dialog', { name: 'Laisser passer ce créneau ?' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Laisser passer' }));
  expect(await screen.findByText('En attente')).toBeTruthy();
  expect(WaitingService.decline).toHaveBeenCalledWith('o1');
  expect(screen.queryByText('Cette proposition n’est plus disponible')).toBeNull();
});

test('who follows the mail too late is told so, and where to look', async () => {
  open('/liste-attente?offre=o9');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Cette proposition n’est plus disponible');
  expect(within(alert).getByRole('link', { name: 'Rechercher' }).getAttribute('href')).toBe('/recherche');
});

test('an offer that is lost at the tap, or runs out on the page, is said to be over', async () => {
  vi.mocked(WaitingService.waits).mockResolvedValueOnce([offered] as never);
  vi.mocked(WaitingService.take).mockRejectedValue(refusal('OFFER_OVER'));
  const first = open('/liste-attente');
  fireEvent.click(await screen.findByRole('button', { name: 'Prendre ce rendez-vous' }));
  expect((await screen.findByRole('alert')).textContent).toContain('n’est plus disponible');
  expect(await screen.findByText('En attente')).toBeTruthy();
  first.unmount();
  vi.mocked(WaitingService.waits).mockResolvedValueOnce([{ ...offered, offer: { ...offer, now: offer.expiresAt } }] as never);
  open('/liste-attente');
  expect((await screen.findByRole('alert', undefined, { timeout: 3000 })).textContent).toContain('n’est plus disponible');
});

test('where nothing is free one tap is enough to be told', async () => {
  open('/praticien/p1');
  fireEvent.click(await screen.findByRole('button', { name: 'Me prévenir si un créneau se libère' }));
  expect(await screen.findByText(/C’est noté/u)).toBeTruthy();
  const [who, why, wishes, key] = vi.mocked(WaitingService.join).mock.calls[0];
  expect([who, why]).toEqual(['p1', 'r1']);
  expect(wishes.weekdays).toEqual([]);
  expect(wishes.earliest ?? wishes.latest ?? wishes.patientId).toBeUndefined();
  expect((Date.parse(wishes.until) - Date.now()) / 86_400_000).toBeGreaterThan(55);
  expect(key).toBeTruthy();
});

test('a child waits for Monday mornings; a second tap after a lost answer is the same attempt', async () => {
  vi.mocked(WaitingService.join).mockRejectedValueOnce(refusal('UNREACHABLE'));
  open('/praticien/p1');
  fireEvent.change(await screen.findByLabelText('Pour qui ?'), { target: { value: 'd1' } });
  for (const each of ['mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']) fireEvent.click(screen.getByLabelText(each));
  fireEvent.click(screen.getByLabelText('Matin'));
  fireEvent.click(screen.getByRole('button', { name: 'Me prévenir si un créneau se libère' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Me prévenir si un créneau se libère' }));
  expect(await screen.findByText(/C’est noté/u)).toBeTruthy();
  const calls = vi.mocked(WaitingService.join).mock.calls;
  expect(calls[1][2]).toMatchObject({ latest: '12:00', patientId: 'd1', weekdays: ['MONDAY'] });
  expect(calls[0][3]).toBe(calls[1][3]);
});

test('a date that is past is said to be wrong beside its field', async () => {
  open('/praticien/p1');
  fireEvent.change(await screen.findByLabelText('Jusqu’au'), { target: { value: '2020-01-01' } });
  fireEvent.click(screen.getByRole('button', { name: 'Me prévenir si un créneau se libère' }));
  expect(screen.getByText('Choisissez une date d’ici un an.')).toBeTruthy();
  expect(screen.getByLabelText('Jusqu’au').closest('details')?.open).toBe(true);
  expect(WaitingService.join).not.toHaveBeenCalled();
});

test('a visitor signs in where they are, and what they chose is asked for', async () => {
  await signedInAs(undefined);
  vi.mocked(SessionService.signIn).mockImplementation((async () => {
    vi.mocked(SessionService.me).mockResolvedValue(lea as never);
    return Promise.resolve(lea);
  }) as never);
  open('/praticien/p1');
  fireEvent.click(await screen.findByLabelText('Matin'));
  fireEvent.click(screen.getByRole('button', { name: 'Me prévenir si un créneau se libère' }));
  expect(WaitingService.join).not.toHaveBeenCalled();
  fireEvent.change(await screen.findByLabelText('E-mail'), { target: { value: 'lea@demo.test' } });
  fireEvent.change(screen.getByLabelText('Mot de passe'), { target: { value: 'right' } });
  fireEvent.click(screen.getByRole('button', { name: 'Me connecter' }));
  expect(await screen.findByText(/C’est noté/u)).toBeTruthy();
  expect(vi.mocked(WaitingService.join).mock.calls[0][2].latest).toBe('12:00');
});

test('the bell leads to the offer', async () => {
  vi.mocked(BellService.latest).mockResolvedValue([{ at: place.start, id: 'n1', kind: 'TIME_OFFERED', read: false, subjectId: 'o1' }] as never);
  render(<BellButton />);
  fireEvent.click(await screen.findByRole('button', { name: /1 nouvelles/u }));
  expect(screen.getByRole('link', { name: 'Un créneau vous est réservé' }).getAttribute('href')).toBe('/liste-attente?offre=o1');
});

const booking = '/reserver?praticien=p1&motif=r1&debut=2026-11-26T08:10:00Z';

function book() {
  vi.mocked(BookingService.choice).mockResolvedValue(choice());
  vi.mocked(BookingService.hold).mockResolvedValue({ expiresAt: offer.expiresAt, extensible: false, now: offer.now, patientId: 'd1' } as never);
  return render(
    <MemoryRouter initialEntries={[booking]}>
      <Routes>
        <Route path="/reserver" element={<BookView />} />
        <Route path="*" element={<Elsewhere />} />
      </Routes>
    </MemoryRouter>,
  );
}

test('the time on offer is booked for the one who waited, and for nobody else', async () => {
  vi.stubGlobal('location', { assign: vi.fn(), pathname: '/reserver', search: '' });
  vi.mocked(BookingService.book).mockReset().mockResolvedValue(visit('HELD'));
  book();
  fireEvent.click(await screen.findByRole('button', { name: 'Réserver' }));
  await waitFor(() => expect(vi.mocked(BookingService.book).mock.calls[0]?.[4]).toBe('d1'));
  expect(screen.queryByRole('heading', { name: 'Pour qui ?' })).toBeNull();
  vi.unstubAllGlobals();
});

test('who leaves the booking of an offer comes back to it; one that is over is said to be kept no more', async () => {
  vi.mocked(BookingService.drop).mockResolvedValue(undefined as never);
  vi.mocked(BookingService.nearest).mockResolvedValue([]);
  vi.mocked(BookingService.book).mockReset().mockRejectedValue(refusal('OFFER_OVER'));
  const first = book();
  await screen.findByRole('button', { name: 'Réserver' });
  fireEvent.click(screen.getByRole('button', { name: 'Quitter et libérer le créneau' }));
  expect(await screen.findByText('at /liste-attente')).toBeTruthy();
  first.unmount();
  book();
  fireEvent.click(await screen.findByRole('button', { name: 'Réserver' }));
  expect(await screen.findByRole('button', { name: 'Reprendre 9:10' })).toBeTruthy();
});
