import { InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './bot-api/grammy-bots.ts';

let bench: Bench;

beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const ask = async (path: string, init?: RequestInit): Promise<{ readonly status: number; readonly body: unknown }> => {
  const answer = await fetch(`${bench.api.url}${path}`, init);
  return { status: answer.status, body: await answer.json() };
};

describe('the protocol', () => {
  it.each([
    ['/bot1:wrong-token/getMe', 401, 'Unauthorized'],
    ['/botnonsense/getMe', 404, 'Not Found'],
    ['/elsewhere', 404, 'Not Found'],
  ])('answers %s with %i', async (path, status, description) => {
    expect(await ask(path)).toEqual({ status, body: { ok: false, error_code: status, description } });
  });

  it('says so when it does not know a method', async () => {
    expect((await ask(`/bot${bench.api.token}/getLost`)).body).toEqual({ ok: false, error_code: 404, description: 'Not Found: method not found' });
  });

  it('takes a method in any case, by GET as by POST', async () => {
    expect((await ask(`/bot${bench.api.token}/GETME`)).body).toMatchObject({ ok: true, result: { id: bench.api.bot.id } });
    expect((await ask(`/bot${bench.api.token}/getme`, { method: 'POST' })).status).toBe(200);
  });

  it.each<[string, (chat: number) => [string, RequestInit]]>([
    ['the query string', (chat) => [`?chat_id=${chat}&text=hello&disable_notification=true`, {}]],
    ['an urlencoded form', (chat) => ['', { method: 'POST', body: new URLSearchParams({ chat_id: String(chat), text: 'hello' }) }]],
    ['JSON', (chat) => ['', { method: 'POST', body: JSON.stringify({ chat_id: chat, text: 'hello' }), headers: { 'content-type': 'application/json' } }]],
    ['a multipart form', (chat) => ['', { method: 'POST', body: form({ chat_id: String(chat), text: 'hello', reply_markup: '{"inline_keyboard":[]}' }) }]],
  ])('takes parameters from %s', async (_where, request) => {
    const chat = bench.api.groups.add();
    const [query, init] = request(chat.id);
    expect((await ask(`/bot${bench.api.token}/sendMessage${query}`, init)).body).toMatchObject({ ok: true, result: { text: 'hello' } });
  });

  it('takes a file that grammY streams, and gives it back', async () => {
    const chat = bench.api.groups.add();
    const bytes = Buffer.from('%PDF-1.4 leaflet');
    const bot = bench.bot();
    const sent = await bot.api.sendDocument(chat.id, new InputFile(bytes, 'leaflet.pdf'), { caption: '<b>Leaflet</b>', parse_mode: 'HTML' });
    expect(sent).toMatchObject({ caption: 'Leaflet', caption_entities: [{ type: 'bold' }], document: { file_name: 'leaflet.pdf', file_size: bytes.length } });
    const { file_path } = await bot.api.getFile(sent.document.file_id);
    const address = `${bench.api.url}/file/bot${bench.api.token}/${file_path}`;
    expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(bytes);
    bench.api.clock.advance(3_600_001);
    expect((await fetch(address)).status).toBe(404);
  });

  it('takes an album that grammY streams', async () => {
    const chat = bench.api.groups.add();
    const photo = new InputFile(Buffer.from('a'), 'a.jpg');
    const known = await bench.bot().api.sendPhoto(chat.id, photo);
    await bench.bot().api.sendMediaGroup(chat.id, [
      { type: 'photo', media: new InputFile(Buffer.from('b'), 'b.jpg'), caption: 'two photos' },
      { type: 'photo', media: known.photo[0]?.file_id ?? '' },
    ]);
    expect(
      new Set(
        bench.api
          .messages(chat)
          .slice(1)
          .map((message) => message.media_group_id),
      ).size,
    ).toBe(1);
    expect(bench.api.messages(chat)).toHaveLength(3);
  });

  it('ignores unknown parameters like the real server when it is not strict', async () => {
    const chat = bench.api.groups.add();
    const body = JSON.stringify({ chat_id: chat.id, text: 'hello', colour: 'red' });
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    expect((await ask(`/bot${bench.api.token}/sendMessage`, init)).body).toMatchObject({ description: 'Bad Request: unknown parameter colour [strict]' });
    await bench.close();
    bench = await startBench({ strict: false });
    const other = bench.api.groups.add({ id: chat.id });
    expect((await ask(`/bot${bench.api.token}/sendMessage`, init)).body).toMatchObject({ ok: true, result: { chat: other } });
  });
});

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}
