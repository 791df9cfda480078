import { EndpointError } from '@vaadin/hilla-frontend';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { BellService, MessageService, SessionService, VisitsService } from 'Frontend/generated/endpoints';
import BellButton from '../../main/frontend/patient/BellButton';
import { loadPerson } from '../../main/frontend/patient/session';
import { merged } from '../../main/frontend/patient/useExchange';
import AccountView from '../../main/frontend/views/compte';
import MessagesView from '../../main/frontend/views/messages';
import VisitsView from '../../main/frontend/views/visites';
import { profile, visit } from './people';

const heard = vi.hoisted(() => ({ tell: (_: string) => {} }));

vi.mock('Frontend/generated/endpoints', () => {
  const quiet = { onError: () => quiet, onNext: () => quiet };
  const live = {
    onError: () => live,
    onNext: (tell: (id: string) => void) => {
      heard.tell = tell;
      return live;
    },
  };
  return {
    BellService: { latest: vi.fn().mockResolvedValue([]), live: () => quiet, read: vi.fn() },
    MessageService: { correspondents: vi.fn(), exchange: vi.fn(), live: () => live, read: vi.fn(), write: vi.fn() },
    SessionService: { me: vi.fn() },
    VisitsService: { visits: vi.fn() },
  };
});

const lea = { email: 'lea@demo.test', firstName: 'Léa', home: '/', lastName: 'Petit', patient: true };
const claire = { answered: true, conversationId: 'c1', lastAt: '2026-11-23T18:15:00Z', profile, unread: 1 };
const idriss = { answered: false, profile: { ...profile, id: 'p2', initials: 'IB', name: 'Dr Idriss Benali' }, unread: 0 };
const asked = { at: '2026-11-23T17:02:00Z', id: 'm1', mine: true, number: 1, text: 'Puis-je reprendre ?\nMerci' };
const answer = { at: '2026-11-23T18:15:00Z', id: 'm2', mine: false, number: 2, text: 'Oui <b>bien sûr</b>.' };
const sent = { at: '2026-11-24T09:00:00Z', conversationId: 'c1', id: 'm3', number: 3 };

function refusal(code: string, status = 409) {
  return new EndpointError(code, 'GatewayProblem', { code, errors: [], status });
}

function open(path: string) {
  return render(
    <MemoryRouter initialEntries={[path]}>
      <Routes>
        <Route path="/messages" element={<MessagesView />} />
        <Route path="/compte" element={<AccountView />} />
        <Route path="/visites" element={<VisitsView />} />
      </Routes>
    </MemoryRouter>,
  );
}

async function write(text: string) {
  fireEvent.change(await screen.findByRole('textbox', { name: 'Votre message' }), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
}

function field() {
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Votre message' });
}

beforeEach(async () => {
  Element.prototype.scrollIntoView = vi.fn().mockResolvedValue(undefined); // as newer browsers answer
  vi.mocked(SessionService.me).mockResolvedValue(lea as never);
  await loadPerson();
  vi.mocked(MessageService.correspondents).mockReset().mockResolvedValue([claire, idriss] as never);
  vi.mocked(MessageService.exchange).mockReset().mockResolvedValue({ lines: [answer, asked], total: 2, with: claire } as never);
  vi.mocked(MessageService.read).mockReset().mockResolvedValue(undefined as never);
  vi.mocked(MessageService.write).mockReset().mockResolvedValue(sent as never);
});

test('conversations come first, then those who may be written to, and emergencies are for the telephone', async () => {
  open('/messages');
  const written = await screen.findByRole('region', { name: 'Vos conversations' });
  const link = within(written).getByRole('link');
  expect(link.textContent).toContain('Dr Claire Martin');
  expect(link.textContent).toContain('Réponse du cabinet : Lundi 23 novembre, 19:15');
  expect(link.textContent).toContain('1 nouveau');
  expect(link.getAttribute('href')).toBe('/messages?praticien=p1');
  const others = screen.getByRole('region', { name: 'Écrire à un cabinet' });
  expect(within(others).getByRole('link').textContent).toContain('Écrire un premier message');
  expect(screen.getByRole('link', { name: '15' })).toBeTruthy();
});

test('who knows no practice is told when they can write', async () => {
  vi.mocked(MessageService.correspondents).mockResolvedValue([]);
  open('/messages');
  expect(await screen.findByText(/dès que vous y aurez un rendez-vous/u)).toBeTruthy();
});

test('a conversation is read from the oldest on, as plain text, and what was shown is read', async () => {
  open('/messages?praticien=p1');
  const log = await screen.findByRole('log', { name: 'Messages avec Dr Claire Martin' });
  const lines = within(log).getAllByRole('listitem').map((item) => item.textContent);
  expect(lines[0]).toBe('Lundi 23 novembre');
  expect(lines[1]).toBe('Vous : Puis-je reprendre ?\nMerci18:02');
  expect(lines[2]).toBe('Dr Claire Martin : Oui <b>bien sûr</b>.19:15');
  await waitFor(() => expect(MessageService.read).toHaveBeenCalledWith('c1', 2));
  expect(MessageService.read).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('link', { name: '112' })).toBeTruthy();
});

