import type { Hit, Rule } from '../../core/rule.ts';
import { aroundIt, isOneOfMany, ofSomebody } from './phrase.ts';

const word = "[\\p{L}\\p{M}’'-]{2,}";
const link = "(?:de|du|des|d[’']|en|au|aux|à|dans|sur|in|of|on|from|at|dyal|dial|f|d|mn|ف|من|ديال|في|متاع)";
const scope =
  '(?:\\p{Lu}[\\p{L}\\p{M}-]+|monde|pays|village|vallée|île|région|county|country|island|area|bâtiment|district|secteur|canton|commune|ville|town|bourg|col|daïra|wilaya|province|lycée|collège|douar|quartier|caserne|club|paroisse|département|naufrage|accident|crash|équipe|team|bac|place|val|bateau|lbateau|lqaria|région|[\\p{Script=Arabic}]{4,})';
const shape = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?:[Ll]e |[Ll]a |[Ll][’']|[Tt]he )?(?:[Ss]eule?|[Uu]nique|[Dd]ernière?|[Pp]remi(?:er|ère)|[Dd]ernier|[Oo]nly|sole|[Ll]ast|[Ff]irst|deuxième|first ever)|[Uu]ne? des (?:deux|trois|quatre|rares|derniers|dernières|seuls|seules)|[Oo]ne of (?:only |the )?(?:two|three|few)|[Ll](?:e|a) plus (?:jeune|vieux|vieille)|[Tt]he (?:youngest|oldest)) (?!(?:fois|doses?|jours?|lignes?|line|intention|choix|prise|cures?|semaines?|mois|années?|trimestre|option|times?|days?|weeks?|years?|visit|solution|question|chose|traitement|examen|consultation|consult|garde|tour|étape|temps|degré|pas|secours|flacon|boîte|ampoule|appareil|machine|numéro|réflexe|but|résultats?|staff|étude|study|voie|one|stage|message|reco|bilan|scanner|irm|poussée|crise|épisode|grossesse|césarienne|antibio|bloc|lit|place|few|two|three|month|night|shift|term|édition|numéro|version|épisode|problème|avis|bon|truc|point|bolus|culots?|cause|report|description|essai|cycle|séance|quart|moitié|partie|phase|prélèvement|ligne|mesure|contrôle|recours|manifestation|symptôme|signe|sign|symptom)(?![\\p{L}]))(?:${word} ){1,6}?${link} ?(?:l[’']|la |le |les |the |notre |our )?${scope}|(?<![\\p{L}\\p{M}])(?:[Ll]e |[Ll]a |[Ll][’'])?(?:[Ss]eule?|[Uu]nique|[Pp]remi(?:er|ère)|[Dd]erni(?:er|ère)) (?:${word} ){0,4}à (?:avoir|être|tenir|faire|savoir|jouer|chanter|pratiquer|porter|vivre)(?![\\p{L}])|(?<![\\p{L}\\p{M}])(?!(?:ال)?(?:معطى|سؤال|شيء|شي|حل|حاجة|فرق|علاج|خيار|سبب|مشكل|مشكلة|مشكلتي|دواء|دوا|فحص|تحليل|طريقة|مرة|نقطة|عيب|أمل|عامل|دليل|عرض|علامة|مصدر|موعد|سرير|جهاز|تفسير|جواب|هم)(?: |ة ))[\\p{Script=Arabic}]{3,20} (?:الوحيد|الوحيدة) (?:ف|في|ب|ديال|من|اللي|الذي|التي|على)(?: ?[\\p{Script=Arabic}]{2,}){1,4}|(?<![\\p{L}])[\\p{L}'’0-9]{3,20} (?:lwa7ida?|lwahida?|lwe7ida?) (?:d|f|li|lli|dyal|fi|mn)(?: [\\p{L}0-9'’]{2,}){1,4}`,
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
      'المعطى الوحيد الذي يقلقني في هذا المريض هو اللاكتات',
      'une seule hémoculture à Coxiella chez ce patient',
    ],
  },
  *check(passage, context): Iterable<Hit> {
    if (
      !/seul|uniq|derni|premi|only|sole|last|first|deuxi|une? des|one of|plus (?:jeune|vie)|est (?:vet|living)|youngest|oldest|الوحيد|lwa7id|lwahid|lwe7id/i.test(
        passage.text,
      ) ||
      !ofSomebody(passage, context)
    )
      return;
    for (const match of passage.text.matchAll(shape)) {
      if (isOneOfMany(passage, match.index)) continue;
      yield {
        kind: 'rare_profile',
        start: match.index,
        end: match.index + match[0].length,
        confidence: 'weak',
        why: ['combination:unique', ...aroundIt(passage, context, match.index, match.index + match[0].length)],
      };
    }
  },
};
