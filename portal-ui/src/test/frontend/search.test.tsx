import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { SearchService } from 'Frontend/generated/endpoints';
import SearchForm from '../../main/frontend/patient/SearchForm';
import ResultsView from '../../main/frontend/views/recherche';
import { profile } from './people';

vi.mock('Frontend/generated/endpoints', () => ({
  BellService: { latest: vi.fn().mockResolvedValue([]) },
  SearchService: { places: vi.fn(), search: vi.fn(), suggest: vi.fn() },
  SessionService: { me: vi.fn() },
}));

const nobody = { practitioners: [], specialties: [], urgent: false };
const lyon = { department: '69', name: 'Lyon', value: 'Lyon' };
const saintDenis = { department: '93', name: 'Saint-Denis', value: '932' };

function Address() {
  const { pathname, search } = useLocation();
  return <output>{pathname + decodeURIComponent(search)}</output>;
}

function open(path = '/') {
  return render(
    <MemoryRouter initialEntries={[path]}>
      <Address />
      <Routes>
        <Route path="/" element={<SearchForm />} />
        <Route path="/recherche" element={<ResultsView />} />
        <Route path="*" element={null} />
      </Routes>
    </MemoryRouter>,
  );
}

function address() {
  return document.querySelector('output')?.textContent;
}

const what = () => screen.getByRole('combobox', { name: 'Quoi' });
const where = () => screen.getByRole('combobox', { name: 'Où' });
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const go = () => fireEvent.click(screen.getByRole('button', { name: 'Voir les créneaux' }));

beforeEach(() => {
  vi.mocked(SearchService.suggest).mockReset().mockResolvedValue(nobody as never);
  vi.mocked(SearchService.places).mockReset().mockResolvedValue([lyon, saintDenis] as never);
  vi.mocked(SearchService.search).mockReset().mockResolvedValue([]);
});

test('a complaint leads to a specialty, and is in no address', async () => {
  vi.mocked(SearchService.suggest).mockResolvedValue({ ...nobody, specialties: ['DERMATOLOGY'] } as never);
  open();
  type(what(), 'j’ai des boutons');
  const offer = await screen.findByRole('option', { name: 'Dermatologue' });
  expect(what().getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(offer);
  go();
  await waitFor(() => expect(address()).toBe('/recherche?specialite=DERMATOLOGY'));
});

test('words that were not chosen from the list are understood all the same', async () => {
  vi.mocked(SearchService.suggest).mockResolvedValue({ ...nobody, specialties: ['DERMATOLOGY'] } as never);
  open();
  type(what(), 'boutons');
  type(where(), 'lyon');
  go();
  await waitFor(() => expect(address()).toBe('/recherche?specialite=DERMATOLOGY&ville=Lyon'));
});

test('words that mean nothing stay on the page', async () => {
  open();
  type(what(), 'mon secret');
  go();
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByRole('link', { name: 'Commencer par un généraliste' })).toBeTruthy();
  expect(address()).toBe('/');
});

test('a name is searched for, and who is chosen from the list is opened', async () => {
  vi.mocked(SearchService.suggest).mockResolvedValue({ ...nobody, practitioners: [profile] } as never);
  const first = open();
  type(what(), 'martin');
  go();
  await waitFor(() => expect(address()).toBe('/recherche?q=martin'));
  first.unmount();
  open();
  type(what(), 'martin');
  fireEvent.click(await screen.findByRole('option', { name: /Dr Claire Martin/u }));
  expect(address()).toBe('/praticien/p1');
});

test('a place is completed by keys; a namesake is told by its postal code', async () => {
  open();
  type(where(), 'saint d');
  await screen.findByRole('option', { name: /Saint-Denis/u });
  fireEvent.keyDown(where(), { key: 'ArrowUp' });
  expect(where().getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { name: /Saint-Denis/u }).id);
  fireEvent.keyDown(where(), { key: 'Enter' });
  expect((where() as HTMLInputElement).value).toBe('Saint-Denis');
  go();
  await waitFor(() => expect(address()).toBe('/recherche?ville=932&lieu=Saint-Denis+(93)'));
});

test('by video is offered before anything is typed, and Escape closes', async () => {
  open();
  fireEvent.focus(where());
  fireEvent.keyDown(where(), { key: 'Escape' });
  expect(where().getAttribute('aria-expanded')).toBe('false');
  fireEvent.keyDown(where(), { key: 'ArrowDown' });
  fireEvent.keyDown(where(), { key: 'Enter' });
  go();
  await waitFor(() => expect(address()).toBe('/recherche?mode=VIDEO'));
});

test('a commune that is not known is said so', async () => {
  vi.mocked(SearchService.places).mockResolvedValue([]);
  open();
  type(where(), 'Atlantis');
  go();
  expect((await screen.findByRole('alert')).textContent).toContain('commune');
});

test('danger to life is said at once', async () => {
  vi.mocked(SearchService.suggest).mockResolvedValue({ ...nobody, urgent: true } as never);
  open();
  type(what(), 'douleur poitrine');
  expect(within(await screen.findByRole('alert')).getByRole('link', { name: '15' })).toBeTruthy();
});

test('filters are in the address, on chips, and can be taken off', async () => {
  open('/recherche?specialite=DERMATOLOGY&langue=en&nouveaux=1&secteur=evil&des=2026-13-40');
  await screen.findByRole('heading', { name: '0 praticiens' });
  expect(vi.mocked(SearchService.search).mock.calls[0]).toEqual([
    undefined,
    { city: undefined, from: undefined, language: 'en', mode: undefined, newPatients: true, sector: undefined, specialty: 'DERMATOLOGY', stepFree: false },
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Retirer le filtre : anglais' }));
  await waitFor(() => expect(address()).not.toContain('langue'));
  fireEvent.click(screen.getByRole('button', { name: 'Filtres' }));
  fireEvent.click(screen.getByRole('checkbox', { name: /fauteuil/u }));
  fireEvent.click(screen.getByRole('radio', { name: 'Secteur 1' }));
  fireEvent.click(screen.getByRole('button', { name: 'Voir les résultats' }));
  await waitFor(() => expect(address()).toBe('/recherche?specialite=DERMATOLOGY&nouveaux=1&secteur=SECTOR_1&acces=1'));
});
