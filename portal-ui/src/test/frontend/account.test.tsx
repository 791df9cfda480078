import { EndpointError } from '@vaadin/hilla-frontend';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { BellService, MoneyService, SecurityService, SessionService } from 'Frontend/generated/endpoints';
import BellButton from '../../main/frontend/patient/BellButton';
import { loadPerson } from '../../main/frontend/patient/session';
import AccountView from '../../main/frontend/views/compte';
import SignInView from '../../main/frontend/views/connexion';
import MoneyView from '../../main/frontend/views/paiements';
import SafetyView from '../../main/frontend/views/securite';

vi.mock('Frontend/generated/endpoints', () => {
  const live = { onError: () => live, onNext: () => live };
  return {
    BellService: { latest: vi.fn().mockResolvedValue([]), live: () => live, read: vi.fn() },
    MoneyService: { bills: vi.fn(), methods: vi.fn(), paid: vi.fn(), takeBack: vi.fn() },
    SecurityService: { addPasskey: vi.fn(), begin: vi.fn(), changePassword: vi.fn(), confirm: vi.fn(), end: vi.fn(), endOtherSessions: vi.fn(), endSession: vi.fn(), passkeyCreation: vi.fn(), passkeys: vi.fn(), removePasskey: vi.fn(), renamePasskey: vi.fn(), secondFactor: vi.fn(), sessions: vi.fn() },
    SessionService: { me: vi.fn(), passkeyRequest: vi.fn(), signIn: vi.fn(), signInByPasskey: vi.fn() },
  };
});

const lea = { email: 'lea@demo.test', firstName: 'Léa', home: '/', lastName: 'Petit', patient: true };
const euros = (minor: number) => ({ currency: 'EUR', minor });
const bill = { due: euros(0), id: 'i1', issuedOn: '2026-11-02', issuer: 'Dr Claire Martin', kind: 'INVOICE', number: 'F2026-0007', recipient: 'Léa Petit', status: 'PAID', total: euros(3500) };
const part = { amount: euros(1500), id: 'r1', issuer: 'Dr Claire Martin', means: 'CASH', number: 'F2026-0007', paidOn: '2026-11-03', recipient: 'Léa Petit' };
const method = { amount: euros(3500), authoriseAt: '2026-12-18T09:00:00Z', name: 'Dr Claire Martin', paymentId: 'pay1', provider: 'STRIPE', start: '2026-12-20T09:00:00Z', zone: 'Europe/Paris' };
const here = { current: true, device: 'Firefox, Linux', id: 's1', startedAt: '2026-11-20T09:00:00Z', usedAt: '2026-11-24T09:00:00Z' };
const there = { ...here, current: false, device: undefined, id: 's2' };

const key = { createdAt: '2026-11-20T09:00:00Z', id: 'k1', name: 'Mon téléphone', synced: true, usedAt: '2026-11-24T09:00:00Z' };

function refusal(code: string, status = 422) {
  return new EndpointError(code, 'GatewayProblem', { code, errors: [], status });
}

beforeEach(async () => {
  vi.mocked(SessionService.me).mockResolvedValue(lea as never);
  await loadPerson();
  vi.mocked(MoneyService.bills).mockResolvedValue([bill, { ...bill, due: euros(1200), id: 'i2', number: 'F2026-0008', status: 'ISSUED' }, { ...bill, id: 'i3', kind: 'CREDIT_NOTE', number: 'A2026-0001', status: 'CREDITED' }] as never);
  vi.mocked(MoneyService.paid).mockResolvedValue([part] as never);
  vi.mocked(MoneyService.methods).mockReset().mockResolvedValue([method] as never);
  vi.mocked(MoneyService.takeBack).mockReset().mockResolvedValue(undefined as never);
  vi.mocked(SecurityService.secondFactor).mockReset().mockResolvedValue({ on: false, recoveryCodesLeft: 0 } as never);
  vi.mocked(SecurityService.sessions).mockReset().mockResolvedValue([there, here] as never);
  vi.mocked(SecurityService.passkeys).mockReset().mockResolvedValue([key] as never);
  vi.mocked(SecurityService.changePassword).mockReset().mockResolvedValue(undefined as never);
});

