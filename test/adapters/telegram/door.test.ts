import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Door, openDoor } from '../../../src/adapters/telegram/door.ts';
import { createTurns } from '../../../src/adapters/telegram/turns.ts';

const secret = 'a-word-between-two_0123456789';
const faults: unknown[] = [];
const sockets: Socket[] = [];
let door: Door | undefined;
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await door?.close();
  door = undefined;
  faults.length = 0;
});

async function opened(handle: (id: number) => Promise<void> = async () => undefined): Promise<Door> {
  door = await openDoor({
    host: '127.0.0.1',
    port: 0,
    path: '/telegram',
    secret,
    handle: ({ update_id }) => handle(update_id),
    onFault: (error) => void faults.push(error),
  });
  return door;
}

function knock({ port }: Door, id: number): Promise<number> {
  const headers = { 'x-telegram-bot-api-secret-token': secret };
  return fetch(`http://127.0.0.1:${port}/telegram`, { method: 'POST', headers, body: JSON.stringify({ update_id: id }) }).then((r) => r.status);
}

/** What comes back until the door hangs up. */
function raw({ port }: Door, sent: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(sent));
    sockets.push(socket);
    let heard = '';
    socket.on('data', (part) => {
      heard += part.toString('latin1');
    });
    socket.on('error', () => resolve(heard));
    socket.on('close', () => resolve(heard));
  });
}

describe('the door for updates', () => {
  it.each(['//', '//:99999', 'http://', 'http://[', '///telegram', '*', '/%zz', '/telegram/..'])(
    'answers whoever asks for %s, and logs nothing of it',
    async (target) => {
      expect(await raw(await opened(), `POST ${target} HTTP/1.1\r\nHost: door\r\nContent-Length: 9\r\n\r\n`)).toMatch(/^HTTP\/1\.1 40[0-9]/);
      expect(faults).toEqual([]);
    },
  );

  it('closes at once although somebody holds a socket and says nothing', async () => {
    const held = await opened();
    const silent = raw(held, '');
    const half = raw(held, 'POST /telegram HTTP/1.1\r\nHost:');
    expect(await knock(held, 1)).toBe(200);
    await held.close();
    expect(await Promise.all([silent, half])).toEqual(['', '']);
  });

  it('closes only when what is in hand is answered', async () => {
    let release = (): void => undefined;
    const begun = new Promise<void>((taken) => {
      void opened(() => {
        taken();
        return new Promise((done) => {
          release = done;
        });
      });
    });
    await expect.poll(() => door).toBeDefined();
    const status = door && knock(door, 1);
    await begun;
    const closed = door?.close();
    release();
    expect(await status).toBe(200);
    await closed;
  });

  it('holds no more than five hundred sockets', async () => {
    const held = await opened();
    let turnedAway = 0;
    for (let i = 0; i < 510; i++) void raw(held, '').then(() => turnedAway++);
    await expect.poll(() => turnedAway, { timeout: 10_000 }).toBe(10);
    for (const socket of sockets.splice(0)) socket.destroy();
    await expect.poll(() => knock(held, 1).catch(() => 0), { timeout: 10_000 }).toBe(200);
  });

  it('hands on once what is sent twice, while it is in hand and after', async () => {
    const handled: number[] = [];
    const releases: (() => void)[] = [];
    const held = await opened((id) => {
      handled.push(id);
      return new Promise((done) => releases.push(done));
    });
    const statuses = [knock(held, 7), knock(held, 7), knock(held, 7)];
    await expect.poll(() => releases.length).toBe(1);
    releases[0]?.();
    expect(await Promise.all(statuses)).toEqual([200, 200, 200]);
    expect(await knock(held, 7)).toBe(200);
    expect(handled).toEqual([7]);
  });

  it('hands on again what was refused', async () => {
    const handled: number[] = [];
    const held = await opened(async (id) => {
      handled.push(id);
      if (handled.length === 1) throw new Error('the store is down');
    });
    expect([await knock(held, 7), await knock(held, 7), await knock(held, 7)]).toEqual([503, 200, 200]);
    expect(handled).toEqual([7, 7]);
  });
});

describe('the turns of updates', () => {
  it('keep their order, and take no more than they may hold, but always what they hold already', async () => {
    const heard: number[] = [];
    let release = (): void => undefined;
    const gate = new Promise<void>((done) => {
      release = done;
    });
    const turns = createTurns(async ({ update_id }) => {
      await gate;
      heard.push(update_id);
    }, 2);
    const [first, second] = [turns.take({ update_id: 1 }), turns.take({ update_id: 2 })];
    expect(turns.take({ update_id: 3 })).toBeUndefined();
    expect(turns.take({ update_id: 1 })).toBe(first);
    release();
    await Promise.all([first, second]);
    await turns.take({ update_id: 3 });
    expect(heard).toEqual([1, 2, 3]);
  });
});
