import { EndpointError } from '@vaadin/hilla-frontend';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { BookingService, FamilyService, SearchService, SeriesService, SessionService, VisitsService } from 'Frontend/generated/endpoints';
import { loadPerson } from '../../main/frontend/patient/session';
import MoveView from '../../main/frontend/views/deplacer';
import ReturnView from '../../main/frontend/views/paiement/retour';
import BookView from '../../main/frontend/views/reserver';
import VisitsView from '../../main/frontend/views/visites';
import { choice, questions, visit } from './people';

vi.mock('Frontend/generated/endpoints', () => {
  const live = { onError: () => live, onNext: () => live };
  return {
    BellService: { latest: vi.fn().mockResolvedValue([]), live: () => live, read: vi.fn() },
    BookingService: { book: vi.fn(), choice: vi.fn(), drop: vi.fn(), extend: vi.fn(), held: vi.fn(), hold: vi.fn(), nearest: vi.fn().mockResolvedValue([]), release: vi.fn(), visit: vi.fn() },
    FamilyService: { add: vi.fn(), people: vi.fn() },
    SearchService: { times: vi.fn() },
    SeriesService: { book: vi.fn(), move: vi.fn(), moves: vi.fn(), preview: vi.fn(), visits: vi.fn() },
    SessionService: { me: vi.fn() },
    VisitsService: { move: vi.fn(), visits: vi.fn() },
  };
});

const first = '2026-11-26T08:10:00Z';
const second = '2026-12-03T08:10:00Z';
const third = '2026-12-10T08:10:00Z';
const instead = '2026-12-03T08:40:00Z';
const later = '2026-12-03T09:10:00Z';
const free = (start: string) => ({ causes: [], nearest: [], start });
const taken = { causes: ['OCCUPIED'], nearest: [instead, later], start: second };
const leo = { birthDate: '2019-03-02', consent: 'NOT_NEEDED', firstName: 'Léo', id: 'd1', lastName: 'Petit', relation: 'CHILD' };
const member = (n: number, start: string) => visit('CONFIRMED', { id: `b${n}`, policy: 'ON_SITE' as never, seriesId: 's1', start, turn: { number: n, of: 3 } as never });
const members = [member(1, first), member(2, instead), member(3, third)];
const booking = `/reserver?praticien=p1&motif=r1&debut=${first}`;

function refusal(code: string, errors: readonly object[] = [], status = 409) {
  return new EndpointError(code, 'GatewayProblem', { code, errors, status });
}

beforeEach(async () => {
  vi.mocked(SessionService.me).mockResolvedValue({ firstName: 'Léa', lastName: 'Petit', patient: true } as never);
  await loadPerson();
  vi.mocked(BookingService.choice).mockResolvedValue(choice('ON_SITE'));
  vi.mocked(BookingService.hold).mockResolvedValue({ expiresAt: '2026-11-24T10:05:00Z', extensible: true, now: '2026-11-24T10:00:00Z' } as never);
  vi.mocked(BookingService.visit).mockReset().mockResolvedValue(members[0]);
  vi.mocked(BookingService.book).mockReset().mockResolvedValue(members[0]);
  vi.mocked(FamilyService.people).mockResolvedValue([leo] as never);
  vi.mocked(SearchService.times).mockResolvedValue([instead]);
  vi.mocked(SeriesService.preview).mockReset().mockResolvedValue([free(first), taken, free(third)]);
  vi.mocked(SeriesService.book).mockReset().mockResolvedValue(members);
  vi.mocked(SeriesService.visits).mockReset().mockResolvedValue(members);
  vi.mocked(SeriesService.moves).mockReset();
  vi.mocked(SeriesService.move).mockReset();
  vi.mocked(VisitsService.visits).mockResolvedValue(members);
  vi.mocked(VisitsService.move).mockReset().mockResolvedValue(members[0]);
});

function open(path: string) {
  return render(
    <MemoryRouter initialEntries={[path]}>
      <Routes>
        <Route path="/reserver" element={<BookView />} />
        <Route path="/visites" element={<VisitsView />} />
        <Route path="/deplacer" element={<MoveView />} />
        <Route path="/paiement/retour" element={<ReturnView />} />
        <Route path="*" element={<p>elsewhere</p>} />
      </Routes>
    </MemoryRouter>,
  );
}

