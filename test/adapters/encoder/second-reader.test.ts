import { describe, expect, it, vi } from 'vitest';
import { type Encoder, EncoderError, type EncoderView } from '../../../src/adapters/encoder/index.ts';
import { secondReaderOf } from '../../../src/adapters/encoder/second-reader.ts';

const view: EncoderView = { leak: { direct: 0.1, quasi: 0.1, none: 0.8 }, spans: [], conduct: {} };
const answering = (ask: Encoder['ask']): Encoder => ({ ask, readsConduct: true, close: async () => {} });

describe('the encoder as the second tier', () => {
  it('hands on what the encoder sees', async () => {
    const report = vi.fn();
    const reader = secondReaderOf(Promise.resolve(answering(async () => view)), report);
    expect(await reader.read('x')).toBe(view);
    expect(report).not.toHaveBeenCalled();
  });

  it('hands acronyms on without their full stops, initials as they are', async () => {
    const asked: string[] = [];
    const reader = secondReaderOf(
      Promise.resolve(
        answering(async (text) => {
          asked.push(text);
          return view;
        }),
      ),
      vi.fn(),
    );
    for (const text of ['had a C.A.B.G. and an I.C.D.', 'S.B. lit 21', 'É.T.T. faite, R.A.S']) await reader.read(text);
    expect(asked).toEqual(['had a CABG     and an ICD   ', 'S.B. lit 21', 'ÉTT    faite, RAS  ']);
  });

  it('has no answer when there is no encoder, and says so once', async () => {
    const report = vi.fn();
    const reader = secondReaderOf(Promise.reject(new EncoderError('missing')), report);
    expect(await Promise.all([reader.read('x'), reader.read('y')])).toEqual([undefined, undefined]);
    expect(report.mock.calls).toEqual([['missing']]);
  });

  it('does not wait for ever for an encoder on its way', async () => {
    const reader = secondReaderOf(new Promise(() => {}), vi.fn(), 20);
    expect(await reader.read('x')).toBeUndefined();
  });

  it('waits a little for one that is about to open', async () => {
    let open = (_: Encoder): void => {};
    const reader = secondReaderOf(new Promise((resolve) => (open = resolve)), vi.fn());
    const asked = reader.read('x');
    open(answering(async () => view));
    expect(await asked).toBe(view);
  });

  it('tells of a silence once, and of its end', async () => {
    const report = vi.fn();
    let dead = true;
    const reader = secondReaderOf(Promise.resolve(answering(async () => (dead ? Promise.reject(new EncoderError('died')) : view))), report);
    for (let i = 0; i < 5; i++) expect(await reader.read('x')).toBeUndefined();
    expect(report.mock.calls).toEqual([['silent']]);
    dead = false;
    for (let i = 0; i < 30; i++) expect(await reader.read('x')).toBe(view);
    expect(report.mock.calls).toEqual([['silent'], [undefined]]);
  });

  it('says whether the weights speak of conduct; on its way it may', async () => {
    let open = (_: Encoder): void => {};
    const reader = secondReaderOf(new Promise((resolve) => (open = resolve)), vi.fn());
    expect(reader.readsConduct?.()).toBe(true);
    open({ ...answering(async () => view), readsConduct: false });
    await reader.read('x');
    expect(reader.readsConduct?.()).toBe(false);
    await reader.close();
    const none = secondReaderOf(Promise.reject(new EncoderError('missing')), vi.fn());
    await none.read('x');
    expect(none.readsConduct?.()).toBe(false);
  });

  it('closes an encoder that opens after it was closed', async () => {
    let open = (_: Encoder): void => {};
    const close = vi.fn(async () => {});
    const report = vi.fn();
    const reader = secondReaderOf(new Promise((resolve) => (open = resolve)), report);
    await reader.close();
    expect(await reader.read('x')).toBeUndefined();
    open({ ask: async () => view, readsConduct: true, close });
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
    expect(report).not.toHaveBeenCalled();
  });
});
