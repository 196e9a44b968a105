import { near } from '../near.ts';
import { phraseRule } from './phrase.ts';

/** «Voilà l'affaire», «l'affaire est réglée»: a matter, not a scandal. */
const matter = (before: string, said: string, after: string): boolean =>
  said === 'affaire' && (/(?:voil[àa]|c['’]est|même) (?:toute )?l['’]$/iu.test(before) || /^ (?:est (?:réglée|close|pliée|dans le sac)|marche)/iu.test(after));

export const knownFromMedia = phraseRule({
  id: 'known-from-media',
  concept: 'media',
  signal: 'media',
  summary: 'What everybody has read or seen: «celui dont tout le monde parle», "on the news".',
  // Somebody must be spoken of before it: «le gamin…», "the chap who…".
  tells: (passage, context, start, end) =>
    (['patient', 'job', 'office', 'only'] as const).some((c) => near(passage, context, c, start, end, { before: 60, after: 12 })) &&
    !matter(passage.text.slice(Math.max(0, start - 14), start), passage.folded.slice(start, end), passage.text.slice(end, end + 20)) &&
    !/^(?:youtube|facebook|tiktok|tv|radio|netflix|story|press|papers|podcast|une du|presse|video|فيديو|برنامج|film sur|connu|connue|f tv|f youtube|f facebook|f insta|festival|reception|photo du|reported|medias)$/.test(
      passage.folded.slice(start, end),
    ),
  examples: {
    flags: [
      'Le gamin de la chute, fracture de Chance, celui qui était dans tous ⟦les journaux⟧',
      'the girl with sepsis, 19, she was on the ⟦local news⟧',
      'المرا اللي ولدات وشافوها ف ⟦الأخبار⟧، نزيف',
    ],
    passes: ['la presse parle de la grève', 'j’ai vu un reportage au journal', 'netflix ce soir'],
  },
});
