import type { SendableChannels } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { beds } from './loopback/test-bed.ts';

const bed = beds();
const send = 'POST /channels/:channel/messages';

async function place(): Promise<{ readonly at: Awaited<ReturnType<typeof bed>>; readonly channel: SendableChannels }> {
  const at = await bed();
  const client = await at.client({ rest: { timeout: 500 } });
  const channel = await client.channels.fetch(at.channel.id);
  if (!channel?.isSendable()) throw new Error('not sendable');
  return { at, channel };
}

describe('faults of the loopback Discord', () => {
  it('answers 5xx, which the client tries again', async () => {
    const { at, channel } = await place();
    at.discord.faults.next(send, { status: 502, page: '<html>Bad Gateway</html>' }, 2);
    await channel.send('enfin');
    expect(at.discord.calls(send).map((call) => call.status)).toEqual([502, 502, 200]);
    expect(at.discord.faults.left()).toBe(0);
  });

  it('answers 429 with a time to wait, which the client keeps', async () => {
    const { at, channel } = await place();
    at.discord.faults.next(send, { retryAfter: 0.3 });
    await channel.send('enfin');
    const [first, second] = at.discord.calls(send);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(290);
  });

  it('cuts the connection before or after the message is posted', async () => {
    const { at, channel } = await place();
    at.discord.faults.next(send, { disconnect: 'before' });
    await expect(channel.send('a')).rejects.toThrow();
    at.discord.faults.next(send, { disconnect: 'after' });
    await expect(channel.send('b')).rejects.toThrow();
    expect(at.discord.messages(at.channel).map((one) => one.content)).toEqual(['b']);
    expect(at.discord.calls(send).map((call) => call.performed)).toEqual([false, true]);
  });

  it('answers too late for the client', async () => {
    const { at, channel } = await place();
    at.discord.faults.next(send, { delayMs: 700 }, 4);
    await expect(channel.send('lent')).rejects.toThrow();
  });

  it('is out altogether, and back with all it knew', async () => {
    const { at, channel } = await place();
    await channel.send('avant');
    at.discord.faults.outage(true);
    await expect(channel.send('pendant')).rejects.toThrow();
    at.discord.faults.outage(false);
    await channel.send('après');
    await expect.poll(() => at.discord.gateway.sessions().some((one) => one.connected), { timeout: 15_000 }).toBe(true);
    expect(at.discord.messages(at.channel).map((one) => one.content)).toEqual(['avant', 'après']);
  });

  it('answers what it does not have with 404, and a wrong method with 405', async () => {
    const { discord } = await bed();
    const call = (method: string, path: string) => fetch(`${discord.api}/v10${path}`, { method, headers: { authorization: `Bot ${discord.token}` } });
    expect((await call('GET', '/nowhere')).status).toBe(404);
    expect((await call('DELETE', '/users/@me')).status).toBe(405);
    expect((await call('GET', '/channels/1')).status).toBe(404);
    expect(await (await call('GET', '/channels/1')).json()).toMatchObject({ code: 10003 });
  });

  it('refuses fields that Discord does not have, unless it is told to be as lenient as the real one', async () => {
    const [strict, lenient] = [await bed(), await bed({ strict: false })];
    const post = ({ discord, channel }: typeof strict) =>
      fetch(`${discord.api}/v10/channels/${channel.id}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ content: 'x', contant: 'y' }),
      });
    expect(await (await post(strict)).json()).toMatchObject({ code: 50035, errors: { contant: { _errors: [{ code: 'LOOPBACK_UNKNOWN_FIELD' }] } } });
    expect((await post(lenient)).status).toBe(200);
  });
});