test('a message stands there at once, and stays once it is sent', async () => {
  let arrive = (_: typeof sent) => {};
  vi.mocked(MessageService.write).mockReturnValue(new Promise((resolve) => (arrive = resolve)) as never);
  open('/messages?praticien=p1');
  await write('  Merci beaucoup ');
  expect(await screen.findByText('Envoi…')).toBeTruthy();
  expect(screen.getByText('Merci beaucoup')).toBeTruthy();
  expect(field().value).toBe('');
  await act(async () => arrive(sent));
  expect(screen.queryByText('Envoi…')).toBeNull();
  expect(screen.getAllByText('Merci beaucoup')).toHaveLength(1);
  expect(MessageService.write).toHaveBeenCalledWith('p1', 'Merci beaucoup', expect.any(String));
});

test('what cannot be sent is in the field again, and sent again it is the same attempt', async () => {
  vi.mocked(MessageService.write).mockRejectedValueOnce(refusal('UNREACHABLE', 503));
  open('/messages?praticien=p1');
  await write('Merci');
  expect((await screen.findByRole('alert')).textContent).toContain('ne répond pas');
  expect(field().value).toBe('Merci');
  expect(screen.queryByText('Envoi…')).toBeNull();
  fireEvent.keyDown(field(), { ctrlKey: true, key: 'Enter' });
  await waitFor(() => expect(MessageService.write).toHaveBeenCalledTimes(2));
  const [first, second] = vi.mocked(MessageService.write).mock.calls;
  expect(second).toEqual(first);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  await write('Merci');
  await waitFor(() => expect(MessageService.write).toHaveBeenCalledTimes(3));
  expect(vi.mocked(MessageService.write).mock.calls[2]![2]).not.toBe(first![2]);
});

test('what was typed meanwhile is kept behind what comes back', async () => {
  let fail = (_: unknown) => {};
  vi.mocked(MessageService.write).mockReturnValue(new Promise((_, reject) => (fail = reject)) as never);
  open('/messages?praticien=p1');
  await write('One');
  fireEvent.change(field(), { target: { value: 'Two' } });
  await act(async () => fail(refusal('TOO_MANY_MESSAGES', 429)));
  expect(field().value).toBe('One\nTwo');
  expect(screen.getByRole('alert').textContent).toContain('laissez au cabinet le temps de lire');
});

test('nothing is sent that says nothing, nor to a practice that does not know the person', async () => {
  open('/messages?praticien=p1');
  await write('   ');
  expect((await screen.findByRole('alert')).textContent).toBe('Écrivez d’abord votre message.');
  expect(MessageService.write).not.toHaveBeenCalled();
  vi.mocked(MessageService.write).mockRejectedValue(refusal('NOT_FOUND', 404));
  await write('Bonjour');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('appelez-le'));
});

test('an open page follows what is written elsewhere, and older messages come when asked for', async () => {
  vi.mocked(MessageService.exchange).mockResolvedValueOnce({ lines: [answer], total: 2, with: claire } as never);
  open('/messages?praticien=p1');
  await screen.findByText('Oui <b>bien sûr</b>.');
  vi.mocked(MessageService.exchange).mockResolvedValueOnce({ lines: [asked], total: 2, with: claire } as never);
  fireEvent.click(screen.getByRole('button', { name: 'Voir les messages précédents' }));
  await screen.findByText(/Puis-je reprendre/u);
  expect(MessageService.exchange).toHaveBeenLastCalledWith('p1', 1);
  expect(screen.queryByRole('button', { name: 'Voir les messages précédents' })).toBeNull();
  const news = { ...answer, id: 'm9', number: 3, text: 'Passez demain.' };
  vi.mocked(MessageService.exchange).mockResolvedValue({ lines: [news, answer], total: 3, with: claire } as never);
  act(() => heard.tell('p2'));
  expect(MessageService.exchange).toHaveBeenCalledTimes(2);
  act(() => heard.tell('p1'));
  expect(await screen.findByText('Passez demain.')).toBeTruthy();
  await waitFor(() => expect(MessageService.read).toHaveBeenLastCalledWith('c1', 3));
});

test('a page that cannot be read says so and tries again', async () => {
  vi.mocked(MessageService.exchange).mockRejectedValueOnce(refusal('UNREACHABLE', 503));
  open('/messages?praticien=p1');
  fireEvent.click(await screen.findByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText('Oui <b>bien sûr</b>.')).toBeTruthy();
});

test('account, visits and bell lead there', async () => {
  open('/compte').unmount();
  open('/compte');
  expect(screen.getByRole('link', { name: 'Messages' }).getAttribute('href')).toBe('/messages');
  vi.mocked(VisitsService.visits).mockResolvedValue([visit('CONFIRMED')] as never);
  open('/visites');
  expect((await screen.findByRole('link', { name: 'Écrire au cabinet' })).getAttribute('href')).toBe('/messages?praticien=p1');
  vi.mocked(BellService.latest).mockResolvedValue([{ at: sent.at, id: 'x', kind: 'MESSAGE_RECEIVED', read: false, subjectId: 'c1' }] as never);
  render(<BellButton />);
  const bells = screen.getAllByRole('button', { name: /Notifications/u });
  fireEvent.click(bells.at(-1)!);
  expect((await screen.findByRole('link', { name: 'Nouveau message d’un cabinet' })).getAttribute('href')).toBe('/messages');
});

test('a held time that ran out leads to nobody', async () => {
  vi.mocked(VisitsService.visits).mockResolvedValue([visit('EXPIRED', { start: '2026-01-01T08:00:00Z' })] as never);
  open('/visites');
  await waitFor(() => expect(VisitsService.visits).toHaveBeenCalled());
  expect(screen.queryByRole('link', { name: 'Écrire au cabinet' })).toBeNull();
});

test('two readings of the same messages are one', () => {
  expect(merged([asked, answer] as never, [answer] as never)).toHaveLength(2);
});
