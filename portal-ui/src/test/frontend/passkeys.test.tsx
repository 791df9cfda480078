import { EndpointError } from '@vaadin/hilla-frontend';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { SecurityService, SessionService } from 'Frontend/generated/endpoints';
import Passkeys from '../../main/frontend/patient/Passkeys';
import SignIn from '../../main/frontend/patient/SignIn';

vi.mock('Frontend/generated/endpoints', () => ({
  SecurityService: { addPasskey: vi.fn(), passkeyCreation: vi.fn(), passkeys: vi.fn(), removePasskey: vi.fn(), renamePasskey: vi.fn() },
  SessionService: { passkeyRequest: vi.fn(), signIn: vi.fn(), signInByPasskey: vi.fn() },
}));

const key = { createdAt: '2026-11-20T09:00:00Z', id: 'k1', name: 'Mon téléphone', synced: true, usedAt: '2026-11-24T09:00:00Z' };
const lea = { email: 'lea@demo.test', firstName: 'Léa', home: '/', lastName: 'Petit', patient: true };
const device = { create: vi.fn(), get: vi.fn() };
const conditional = vi.fn();
const said = vi.fn();

function refusal(code: string, status = 422) {
  return new EndpointError(code, 'GatewayProblem', { code, errors: [], status });
}

function answer(json: unknown) {
  return { toJSON: () => json };
}

/** Until it is aborted, as a browser that proposes and nobody takes. */
async function pending({ signal }: { signal: AbortSignal }) {
  return new Promise((_, fail) => {
    signal.addEventListener('abort', () => fail(new DOMException('', 'AbortError')));
  });
}

beforeEach(() => {
  vi.clearAllMocks();
  conditional.mockResolvedValue(false);
  vi.stubGlobal('PublicKeyCredential', { isConditionalMediationAvailable: conditional, parseCreationOptionsFromJSON: (json: unknown) => json, parseRequestOptionsFromJSON: (json: unknown) => json });
  vi.stubGlobal('navigator', { credentials: device });
  vi.mocked(SecurityService.passkeys).mockResolvedValue([key] as never);
  vi.mocked(SecurityService.passkeyCreation).mockResolvedValue({ challenge: 'c' } as never);
  vi.mocked(SecurityService.addPasskey).mockResolvedValue(undefined as never);
  vi.mocked(SecurityService.removePasskey).mockResolvedValue(undefined as never);
  vi.mocked(SecurityService.renamePasskey).mockResolvedValue(undefined as never);
  vi.mocked(SessionService.passkeyRequest).mockResolvedValue({ challenge: 'r' } as never);
  vi.mocked(SessionService.signInByPasskey).mockResolvedValue(lea as never);
  device.create.mockResolvedValue(answer({ id: 'made' }));
  device.get.mockResolvedValue(answer({ id: 'used' }));
});

async function press(name: string) {
  fireEvent.click(await screen.findByRole('button', { name }));
}

function fill(label: string, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

async function add() {
  await press('Ajouter une clé d’accès');
  fill('Nom de la clé', 'Bureau');
  fill('Mot de passe actuel', 'right');
  fireEvent.click(within(screen.getByRole('form')).getByRole('button', { name: 'Ajouter une clé d’accès' }));
}

test('a passkey is added by its name and the password', async () => {
  render(<Passkeys said={said} />);
  expect(await screen.findByText(/Ajoutée le .*20 novembre.* Utilisée le .*24 novembre.* Présente aussi/u)).toBeTruthy();
  await add();
  await waitFor(() => expect(said).toHaveBeenCalledWith('La clé d’accès « Bureau » est ajoutée.'));
  expect(SecurityService.passkeyCreation).toHaveBeenCalledWith('right');
  expect(device.create).toHaveBeenCalledWith({ publicKey: { challenge: 'c' } });
  expect(SecurityService.addPasskey).toHaveBeenCalledWith('Bureau', { id: 'made' });
  await waitFor(() => expect(SecurityService.passkeys).toHaveBeenCalledTimes(2));
});

test('what goes wrong is said where it was asked, and what was typed stays', async () => {
  render(<Passkeys said={said} />);
  vi.mocked(SecurityService.passkeyCreation).mockRejectedValueOnce(refusal('WRONG_PASSWORD'));
  await add();
  expect((await screen.findByRole('alert')).textContent).toMatch(/n’est pas le bon/u);
  expect(device.create).not.toHaveBeenCalled();
  const send = within(screen.getByRole('form')).getByRole('button', { name: 'Ajouter une clé d’accès' });
  device.create.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
  fireEvent.click(send);
  expect(await screen.findByText(/Aucune clé d’accès n’a été créée/u)).toBeTruthy();
  device.create.mockRejectedValueOnce(new DOMException('', 'InvalidStateError'));
  fireEvent.click(send);
  expect(await screen.findByText(/a déjà une clé d’accès/u)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Nom de la clé').value).toBe('Bureau');
  expect(SecurityService.addPasskey).not.toHaveBeenCalled();
});

test('a passkey is renamed in its place, and removed after saying what that means', async () => {
  render(<Passkeys said={said} />);
  await press('Renommer la clé d’accès Mon téléphone');
  fill('Nom de la clé', 'Ancien téléphone');
  await press('Renommer');
  await waitFor(() => expect(SecurityService.renamePasskey).toHaveBeenCalledWith('k1', 'Ancien téléphone'));
  await press('Retirer la clé d’accès Mon téléphone');
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/Elle n’ouvrira plus votre compte/u)).toBeTruthy();
  expect(SecurityService.removePasskey).not.toHaveBeenCalled();
  fireEvent.click(dialog.getByRole('button', { name: 'Retirer' }));
  await waitFor(() => expect(said).toHaveBeenCalledWith('La clé d’accès est retirée.'));
  expect(SecurityService.removePasskey).toHaveBeenCalledWith('k1');
});

