// The consonants of a Latin-letter word, so that Lhoussaine, Lahoucine and l7ousin meet: vowels, doubled letters and the spelling of one sound fall away.
import { unitFold } from './characters.ts';

const sounds: Readonly<Record<string, string>> = {
  c: 's',
  ç: 's',
  q: 'k',
  '9': 'k',
  '7': 'h',
  '5': 'k',
  x: 'k',
  z: 's',
  v: 'f',
  g: 'j',
  '3': '',
  a: '',
  e: '',
  i: '',
  o: '',
  u: '',
  y: '',
  w: '',
  "'": '',
  '2': '',
};
const heard = new Uint8Array(128);
for (let code = 0x61; code < 0x7b; code++) heard[code] = code;
for (const [letter, sound] of Object.entries(sounds)) {
  const code = letter.charCodeAt(0);
  if (code < 128) heard[code] = sound === '' ? 0 : sound.charCodeAt(0);
}

/** Hash of the consonants of text[from, to); 0 when fewer than three are left, which says nothing. */
export function soundHash(text: string, from = 0, to = text.length): number {
  let hash = 0x2545f491;
  let kept = 0;
  let last = 0;
  for (let i = from; i < to; i++) {
    const unit = unitFold[text.charCodeAt(i)] ?? 0;
    const sound = unit < 128 ? (heard[unit] as number) : 0;
    if (sound !== 0 && sound !== last) {
      hash = Math.imul(hash ^ sound, 0x01000193);
      kept++;
    }
    last = sound;
  }
  return kept < 3 ? 0 : hash;
}
