/** What Hilla knows of the push client's socket. */
interface Socket {
  push(message: string): void;
}

/**
 * Stands for the push client, which Hilla would load with every page: it is loaded when somebody
 * begins to listen.
 */
export default {
  subscribe(request: unknown): Socket {
    const socket = import('atmosphere.js/lib/atmosphere.js').then(({ default: client }) => client.subscribe(request) as Socket);
    return { push: (message) => void socket.then((open) => open.push(message)) };
  },
};
