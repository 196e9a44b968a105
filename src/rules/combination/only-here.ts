import type { Hit, Rule } from '../../core/rule.ts';
import { isCase, ofSomebody } from './phrase.ts';

const word = "[\\p{L}\\p{M}’'-]{2,}";
const link = "(?:de|du|des|d[’']|en|au|aux|à|dans|sur|in|of|on|from|at|dyal|dial|f|d|mn|ف|من|ديال|في|متاع)";
const scope =
  '(?:\\p{Lu}[\\p{L}\\p{M}-]+|monde|pays|village|vallée|île|région|county|country|island|area|bâtiment|district|secteur|canton|commune|ville|town|bourg|col|daïra|wilaya|province|lycée|collège|douar|quartier|caserne|club|paroisse|département|naufrage|accident|crash|équipe|team|bac|place|val|bateau|lbateau|lqaria|région|[\\p{Script=Arabic}]{4,})';
const shape = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?:le |la |l[’']|the )?(?:seule?|unique|dernière?|première?|only|sole|last|first|deuxième|first ever)) (?!(?:fois|doses?|jours?|lignes?|line|intention|choix|prise|cures?|semaines?|mois|années?|trimestre|option|times?|days?|weeks?|years?|visit|solution|question|chose|traitement|examen|consultation|consult|garde|tour|étape|temps|degré|pas|secours|résultats?|staff|étude|study|voie|one|stage|message|reco|bilan|scanner|irm|poussée|crise|épisode|grossesse|césarienne|antibio|bloc|lit|place|few|two|three|month|night|shift|term|édition|numéro|version|épisode|problème|avis|bon|truc|point)(?![\\p{L}]))(?:${word} ){1,6}?${link} ?(?:l[’']|la |le |les |the |notre |our )?${scope}`,
  'gu',
);

export const onlyHere: Rule = {
  id: 'only-here',
  kinds: ['rare_profile'],
  summary: 'The only, the first or the last such person of a place: «seule enfant dialysée du Nunavik», "only vet on the island".',
  examples: {
    flags: [
      'Inuk de 9 ans, ⟦seule enfant dialysée du Nunavik⟧, péritonite',
      '⟦the only vet on the island⟧, 50s, brucellosis, sepsis',
      'homme 41 ans, ⟦unique survivant dyal lbateau⟧ de pêche, coma',
    ],
    passes: [
      'première dose de vaccin du patient de Rabat',
      'le seul traitement de la maladie de Wilson',
      'last dose of insulin in the morning, patient septic',
      'la dernière garde de Karim',
    ],
  },
  *check(passage, context): Iterable<Hit> {
    if (!/seul|uniq|derni|premi|only|sole|last|first|deuxi/i.test(passage.text) || !ofSomebody(passage, context)) return;
    for (const match of passage.text.matchAll(shape))
      yield {
        kind: 'rare_profile',
        start: match.index,
        end: match.index + match[0].length,
        confidence: 'weak',
        why: ['combination:unique', ...(isCase(passage, context) ? (['combination:case'] as const) : [])],
      };
  },
};
