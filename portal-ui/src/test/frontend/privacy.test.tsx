import { EndpointError } from '@vaadin/hilla-frontend';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { PrivacyService, SessionService } from 'Frontend/generated/endpoints';
import { fieldWords } from '../../main/frontend/patient/problem';
import { loadPerson } from '../../main/frontend/patient/session';
import AccessView from '../../main/frontend/views/acces';
import DataView from '../../main/frontend/views/mes-donnees';
import ProfileView from '../../main/frontend/views/profil';

vi.mock('Frontend/generated/endpoints', () => {
  const live = { onError: () => live, onNext: () => live };
  return {
    BellService: { latest: vi.fn().mockResolvedValue([]), live: () => live, read: vi.fn() },
    PrivacyService: { change: vi.fn(), erase: vi.fn(), kept: vi.fn(), me: vi.fn(), readings: vi.fn() },
    SessionService: { me: vi.fn() },
  };
});

const lea = { email: 'lea@demo.test', firstName: 'Léa', home: '/', lastName: 'Petit', patient: true };
const me = { birthDate: '1990-04-02', email: 'lea@demo.test', firstName: 'Léa', lastName: 'Petit', locale: 'fr' };
const read = { as: 'PRACTITIONER', at: '2026-11-26T09:05:00Z', kind: 'ANSWERS', reader: 'Claire Martin' };

beforeEach(async () => {
  vi.mocked(SessionService.me).mockResolvedValue(lea as never);
  await loadPerson();
  vi.mocked(PrivacyService.me).mockReset().mockResolvedValue(me as never);
  vi.mocked(PrivacyService.change).mockReset().mockResolvedValue(me as never);
  vi.mocked(PrivacyService.erase).mockReset().mockResolvedValue(undefined as never);
  vi.mocked(PrivacyService.kept).mockReset().mockResolvedValue([{ name: 'Tom Petit', until: '2046-03-03' }] as never);
  vi.mocked(PrivacyService.readings).mockReset();
});

function show(view: React.ReactElement) {
  return render(<MemoryRouter>{view}</MemoryRouter>);
}

async function press(name: string) {
  fireEvent.click(await screen.findByRole('button', { name }));
}

test('readings stand by day, with who read what for whom, and older ones on demand', async () => {
  vi.mocked(PrivacyService.readings)
    .mockResolvedValueOnce({ items: [read], total: 2 } as never)
    .mockResolvedValueOnce({ items: [read], total: 2 } as never)
    .mockResolvedValueOnce({ items: [{ ...read, as: 'ASSISTANT', at: '2026-11-20T09:05:00Z', kind: 'AGENDA', reader: undefined, whose: 'Tom Petit' }], total: 2 } as never);
  show(<AccessView />);
  const day = within(await screen.findByRole('region', { name: 'jeudi 26 novembre' }));
  expect(day.getByText('Claire Martin')).toBeTruthy();
  expect(day.getByText('Vos réponses aux questions d’avant la visite')).toBeTruthy();
  await press('Voir les plus anciennes');
  const older = within(await screen.findByRole('region', { name: 'vendredi 20 novembre' }));
  expect(older.getByText('Personne qui n’est plus là')).toBeTruthy();
  expect(older.getByText(/pour Tom Petit/u)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Voir les plus anciennes' })).toBeNull();
});

test('nobody read anything is said so', async () => {
  vi.mocked(PrivacyService.readings).mockResolvedValue({ items: [], total: 0 } as never);
  show(<AccessView />);
  expect(await screen.findByText(/Personne n’a rien lu/u)).toBeTruthy();
});

test('what the service refuses is said beside its field, in the words of the page', async () => {
  const errors = [
    { field: 'birthDate', message: 'must be a past date' },
    { field: 'lastName', message: 'size must be between 0 and 80' },
    { field: 'firstName', message: 'no' },
    { field: 'locale', message: 'no' },
  ];
  vi.mocked(PrivacyService.change).mockRejectedValue(new EndpointError('INVALID', 'GatewayProblem', { code: 'INVALID', errors, status: 400 }));
  show(<ProfileView />);
  await screen.findByLabelText('Prénom');
  await press('Enregistrer');
  expect(await screen.findByText('Entrez une date passée.')).toBeTruthy();
  expect(screen.getAllByText('Écrivez ce nom avec des lettres.')).toHaveLength(2);
  expect(document.body.textContent).not.toMatch(/must|size/u);
  expect(fieldWords(new EndpointError('INVALID', 'GatewayProblem', { errors }))).toMatchObject({ locale: 'Cette saisie n’est pas acceptée.' });
});

test('the profile is changed, and a missing name is asked for first', async () => {
  show(<ProfileView />);
  const first = await screen.findByLabelText('Prénom');
  fireEvent.change(first, { target: { value: ' ' } });
  await press('Enregistrer');
  expect(PrivacyService.change).not.toHaveBeenCalled();
  fireEvent.change(first, { target: { value: 'Léa-Marie' } });
  fireEvent.click(screen.getByLabelText('English'));
  await press('Enregistrer');
  expect(await screen.findByText('C’est enregistré.')).toBeTruthy();
  expect(PrivacyService.change).toHaveBeenCalledWith('Léa-Marie', 'Petit', '1990-04-02', 'en');
});

test('an account is closed after what stays was said and with the password only', async () => {
  vi.mocked(PrivacyService.erase).mockRejectedValueOnce(new EndpointError('x', 'GatewayProblem', { code: 'WRONG_PASSWORD', errors: [], status: 422 }));
  show(<DataView />);
  await press('Fermer mon compte');
  expect(await screen.findByText(/Le nom de Tom Petit reste .* jusqu’au 3 mars 2046/u)).toBeTruthy();
  await press('Fermer pour de bon');
  expect(PrivacyService.erase).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText('Mot de passe actuel'), { target: { value: 'wrong' } });
  await press('Fermer pour de bon');
  expect((await screen.findByRole('alert')).textContent).toMatch(/n’est pas le bon/u);
  fireEvent.change(screen.getByLabelText('Mot de passe actuel'), { target: { value: 'right' } });
  await press('Fermer pour de bon');
  expect((await screen.findByRole('link', { name: 'Revenir à l’accueil' })).getAttribute('href')).toBe('/');
  expect(PrivacyService.erase).toHaveBeenLastCalledWith('right');
});
