import type { Hit, Rule } from '../../core/rule.ts';
import { aroundIt, ofSomebody, phraseAround } from './phrase.ts';

const french = /[,(:] ?(?:c['’]est |oui )?(?:cel(?:ui|le)|ceux) (?:qui|dont|qu['’]\p{L}{2,4}) (?=\p{L})/gu;
const described =
  /(?<![\p{L}])(?:[Ll]e |[Ll]a |[Ll][’']|[Cc]ette |[Cc]e |[Aa]u |[Dd]u )(?:dame|vieux|vieille|gamine?|fou|folle|famille|couple|type|gars|mec|bonhomme|petite?|petits|enfant|mariée?|gosse|mousse|parrain|marraine|auteur|auteure|témoin|ancienne? \p{L}{3,20}|seule? \p{L}{3,20}|célèbre \p{L}{3,20}) (?:qui |dont |que (?:tout|toute|vous|nous) |aux? (?!\d|moins|total|bloc|lit|box|scanner|retour|niveau)|retrouvée? |retirée? |rescapée? |repêchée? |trouvée? (?:devant|dans|sous|sur) |du (?:marché|village|cirque|boulevard|souk|pont|port|car|bus)|de la (?:gare|place|mairie|plage|montgolfière|poste|vidéo))/gu;
const english =
  /(?<![\p{L}])(?:the|that|our|an?) (?:one|chap|lad|lady|girl|boy|bride|groom|fella|bloke|guy|kid|couple|family|two mums|old (?:man|lady|fella)|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) year old) (?:who['’]s|whose|who (?:was|were|got|swallowed|fell|won|rows|plays|runs|owns|sings|swam|climbed|survived|appeared|went|is the|does|drives|keeps)|who|that|from (?=the )|with the|pulled|on the)(?![\p{L}])/giu;
const arabic = /(?<![\p{L}\p{M}])(?:هاداك|هاديك|داك|ديك|hadak|hadik|dak|dik|wahd|wa7d) (?:\p{L}{1,20} ){0,3}(?:اللي|li|lli)(?![\p{L}])/gu;

export const pointedAt: Rule = {
  id: 'pointed-at',
  kinds: ['rare_profile'],
  summary: '«Celui qui…», "the chap who…": told by what everybody there knows of the person.',
  examples: {
    flags: [
      'le potier⟦, celui dont la boutique⟧ a brûlé, fracture du bassin, 54 ans',
      'Sepsis in ⟦the chap who rows the Atlantic⟧, CK 88k, no names please',
      '⟦داك الراجل اللي غنى ف العرس ديال الوزير⟧، عندو سرطان',
    ],
    passes: ['deux stents, celui de l’IVA est perméable, patient de 54 ans', 'the one who is on call tonight', 'celui qui a les clés du bloc ?'],
  },
  *check(passage, context): Iterable<Hit> {
    if (!ofSomebody(passage, context)) return;
    for (const shape of [french, described, english, arabic])
      for (const match of passage.text.matchAll(shape)) {
        const [start, end] = phraseAround(passage.text, match.index, match.index + match[0].length);
        yield { kind: 'rare_profile', start, end, confidence: 'weak', why: ['combination:pointed', ...aroundIt(passage, context, start, end)] };
      }
  },
};
