// Runs the graph off the main thread, one thread, one text at a time. Loaded from dist, also by the tests.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import type { Answer, Ask } from './protocol.ts';
import { type Logits, read } from './read.ts';
import { createTokeniser, readVocabulary } from './tokens.ts';
import { readCard } from './view.ts';

const { modelDir } = workerData as { readonly modelDir: string };
const port = parentPort;
if (!port) throw new Error('the encoder runs in a worker thread only');
const say = (answer: Answer): void => port.postMessage(answer);

env.wasm.numThreads = 1;
env.logLevel = 'error';

const [graph, card, vocabulary] = await Promise.all([
  readFile(join(modelDir, 'encoder.onnx')),
  readFile(join(modelDir, 'encoder.json'), 'utf8').then(readCard),
  readFile(join(modelDir, 'encoder.vocab'), 'utf8').then(readVocabulary),
]);
const session = await InferenceSession.create(graph, { executionProviders: ['wasm'], graphOptimizationLevel: 'all' });
const tokenise = createTokeniser(vocabulary);
/** Earlier graphs have a head for kinds alone, too weak to be asked. */
const readsConduct = session.outputNames.includes('amiss');

const floats = (tensor: Tensor | undefined): Float32Array => {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('the graph lacks an output');
  return tensor.data;
};

async function run(ids: Int32Array): Promise<Logits> {
  const { tags, leak, conduct, amiss } = await session.run({ ids: new Tensor('int32', ids, [ids.length]) });
  return { tags: floats(tags), leak: floats(leak), conduct: floats(conduct), ...(readsConduct && { amiss: floats(amiss) }) };
}

const answer = async ({ id, text }: Ask): Promise<Answer> => {
  try {
    return { id, view: await read(text, tokenise(text), card, run) };
  } catch {
    return { id, failed: true };
  }
};

port.on('message', (ask: Ask) => void answer(ask).then(say));
await run(Int32Array.of(0, 4, 2)); // the first run allocates: not on somebody's message
say({ ready: true, readsConduct });
