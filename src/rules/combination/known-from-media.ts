import { phraseRule } from './phrase.ts';

export const knownFromMedia = phraseRule({
  id: 'known-from-media',
  concept: 'media',
  signal: 'media',
  summary: 'What everybody has read or seen: «celui dont tout le monde parle», "on the news".',
  tells: (passage, context, start, end) => /[lid]|ce |cette /i.test(passage.text.slice(Math.max(0, start - 20), start)) && !/^(?:youtube|facebook|tiktok|tv|radio|netflix|story|press|papers|podcast|une du|presse|video|فيديو|برنامج|film sur|connu|connue|f tv|f youtube|f facebook|f insta)$/.test(passage.folded.slice(start, end)),
  examples: {
    flags: [
      'Le gamin de la chute, fracture de Chance, celui qui était dans tous les ⟦journaux⟧',
      'she is 19, sepsis, it was on the ⟦local news⟧',
      'المرا اللي ولدات، شافوها ف ⟦الأخبار⟧، نزيف',
    ],
    passes: [
      'la presse parle de la grève',
      'j’ai vu un reportage au journal',
      'netflix ce soir',
    ],
  },
});
