import { conductRule } from './phrases.ts';

const groups = {
  fr: '(?:roms|gitans|gens du voyage|arabes|noirs|africains|subsahariens|maghrebins|migrants|sans[- ]papiers|etrangers|refugies|juifs|musulmans|chretiens|femmes voilees|voilees|barbus|gays|homos|lesbiennes|trans|seropositifs|cmu|ame|toxicos|sdf|handicapes|obeses|vieux)',
  en: '(?:roma|gypsies|travellers|arabs|blacks|africans|migrants|immigrants|refugees|foreigners|jews|muslims|christians|gays|lesbians|trans people|junkies|homeless people|disabled people|fat people)',
  ary: '(?:l3robia|3roubia|chlou7|chlo7|lafar9a|afar9a|l3wazza|mohajirin|lmohajirin|zwamel|ihoud|lihoud|nsara)',
  ar: '(?:العروبيه|الشلوح|الافارقه|المهاجرين|اللاجيين|اليهود|النصاري|المسلمين|السود|المثليين|الغجر)',
};

export const refusesAGroup = conductRule({
  id: 'refuses-a-group',
  kind: 'discrimination',
  confidence: 'strong',
  summary: 'Refuses care to people for what they are, or wants them gone, in plain words.',
  says: [
    `je (?:ne )?(?:prends|soigne|recois|veux|vois|accepte) (?:plus|pas|jamais) (?:de |des |les |d')?(?:patients? )?${groups.fr}`,
    `je refuse (?:de (?:soigner|recevoir|prendre|voir) )?(?:les |des )${groups.fr}`,
    `(?:dehors|virez|degagez|renvoyez|qu'on renvoie) (?:tous )?les ${groups.fr}`,
    `je (?:hais|deteste|meprise|vomis) les ${groups.fr}`,
    `i (?:do not|don't|won't|will not|refuse to) (?:treat|see|take|accept|want) (?:any )?(?:more )?${groups.en}`,
    `i (?:hate|despise|loathe) ${groups.en}`,
    `(?:kick out|deport|send back|get rid of) (?:all )?(?:the )?${groups.en}`,
    `(?:ma ?kandawich|ma ?kan9belch|ma ?bghitch|kankreh|nttrdo|ntredo) ${groups.ary}`,
    `(?:لا اعالج|لا استقبل|ارفض علاج|اكره|احتقر|ماكنداويش|ما كنداويش|كنكره|اطردوا|طردو) ${groups.ar}`,
  ],
  direct: true,
  unless: /inacceptable|condamn|racis|raciste|unacceptable|wrong|bigot|saying|shame|عنصري|مرفوض|personne ne devrait|no one should/,
  examples: {
    flags: ['⟦je ne prends plus les Roms⟧, chacun ses limites', "⟦I won't see any more migrants⟧, sorry", '⟦ma kandawich l3robia⟧', '⟦أكره اللاجئين⟧ في قسمي'],
    passes: ['je ne prends plus les patients sans rendez-vous', 'écrire « je hais les Roms » est inacceptable', 'I hate Mondays', 'كنكره البرد'],
  },
});
