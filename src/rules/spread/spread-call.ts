import { spreadRule } from '../spread-words.ts';

export const spreadCall = spreadRule({
  id: 'spread-call',
  summary: 'A call to spread what was said: to share it widely, to take a screenshot of it. Counted by the watch over talks, no alarm by itself.',
  says: [
    '(?:faites|fais|faut) (?:le |la |les )?(?:tourner|circuler)',
    '(?:partagez|partage|diffusez|diffuse|relayez|relaie) (?:en masse|partout|largement|massivement|a tous|au maximum|un max)',
    '(?:faites|fais|j.ai fait|prenez|prends|gardez) (?:une |des |la |les |vos )?(?:capture|captures|screen|screens|screenshot|screenshots)',
    'ca va (?:tourner|fuiter|buzzer|faire le buzz)',
    '(?:make|let).{0,12}go viral',
    '(?:share|spread|forward|repost) (?:this |it )?(?:everywhere|widely|to everyone|far and wide|as much as)',
    '(?:take|took|keep|kept|got) (?:a |the )?screenshots?',
    '(?:dirou|dir|khoudou|khoud|chedou) (?:capture|screen|partage|lpartage)',
    '(?:bartagiw|partagiw|partajiw|nchrouha|nachrouha|dawrouha|dewrouha)',
    '(?:انشروا|انشروها|انشروه|شاركوا|شاركوها|عمموا|بارطاجيو|دورو|دوروها|خذوا لقطه|صوروا الشاشه|سكرين)',
  ],
  examples: {
    flags: ['⟦faites tourner⟧ avant qu’ils effacent', '⟦share this everywhere⟧ please', '⟦partagiw⟧ had lmessage', '⟦انشروها⟧ قبل الحذف'],
    passes: ['la tête me tourne', 'je partage ton avis', 'a shared decision with the family', 'le sang circule mal'],
  },
});