async function press(name: RegExp | string) {
  fireEvent.click(await screen.findByRole('button', { name }));
}

async function repeat() {
  open(booking);
  await press('Continuer');
  fireEvent.click(await screen.findByRole('checkbox', { name: /Répéter ce rendez-vous/u }));
}

function booked(call = 0) {
  return vi.mocked(SeriesService.book).mock.calls[call];
}

test('each date is shown before it is booked: the held one, the free ones, and for a taken one the nearest', async () => {
  await repeat();
  expect(await screen.findByText(/Dates libres : 2 sur 3\. Pour les autres/u)).toBeTruthy();
  expect(screen.getByText('Votre créneau, gardé pour vous')).toBeTruthy();
  const others = screen.getByRole('group', { name: /Jeudi 3 décembre à 9:10 Pas libre/u });
  expect(within(others).getAllByRole('radio').map((each) => each.closest('label')?.textContent)).toEqual(['Jeudi 3 décembre à 9:40', 'Jeudi 3 décembre à 10:10', 'Sans cette date']);
  expect(screen.getByText('Rien à payer aujourd’hui. Chaque visite se règle sur place, au tarif de son jour.')).toBeTruthy();
  await press('Réserver 3 visites');
  expect(await screen.findByRole('heading', { name: '3 visites' })).toBeTruthy();
  expect(booked().slice(0, 3)).toEqual([{ practitionerId: 'p1', start: first, visitReasonId: 'r1' }, 1, [first, instead, third]]);
  expect(BookingService.book).not.toHaveBeenCalled();
});

test('a date is left out, another time taken, and with none but the held one it is the usual way', async () => {
  await repeat();
  fireEvent.click(await screen.findByRole('radio', { name: 'Jeudi 3 décembre à 10:10' }));
  fireEvent.click(screen.getByRole('checkbox', { name: /Jeudi 10 décembre/u }));
  await press('Réserver 2 visites');
  await waitFor(() => expect(booked()?.[2]).toEqual([first, later]));
  vi.mocked(SeriesService.book).mockClear();
  cleanup();
  await repeat();
  fireEvent.click(await screen.findByRole('radio', { name: 'Sans cette date' }));
  fireEvent.click(screen.getByRole('checkbox', { name: /Jeudi 10 décembre/u }));
  await press('Réserver');
  await waitFor(() => expect(BookingService.book).toHaveBeenCalled());
  expect(SeriesService.book).not.toHaveBeenCalled();
});

test('another rhythm is another look, and until it is known nothing can be booked', async () => {
  await repeat();
  await screen.findByText(/Dates libres : 2 sur 3/u);
  let known = (_: unknown) => {};
  vi.mocked(SeriesService.preview).mockReturnValue(new Promise((done) => (known = done)) as never);
  fireEvent.change(screen.getByLabelText('Rythme'), { target: { value: '2' } });
  fireEvent.change(screen.getByLabelText('Nombre de visites'), { target: { value: '2' } });
  expect(screen.getByRole('button', { name: 'Réserver' }).getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: 'Réserver' }));
  known([free(first), free(third)]);
  await press('Réserver 2 visites');
  await waitFor(() => expect(booked()?.slice(1, 3)).toEqual([2, [first, third]]));
  expect(SeriesService.preview).toHaveBeenLastCalledWith({ practitionerId: 'p1', start: first, visitReasonId: 'r1' }, 2, 2);
  expect(BookingService.book).not.toHaveBeenCalled();
});

test('a date lost between the look and the booking is said, nothing is booked, and what is left is one tap away', async () => {
  vi.mocked(SeriesService.book).mockRejectedValueOnce(refusal('SERIES_DATES_LOST', [{ field: 'starts[2]', message: 'SLOT_TAKEN' }]));
  await repeat();
  await screen.findByText(/Dates libres : 2 sur 3/u);
  vi.mocked(SeriesService.preview).mockResolvedValue([free(first), taken, { causes: ['OCCUPIED'], nearest: ['2026-12-10T08:40:00Z'], start: third }]);
  await press('Réserver 3 visites');
  expect((await screen.findByText(/Des dates ne sont plus libres/u)).textContent).toContain('Rien n’est réservé ni débité.');
  const lost = await screen.findByRole('group', { name: /Jeudi 10 décembre à 9:10/u });
  expect(within(lost).getByText('Ce créneau vient de partir.')).toBeTruthy();
  expect(screen.getByRole('timer')).toBeTruthy();
  await press('Réserver 3 visites');
  await waitFor(() => expect(booked(1)?.[2]).toEqual([first, instead, '2026-12-10T08:40:00Z']));
  expect(booked(1)[3]).not.toBe(booked(0)[3]);
});

