import type { Plain } from '../core/text.ts';

/** Words of illness by how they are built, for what no list holds: «choriorétinite», "osteomyelitis", «التهاب». */
const built =
  /(?:emie|urie|algie|algies|pathie|pathies|plegie|paresie|phagie|pnee|phonie|ectomie|tomie|plastie|scopie|sclerose|necrose|itis|osis|emia|aemia|algia|opathy|plegia|ectomy|plasty|oscopy|oma|omas|sarcome|blastome|phobie|rragie|rrhee|kinesie|penie|megalie|centese|graphie|trophie|plasie|plasia|trophy|penia|uria|pnea|stomy|cele|coque|monas|ella|virus|mycose|lysis|lyse|cytose|zumab|ximab|mycine|cilline|floxacine|azole|prazole|statine)$/;
const ite = /(?:ite|ites|ose|oses|ome|omes)$/;
/** «maternité», «qualité» */
const accented = /és?$/iu;
const ordinary =
  /^(?:visites?|limites?|petites?|suites?|ensuite|sites?|cites?|reussites?|gratuites?|conduites?|faillites?|invites?|quittes?|vites?|droites?|merites?|elites?|tuites?|inedites?|interdites?|dites?|ecrites?|reduites?|satellites?|fuites?|parasites?|websites?|white|quite|despite|website|polite|favou?rite|choses?|doses?|poses?|proposes?|supposes?|roses?|oses?|autres?|those|whose|loses?|close|nose|purpose|some|home|come|welcome|outcomes?|income|become|handsome|rome|tomes?|chrome|awesome|diplomes?|atomes?|hommes?|femmes?|villa|umbrella|novella|quelques?|roma|coma|diploma|aroma|photographie|bibliographie|geographie|copie|orthographie|biographie|telephonie|microcosmos|virose|explose|compose|impose|dispose|oppose|repose|expose|depose|suppose|hostie|partie|sortie|garantie)$/;
const begun =
  /^(?:fractur|fissur|fistul|ventil|siames|arret|asthm|allerg|anaphyl|paresthes|dyston|rheum|rhumat|tumefac|bruc|botul|legionel|mpox|dengue|palud|malaria|typhoid|chol[eé]ra|diphter|rougeol|measles|coquel|transfus|embolis|intub|oper[eé]|opera|surgery|chirurg|rachit|polytraum|traum|poignard|stabb|shot|viol$|rape|grossess|triplets|jaune|jaundice|omphalo|malform|hernie|moign|ruptur|luxation|entors|commotion|brulur|brule|burn|gelur|frostbit|morsur|bitten|plaies?|wound|injur|lesion|kyst|cyst|tumeur|tumou?r|lump|nodul|stent|thromb|embol|infarct|ischem|amput|greff|graft|transplant|dialys|perfor|gangr|tampon|epileps|epilept|seizure|convuls|delir|mania|melancol|psychos|psychot|depress|suicid|schizo|bipol|insuffis|intox|overdos|paraly|palsy|aphasi|ictere|jaundic|cyanos|ascite|saigne|bleed|hemorr|haemorr|dysphag|syncop|vertig|palpit|rhabdo|cancer|metast|lymphom|leuc|leuk|carcin|fievre|fever|rabies|rage|gale|scabies|syphil|gonoc|mening|hepat|pneumo|cardi|nephro|encephal|myelo|arthr|tendin|ligament|meniscus|menisque|lca|acl|avc|stroke|stemi|avp|iot|ecmo|tdm|irm|mri|biops|chimio|chemo|radioth|corticoid|steroid|antibio|insulin|diabet|toxid|poison|noyade|drown|hypotherm|hypothermi|electris|ampoul|ulcer|abces|abscess|escarre|hernie|hernia|appendic|occlus|sepsis|septi|choc|shock|acr|arrest|grossesse|enceinte|pregnan|accouch|cesar|caesar|fausse|miscarr|ivg|dpni|trisom|downs|autis|demenc|dementia|alzheim|parkinson|sla|sep|als|lupus|psoria|eczem|melanom|cataract|glauc|retin|surdit|deaf|aveugl|cochl|atresi|scolio|prothes|moignon|stump|عض|التهاب|سرطان|ورم|كسر|نزيف|قصور|فشل|تسمم|متلازم|نوب|شلل|حروق|حرق|جلط|خثر|انسداد|فقر|حم[يى]|اكتئاب|ذهان|صرع|داء|تصلب|كيس|خراج|استئصال|زرع|غيبوب|رعاش|صدم|توليد|ولاد|احتشاء|سكت|تليف|ارتفاع|امساك|تقرح|انفصام|ادمان)/;

const known = new WeakMap<Plain, number>();

/** How many words of illness, at most twelve: enough to tell. */
export function illness(passage: Plain): number {
  let count = known.get(passage);
  if (count === undefined) {
    count = 0;
    for (const { start, end, kind } of passage.tokens) {
      if (kind === 'number' || end - start < 3 || end - start > 40) continue;
      let word = passage.folded.slice(start, end);
      if (word.charCodeAt(0) >= 0x600) word = word.replace(/^[وبلف]?ال/, '').replace(/^[بل](?=\S{4})/, '');
      if (
        begun.test(word) ||
        (word.length > 5 && (built.test(word) || (ite.test(word) && !ordinary.test(word) && !accented.test(passage.text.slice(start, end)))))
      )
        count++;
      if (count > 11) break;
    }
    known.set(passage, count);
  }
  return count;
}