function show(view: React.ReactElement) {
  return render(<MemoryRouter>{view}</MemoryRouter>);
}

async function press(name: string) {
  fireEvent.click(await screen.findByRole('button', { name }));
}

function fill(label: string, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

test('the account leads to all that belongs to the person', () => {
  show(<AccountView />);
  const main = within(screen.getByRole('main'));
  expect(main.getAllByRole('link').map((each) => each.getAttribute('href'))).toEqual(['/profil', '/proches', '/messages', '/liste-attente', '/paiements', '/securite', '/acces', '/mes-donnees']);
});

test('each invoice says how it stands and has its paper', async () => {
  show(<MoneyView />);
  const paper = await screen.findByRole('link', { name: 'Facture F2026-0007 (PDF)' });
  expect(paper.getAttribute('href')).toBe('/fichiers/factures/i1/facture.pdf');
  expect(screen.getByText('Payée')).toBeTruthy();
  expect(screen.getByText('Reste à payer : 12 €')).toBeTruthy();
  expect(screen.getByText('Avoir')).toBeTruthy();
});

test('each payment has its receipt', async () => {
  show(<MoneyView />);
  const paper = await screen.findByRole('link', { name: /Reçu du .*, facture F2026-0007 \(PDF\)/u });
  expect(paper.getAttribute('href')).toBe('/fichiers/recus/r1/recu.pdf');
  expect(screen.getByText('Payé en espèces')).toBeTruthy();
});

test('a reminder in the bell leads to the invoices', async () => {
  vi.mocked(BellService.latest).mockResolvedValueOnce([{ at: '2026-11-24T09:00:00Z', id: 'x', kind: 'INVOICE_REMINDED', read: false, subjectId: 'i2' }] as never);
  render(<BellButton />);
  await press('Notifications, 1 nouvelles');
  expect(screen.getByRole('link', { name: 'Facture à régler' }).getAttribute('href')).toBe('/paiements');
});

test('a stored method is removed after saying what that means for its visit', async () => {
  show(<MoneyView />);
  await press('Retirer le moyen de paiement pour Dr Claire Martin, dimanche 20 décembre');
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/le garantir autrement/u)).toBeTruthy();
  expect(MoneyService.takeBack).not.toHaveBeenCalled();
  vi.mocked(MoneyService.methods).mockResolvedValue([]);
  fireEvent.click(dialog.getByRole('button', { name: 'Retirer' }));
  expect(await screen.findByText('Le moyen de paiement est retiré.')).toBeTruthy();
  expect(await screen.findByText('Rien n’est enregistré.')).toBeTruthy();
  expect(MoneyService.takeBack).toHaveBeenCalledWith('pay1');
});

test('a password is changed once it is long enough and the one before is right', async () => {
  show(<SafetyView />);
  await press('Changer de mot de passe');
  fill('Mot de passe actuel', 'wrong');
  fill('Nouveau mot de passe', 'short');
  const form = within(screen.getByRole('form', { name: 'Changer de mot de passe' }));
  const send = form.getByRole('button', { name: 'Changer de mot de passe' });
  fireEvent.click(send);
  expect(SecurityService.changePassword).not.toHaveBeenCalled();
  fill('Nouveau mot de passe', 'une phrase bien longue');
  vi.mocked(SecurityService.changePassword).mockRejectedValueOnce(refusal('WRONG_PASSWORD'));
  fireEvent.click(send);
  expect((await screen.findByRole('alert')).textContent).toBe('Le mot de passe actuel n’est pas le bon.');
  fill('Mot de passe actuel', 'right');
  fireEvent.click(send);
  expect(await screen.findByText(/Les autres appareils sont déconnectés/u)).toBeTruthy();
  expect(SecurityService.changePassword).toHaveBeenLastCalledWith('right', 'une phrase bien longue');
});