test('who is elsewhere at a free time is told so, and the date is left out', async () => {
  vi.mocked(SeriesService.book).mockRejectedValueOnce(refusal('SERIES_DATES_LOST', [{ field: 'starts[2]', message: 'PATIENT_BUSY' }]));
  await repeat();
  await press('Réserver 3 visites');
  expect(await screen.findByText('Cette personne a déjà une visite à cette heure.')).toBeTruthy();
  await press('Réserver 2 visites');
  await waitFor(() => expect(booked(1)?.[2]).toEqual([first, instead]));
});

test('a lost network loses nothing: the same series is asked for again by the same key, another by another', async () => {
  vi.mocked(SeriesService.book).mockRejectedValue(refusal('UNREACHABLE', [], 503));
  await repeat();
  for (let twice = 0; twice < 2; twice++) {
    await press('Réserver 3 visites');
    await waitFor(() => expect(SeriesService.book).toHaveBeenCalledTimes(twice + 1));
    await screen.findByRole('alert');
  }
  fireEvent.click(screen.getByRole('checkbox', { name: /Jeudi 10 décembre/u }));
  await press('Réserver 2 visites');
  await waitFor(() => expect(SeriesService.book).toHaveBeenCalledTimes(3));
  expect(booked(1)[3]).toBe(booked(0)[3]);
  expect(booked(2)[3]).not.toBe(booked(0)[3]);
});

test('for whom and what they answered goes with it', async () => {
  vi.mocked(BookingService.choice).mockResolvedValue(choice('ON_SITE', questions.slice(0, 1)));
  open(booking);
  fireEvent.click(await screen.findByRole('radio', { name: /Léo Petit/u }));
  await press('Continuer');
  fireEvent.change(await screen.findByLabelText(/Que se passe-t-il/u), { target: { value: 'Une toux' } });
  await press('Continuer');
  fireEvent.click(await screen.findByRole('checkbox', { name: /Répéter/u }));
  await press('Réserver 3 visites');
  await waitFor(() => expect(booked()?.slice(4)).toEqual(['d1', { what: 'Une toux' }]));
});

test.each([
  ['what is paid online', choice('AUTHORISE')],
  ['a first visit', { ...choice('ON_SITE'), reason: { ...choice('ON_SITE').reason, audience: 'NEW_PATIENTS' } }],
])('%s is not repeated', async (_, offered) => {
  vi.mocked(BookingService.choice).mockResolvedValue(offered as never);
  open(booking);
  await press('Continuer');
  expect(await screen.findByRole('button', { name: 'Réserver' })).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: /Répéter/u })).toBeNull();
  expect(SeriesService.preview).not.toHaveBeenCalled();
});

test('a reload comes back to the series that was booked', async () => {
  vi.mocked(BookingService.hold).mockResolvedValue({ bookingId: 'b1', extensible: false, now: '2026-11-24T10:00:00Z' } as never);
  open(booking);
  expect(await screen.findByRole('heading', { name: '3 visites' })).toBeTruthy();
  expect(screen.getAllByRole('link', { name: /Calendrier de la visite/u })).toHaveLength(3);
});

test('a series of which nothing came is told as one visit would be', async () => {
  vi.mocked(BookingService.visit).mockResolvedValue({ ...members[0], status: 'EXPIRED' as never });
  vi.mocked(SeriesService.visits).mockResolvedValue(members.map((each) => ({ ...each, status: 'EXPIRED' as never })));
  open('/paiement/retour?booking=b1');
  expect(await screen.findByRole('heading', { name: 'Le temps est écoulé' })).toBeTruthy();
});

test('a visit of a series says which of how many it is', async () => {
  open('/visites');
  expect(await screen.findByText('Visite répétée, 2 sur 3')).toBeTruthy();
});

