import type { Hit, Rule } from '../../../core/rule.ts';
import { near, says } from '../../near.ts';
import { sceneOf } from '../../scene.ts';

const shape = /(?<![\p{L}\p{N}._/@])@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,29}(?<!\.)/giu;
const whose =
  /(?:patiente?|elle|lui|sa |son |her|his|she|he|khouna|مريضة|المريضة|حسابها|حسابه)[^.\n]{0,80}$|insta|instagram|snap|tiktok|facebook|compte|account|profil|stories|story|حساب/i;
const teaches = /vulgaris|iconograph|compte de |page de |suivez|follow|abonn|tuto|podcast|infographi|super bien|excellent/i;

export const handle: Rule = {
  id: 'handle',
  kinds: ['handle'],
  summary: 'A patient’s account on a social network.',
  examples: {
    flags: [
      'La patiente qui m’a démonté sur Google c’est ⟦@lamia.skincare92⟧ sur insta, laser raté',
      'The lady who is tagging our hospital is ⟦@thegreenmum_leeds⟧, she is the one with the retained swab',
      'المريضة اللي نشرت فيديو العملية حسابها ⟦@noor_beauty_ma⟧',
    ],
    passes: [
      'belle iconographie chez @urgences_en_vrac',
      'Le compte de @dre_sommeil_qc vulgarise super bien l’apnée',
      '@all staff à 13h',
      'contact@exemple.fr',
    ],
  },
  *check(passage, context): Iterable<Hit> {
    if (!passage.text.includes('@')) return;
    const scene = sceneOf(passage, context);
    for (const match of passage.text.matchAll(shape)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (/^@(?:all|everyone|here|channel|tous|toutes|dr|pr|admin|modo|interne|staff)|doc|dr_|_dr/i.test(match[0])) continue;
      const before = passage.text.slice(Math.max(0, start - 100), start);
      const after = passage.text.slice(end, end + 60);
      const taught = teaches.test(before) || teaches.test(after);
      const personal =
        (/insta|instagram|snap|tiktok|facebook|حساب/i.test(before.slice(-40) + after) && (scene.clinical > 0 || scene.aged)) ||
        near(passage, context, 'patient', start, end, { before: 90, after: 40 }) ||
        says(passage, context, 'kin');
      yield {
        kind: 'handle',
        start,
        end,
        confidence: !taught && personal && whose.test(before) ? 'strong' : 'weak',
        why: ['shape', personal ? 'cue' : 'no-cue'],
      };
    }
  },
};