test('other devices are signed out, this one is not offered', async () => {
  vi.mocked(SecurityService.endSession).mockResolvedValue(undefined as never);
  show(<SafetyView />);
  await press('Déconnecter Appareil inconnu');
  expect(await screen.findByText('C’est déconnecté.')).toBeTruthy();
  expect(SecurityService.endSession).toHaveBeenCalledWith('s2');
  expect(screen.queryByRole('button', { name: 'Déconnecter Firefox, Linux' })).toBeNull();
});

test('a second factor is set up step by step, and its recovery codes are shown once', async () => {
  vi.mocked(SecurityService.begin).mockResolvedValue({ secret: 'ABCDEFGH', uri: 'otpauth://totp/Consulta:lea?secret=ABCDEFGH' } as never);
  vi.mocked(SecurityService.confirm).mockRejectedValueOnce(refusal('BAD_CODE')).mockResolvedValue(['AAAA-BBBB-CCCC-DDDD'] as never);
  show(<SafetyView />);
  await press('Activer le code à usage unique');
  fill('Mot de passe actuel', 'right');
  await press('Activer le code à usage unique');
  expect(await screen.findByRole('img', { name: /Code à lire/u })).toBeTruthy();
  expect(screen.getByText('ABCD EFGH')).toBeTruthy();
  fill('Code à usage unique', '000000');
  await press('Confirmer');
  expect((await screen.findByRole('alert')).textContent).toMatch(/n’est pas le bon/u);
  fill('Code à usage unique', '123456');
  await press('Confirmer');
  expect(await screen.findByText('AAAA-BBBB-CCCC-DDDD')).toBeTruthy();
  vi.mocked(SecurityService.secondFactor).mockResolvedValue({ on: true, recoveryCodesLeft: 10 } as never);
  await press('Je les ai gardés');
  expect(await screen.findByText('Activé. Codes de secours restants : 10.')).toBeTruthy();
  expect(screen.queryByText('AAAA-BBBB-CCCC-DDDD')).toBeNull();
});

test('signing in asks for the code where it is on, and only there', async () => {
  vi.mocked(SessionService.me).mockResolvedValue(undefined as never);
  await loadPerson();
  const assign = vi.fn();
  vi.stubGlobal('location', { assign, pathname: '/connexion', search: '' });
  vi.mocked(SessionService.signIn).mockRejectedValueOnce(refusal('SECOND_FACTOR_REQUIRED', 401)).mockResolvedValue(lea as never);
  show(<SignInView />);
  fill('E-mail', 'lea@demo.test');
  fill('Mot de passe', 'right');
  expect(screen.queryByLabelText('Code à usage unique')).toBeNull();
  await press('Me connecter');
  fireEvent.change(await screen.findByLabelText('Code à usage unique'), { target: { value: '123456' } });
  await press('Me connecter');
  await waitFor(() => expect(assign).toHaveBeenCalledWith('/'));
  expect(SessionService.signIn).toHaveBeenLastCalledWith('lea@demo.test', 'right', '123456');
  vi.unstubAllGlobals();
});

test.each([
  { who: { home: '/agenda', patient: false }, to: '/agenda?vue=semaine' },
  { who: { home: '/', patient: true }, to: '/' },
])('who works for a practice comes back to where they were sent away from: $to', async ({ who, to }) => {
  vi.mocked(SessionService.me).mockResolvedValue(undefined as never);
  await loadPerson();
  const assign = vi.fn();
  vi.stubGlobal('location', { assign, pathname: '/connexion', search: '?retour=%2Fagenda%3Fvue%3Dsemaine' });
  vi.mocked(SessionService.signIn).mockResolvedValue({ ...lea, ...who } as never);
  show(<SignInView />);
  fill('E-mail', 'lea@demo.test');
  fill('Mot de passe', 'right');
  await press('Me connecter');
  await waitFor(() => expect(assign).toHaveBeenCalledWith(to));
  vi.unstubAllGlobals();
});
