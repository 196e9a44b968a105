import { type Patient, stringsOf } from './patients.ts';

/** The ways in which a string may lie in a file: as it is, or as programs write it down. */
const forms: Readonly<Record<string, (text: string) => readonly Buffer[]>> = {
  plain: (text) => [Buffer.from(text)],
  'UTF-16': (text) => [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()],
  base64: (text) => base64(Buffer.from(text)),
  'base64 of UTF-16': (text) => base64(Buffer.from(text, 'utf16le')),
  hex: (text) => [Buffer.from(Buffer.from(text).toString('hex'))],
  'JSON escapes': (text) => [Buffer.from(text.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`))],
  percent: (text) => [Buffer.from(encodeURIComponent(text)), Buffer.from(encodeURIComponent(text).replaceAll('%20', '+'))],
};
export const formNames: readonly string[] = Object.keys(forms);

/** What is certain of the base64 of `bytes` wherever it begins in a longer text: the three ways it can fall on groups of three. */
function base64(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const sure = whole.toString('base64').slice([0, 2, 3][before], Math.floor((whole.length * 8) / 6));
    return [sure, sure.replaceAll('+', '-').replaceAll('/', '_')].map((s) => Buffer.from(s));
  });
}

export const formOf = (form: string, text: string): Buffer => forms[form]?.(text)[0] ?? Buffer.alloc(0);

export interface Found {
  readonly who: Patient;
  /** Which of their strings, and in which form: never the string itself, for reports of tests are read by many. */
  readonly what: string;
}

interface Needle extends Found {
  readonly bytes: Buffer;
}

export type Search = (hay: Uint8Array) => readonly Found[];

/** Looks for all strings of all of them at once: thousands of needles in megabytes, so the first four bytes are looked up before anything is compared. */
export function searchFor(people: readonly Patient[]): Search {
  const byStart = new Map<number, Needle[]>();
  const maybe = new Uint8Array(1 << 20);
  for (const needle of people.flatMap(needlesOf)) {
    const start = needle.bytes.readUInt32BE(0);
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
    maybe[slot(start)] = 1;
  }
  return (given) => {
    const hay = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
    const found = new Set<Needle>();
    let last = 0;
    for (let i = 0; i < hay.length; i++) {
      last = ((last << 8) | (hay[i] ?? 0)) >>> 0;
      if (!maybe[slot(last)] || i < 3) continue;
      for (const needle of byStart.get(last) ?? [])
        if (hay.compare(needle.bytes, 0, needle.bytes.length, i - 3, Math.min(hay.length, i - 3 + needle.bytes.length)) === 0) found.add(needle);
    }
    return [...found];
  };
}

const slot = (start: number): number => Math.imul(start, 0x9e3779b1) >>> 12;

function needlesOf(who: Patient): Needle[] {
  const seen = new Set<string>();
  return Object.entries(stringsOf(who)).flatMap(([what, strings]) =>
    strings.flatMap((text) =>
      Object.entries(forms).flatMap(([form, write]) =>
        write(text)
          .filter((bytes) => bytes.length >= 8 && !seen.has(bytes.toString('latin1')) && seen.add(bytes.toString('latin1')))
          .map((bytes) => ({ who, what: `${what}, ${form}`, bytes })),
      ),
    ),
  );
}
