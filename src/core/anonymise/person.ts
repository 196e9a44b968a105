import type { Sex, Wording } from './wording.ts';

const reach = 60;

/** By the title that was taken away, else by the words just after, just before, then anywhere in a text that names one person. */
export function sexOf(title: string, lead: string, tail: string, names: number, { cues }: Wording): Sex {
  const sentence = /^[^.!?؟\n]*/u.exec(tail.slice(0, reach))?.[0] ?? '';
  for (const text of [title, sentence, lead.slice(lead.lastIndexOf('\n') + 1).slice(-reach), names === 1 ? lead + tail : '']) {
    const sex = told(text, cues);
    if (sex !== 'unknown') return sex;
  }
  return 'unknown';
}

/** The one sex a stretch of text speaks of. */
function told(text: string, cues: Wording['cues']): Sex {
  const [she, he] = [cues.feminine.test(text), cues.masculine.test(text)];
  return she === he ? 'unknown' : she ? 'feminine' : 'masculine';
}

/** A name that opens a line and is followed by a figure, a stop or nothing; or lines that each hold a name. */
export function isListed(lead: string, tail: string, names: number): boolean {
  const line = lead.slice(lead.lastIndexOf('\n') + 1);
  if (!/^[^\p{L}]*(?:\p{L}{1,4}\.?[^\p{L}]*\d+[^\p{L}]*)?$|[:→|][ \t]*$/u.test(line)) return false;
  return names > 2 || /^[ \t]*(?:[,;:(/|\d–—-]|\n|$)/u.test(tail);
}