const moves = [
  { causes: [], from: second, id: 'b2', nearest: [], start: instead },
  { causes: ['OCCUPIED'], from: third, id: 'b3', nearest: ['2026-12-10T09:10:00Z'], start: '2026-12-10T08:40:00Z' },
  { causes: [], from: '2026-12-17T08:10:00Z', id: 'b4', nearest: [], refusal: 'NO_MOVES_LEFT', start: '2026-12-17T08:40:00Z' },
];

async function moveFollowing() {
  vi.mocked(BookingService.visit).mockResolvedValue(member(2, second));
  vi.mocked(SeriesService.moves).mockResolvedValue(moves as never);
  open('/deplacer?visite=b2');
  await press(/9:40/u);
  fireEvent.click(await screen.findByRole('radio', { name: 'celle-ci et les suivantes' }));
  return screen.getByRole('dialog', { name: 'Déplacer cette visite ?' });
}

test('it and those that follow are moved after a look at each, and what stays is told', async () => {
  vi.mocked(SeriesService.move).mockResolvedValue([{ start: instead }, { refusal: 'SLOT_TAKEN', start: third }]);
  const dialog = await moveFollowing();
  expect(await within(dialog).findByText(/Dates libres : 1 sur 2/u)).toBeTruthy();
  expect(within(dialog).getByText(/Celle du jeudi 17 décembre à 9:10 garde son créneau/u)).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Déplacer 2 visites' }));
  expect(await screen.findByText(/1 visite\(s\) déplacée\(s\)\. Celle du jeudi 10 décembre à 9:10 garde son créneau\. Ce créneau vient de partir\./u)).toBeTruthy();
  const [series, wanted] = vi.mocked(SeriesService.move).mock.calls[0];
  expect([series, wanted]).toEqual(['s1', [{ id: 'b2', start: instead }, { id: 'b3', start: '2026-12-10T09:10:00Z' }]]);
  expect(SeriesService.moves).toHaveBeenCalledWith('s1', 'b2', instead);
  expect(VisitsService.move).not.toHaveBeenCalled();
});

test('one of those that follow keeps its time, and the same move is asked for by the same key', async () => {
  vi.mocked(SeriesService.move).mockRejectedValue(refusal('UNREACHABLE', [], 503));
  const dialog = await moveFollowing();
  await within(dialog).findByText(/Dates libres : 1 sur 2/u);
  for (let twice = 0; twice < 2; twice++) {
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Déplacer 2 visites' }));
    await within(dialog).findByRole('alert');
  }
  fireEvent.click(within(dialog).getByRole('radio', { name: 'Garder son créneau actuel' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Déplacer la visite' }));
  await waitFor(() => expect(SeriesService.move).toHaveBeenCalledTimes(3));
  const calls = vi.mocked(SeriesService.move).mock.calls;
  expect(calls[1][2]).toBe(calls[0][2]);
  expect(calls[2][2]).not.toBe(calls[0][2]);
  expect(calls[2][1]).toEqual([{ id: 'b2', start: instead }]);
});

test('until it is known where they would go none of them moves', async () => {
  vi.mocked(BookingService.visit).mockResolvedValue(member(2, second));
  vi.mocked(SeriesService.moves).mockReturnValue(new Promise(() => undefined) as never);
  open('/deplacer?visite=b2');
  await press(/9:40/u);
  fireEvent.click(await screen.findByRole('radio', { name: 'celle-ci et les suivantes' }));
  const move = screen.getByRole('button', { name: 'Déplacer la visite' });
  expect(move.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(move);
  await screen.findByText('Nous regardons chaque date…');
  expect(SeriesService.move).not.toHaveBeenCalled();
  expect(VisitsService.move).not.toHaveBeenCalled();
});

test('one alone is moved unless said otherwise, and the last is not asked about', async () => {
  vi.mocked(BookingService.visit).mockResolvedValue(member(2, second));
  const one = open('/deplacer?visite=b2');
  await press(/9:40/u);
  expect(screen.getByRole('radio', { name: 'celle-ci seulement' })).toHaveProperty('checked', true);
  await press('Déplacer la visite');
  await waitFor(() => expect(VisitsService.move).toHaveBeenCalledWith('b2', instead));
  expect(SeriesService.moves).not.toHaveBeenCalled();
  one.unmount();
  vi.mocked(BookingService.visit).mockResolvedValue(member(3, second));
  open('/deplacer?visite=b3');
  await press(/9:40/u);
  expect(screen.queryByRole('radio', { name: 'celle-ci seulement' })).toBeNull();
});
