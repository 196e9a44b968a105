import type { Hit, Rule } from '../../../core/rule.ts';
import { fold } from '../../../core/text.ts';
import { matchesAt } from '../../matches-at.ts';
import { near, startingIn } from '../../near.ts';
import { ownerOf } from '../../owner.ts';

const shape =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}(?:@| ?\[at\] ?|\(at\)| arobase )[\p{L}\p{N}-]{1,63}(?:(?:\.| point |\(dot\)|\[dot\])[\p{L}\p{N}-]{1,24}){1,3}(?![\p{L}\p{N}])/iuy;
/** No dot twice or before the sign, no hyphen at the edge of a label, letters alone at the end. */
const wellFormed = /^(?!.*\.\.)[^@]*[^@.]@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,24}$/u;

export const email: Rule = {
  id: 'email',
  kinds: ['email'],
  summary: 'An e-mail address: silent for a secretariat, a colleague or an advert, an alert for a patient.',
  examples: {
    flags: [
      'envoyer le CR à ma patiente : ⟦delphine.wattiaux84@exemple-mail.fr⟧',
      'He wants a copy of his histology emailed to ⟦mark.orellana@inbox-example.com⟧',
      'الإيميل ديال المريض ⟦khalid.oz@exemple-mail.ma⟧، سرطان قولون',
    ],
    passes: [
      'inscriptions au congrès : secretariat@congres-exemple.org',
      'CV à rh.sante@exemple-auto.ma avant le 30/6',
      'le Dr Lotfi : dr.lotfi.endo@exemple.ma',
      'a@b',
    ],
  },
  *check(passage, context): Iterable<Hit> {
    for (const match of matchesAt(passage.text, shape, localStarts(passage.text))) {
      const plainForm = fold(match[0])
        .replace(/ ?\[at\] ?|\(at\)| arobase /, '@')
        .replace(/ point |\(dot\)|\[dot\]/g, '.');
      if (!wellFormed.test(plainForm)) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      const local = end - plainForm.length + plainForm.indexOf('@');
      const owner = ownerOf(passage, context, start, end);
      const role = startingIn(passage, context, 'role_mailbox', start, local).length > 0;
      // «…@labo-est.example»: a house, not a home.
      const house = (['facility', 'service'] as const).some((concept) => startingIn(passage, context, concept, local, end).length > 0);
      // A name in an address is a person's; whether a colleague's only the words around can say.
      const homely = !role && (/\d{2}@/.test(plainForm) || /@(?:gmail|outlook|hotmail|yahoo|laposte|free|orange|wanadoo|icloud|live|sfr)\./.test(plainForm));
      const points =
        owner.points + (role ? -6 : 1) + (homely ? 2 : 0) + (house ? -2 : 0) + (near(passage, context, 'role_mailbox', start, start, { before: 0 }) ? -1 : 0);
      yield {
        kind: 'email',
        start,
        end,
        confidence: points >= 1 ? 'strong' : 'weak',
        why: ['shape', ...(role ? (['no-cue:role_mailbox'] as const) : []), ...owner.why],
      };
    }
  },
};

const sign = /@|\[at\]|\(at\)| arobase /gi;
const local = /[\p{L}\p{N}._%+-]/u;
const longestLocal = 64;

/** Where what stands before an at sign begins. */
function* localStarts(text: string): Iterable<number> {
  for (const { index } of text.matchAll(sign)) {
    let at = text[index] === '[' && text[index - 1] === ' ' ? index - 1 : index;
    const least = Math.max(0, at - longestLocal);
    while (at > least && local.test(text[at - 1] as string)) at--;
    if (at < index) yield at;
  }
}