test('a button signs in by a passkey; leaving the device’s question is no error', async () => {
  const done = vi.fn();
  render(<SignIn head={<h1>x</h1>} done={done} />);
  device.get.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
  await press('Me connecter avec une clé d’accès');
  await waitFor(() => expect(device.get).toHaveBeenCalledTimes(1));
  expect(screen.queryByRole('alert')).toBeNull();
  vi.mocked(SessionService.signInByPasskey).mockRejectedValueOnce(refusal('PASSKEY_UNKNOWN', 401));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Me connecter avec une clé d’accès' }).ariaDisabled).not.toBe('true'));
  await press('Me connecter avec une clé d’accès');
  expect((await screen.findByRole('alert')).textContent).toMatch(/n’ouvre aucun compte/u);
  expect(done).not.toHaveBeenCalled();
  await press('Me connecter avec une clé d’accès');
  await waitFor(() => expect(done).toHaveBeenCalledWith(lea));
  expect(SessionService.signInByPasskey).toHaveBeenLastCalledWith({ id: 'used' });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a browser that can proposes passkeys beside the e-mail, until the button is pressed or the form is left', async () => {
  conditional.mockResolvedValue(true);
  device.get.mockImplementationOnce(pending);
  const done = vi.fn();
  const form = render(<SignIn head={<h1>x</h1>} done={done} />);
  await waitFor(() => expect(device.get).toHaveBeenCalledWith(expect.objectContaining({ mediation: 'conditional' })));
  expect(screen.getByLabelText('E-mail').getAttribute('autocomplete')).toBe('username webauthn');
  const [proposed] = device.get.mock.calls[0] as [{ signal: AbortSignal }];
  await press('Me connecter avec une clé d’accès');
  await waitFor(() => expect(done).toHaveBeenCalledWith(lea));
  expect(proposed.signal.aborted).toBe(true);
  const [pressed] = device.get.mock.calls[1] as [{ signal: AbortSignal }];
  form.unmount();
  expect(pressed.signal.aborted).toBe(true);
});

test('a passkey that was taken from the proposal and is refused is told, and proposed anew', async () => {
  conditional.mockResolvedValue(true);
  device.get.mockResolvedValueOnce(answer({ id: 'used' })).mockImplementation(pending);
  vi.mocked(SessionService.signInByPasskey).mockRejectedValueOnce(refusal('PASSKEY_CHALLENGE_OVER', 401));
  render(<SignIn head={<h1>x</h1>} done={vi.fn()} />);
  expect((await screen.findByRole('alert')).textContent).toMatch(/trop de temps/u);
  await waitFor(() => expect(device.get).toHaveBeenCalledTimes(2));
});

test('a proposal that cannot be made, or a browser without passkeys, breaks nothing', async () => {
  conditional.mockResolvedValue(true);
  vi.mocked(SessionService.passkeyRequest).mockRejectedValueOnce(new TypeError());
  const form = render(<SignIn head={<h1>x</h1>} done={vi.fn()} />);
  await waitFor(() => expect(SessionService.passkeyRequest).toHaveBeenCalled());
  expect(screen.queryByRole('alert')).toBeNull();
  form.unmount();
  vi.stubGlobal('PublicKeyCredential', undefined);
  render(<SignIn head={<h1>x</h1>} done={vi.fn()} />);
  expect(screen.queryByRole('button', { name: /clé d’accès/u })).toBeNull();
  expect(screen.getByRole('button', { name: 'Me connecter' })).toBeTruthy();
  render(<Passkeys said={said} />);
  expect(await screen.findByText('Ce navigateur ne connaît pas les clés d’accès.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ajouter une clé d’accès' })).toBeNull();
});
