import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { OrgError } from '../../errors.ts';

/** How long a client's connect is held; nothing is ever sent to it, and it asks again. */
const HELD = 1500;

interface Message {
  readonly channel?: string;
  readonly id?: string;
  readonly clientId?: string;
  readonly subscription?: string;
}

type Answer = Record<string, unknown>;

/**
 * As much of the Streaming API as lets clients connect and subscribe that look up results by queries as well: `sf apex get test`
 * does not go on without a handshake. No event is ever sent. Source: Bayeux protocol 1.0.
 */
export function registerCometd(server: FastifyInstance): void {
  server.post('/cometd/:version', async (request) => {
    const messages = [request.body].flat() as Message[];
    const answers = messages.map(answer);
    if (messages.some(({ channel }) => channel === '/meta/connect')) await wait(HELD, undefined, { ref: false });
    return answers;
  });
}

function answer({ channel, id, clientId, subscription }: Message): Answer {
  const common = { channel, successful: true, ...(id === undefined ? {} : { id }) };
  switch (channel) {
    case '/meta/handshake':
      return {
        ...common,
        version: '1.0',
        minimumVersion: '1.0',
        supportedConnectionTypes: ['long-polling'],
        clientId: randomUUID().replaceAll('-', ''),
        advice: { reconnect: 'retry', interval: 0, timeout: HELD }
      };
    case '/meta/connect':
      return { ...common, clientId, advice: { reconnect: 'retry', interval: 0, timeout: HELD } };
    case '/meta/subscribe':
    case '/meta/unsubscribe':
      return { ...common, clientId, subscription };
    case '/meta/disconnect':
      return { ...common, clientId };
    default:
      throw new OrgError('INVALID_TYPE', `Nothing can be published to ${channel ?? 'no channel'}`);
  }
}
