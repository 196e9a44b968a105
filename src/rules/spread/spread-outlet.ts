import { spreadRule } from '../spread-words.ts';

export const spreadOutlet = spreadRule({
  id: 'spread-outlet',
  summary: 'A social network, a paper or journalists named. Counted by the watch over talks, no alarm by itself.',
  says: [
    '(?:sur|on|f|3la|ala|f l|via) (?:facebook|fb|twitter|x|tiktok|tik tok|insta|instagram|linkedin|reddit|youtube|snap|snapchat)',
    'journalistes?',
    'journalists?',
    '(?:la|dans la|a la|en) presse',
    'the (?:press|papers|tabloids)',
    'les medias',
    '(?:mediapart|hespress|le360|bfm|bfmtv|cnews|le parisien|2m|medi1)',
    '(?:فيسبوك|تويتر|تيك توك|انستغرام|يوتيوب|هسبريس)',
    '(?:الصحافه|الصحافيين|صحفي|الجرايد|الاعلام)',
  ],
  examples: {
    flags: ['c’est déjà ⟦sur Facebook⟧', 'a ⟦journalist⟧ wrote to me', 'wsel l ⟦الصحافة⟧', 'kolchi ⟦f facebook⟧'],
    passes: ['une presse hydraulique', 'press on the wound', 'un tweet ? non, un rash', 'le journal de bord du service'],
  },
});
