import type { Confidence, Factor, Hit, NameView, Rule, RuleContext } from '../../core/rule.ts';
import type { Plain } from '../../core/text.ts';
import { type NameShape, nameAt } from './name-shape.ts';
import { certainFrom, points, type Sign, strongFrom, taggerAlone, taggerBounds, weakFrom } from './points.ts';
import { asksForName, signsOf } from './signs.ts';

/** Signs that ask for a name by themselves. */
const slots: readonly Sign[] = ['named', 'title', 'layTitle', 'kin', 'patient', 'room', 'form', 'document', 'value', 'happens', 'doneTo'];
const vetoes: readonly Sign[] = ['eponym', 'place', 'fictional', 'anybody'];
/** «الجبالي»: a surname by its ending. */
const surname = / ال\p{L}{3,}ي$/u;
/** «السيدة رفضت», «السيدة كاتقول»: what she does, no name. */
const verb = /^(?:كا[تين]\p{L}{2,}|\p{L}{3,}ت)(?= |$)/u;
const against: readonly Sign[] = ['practitioner', 'staff', 'staffAfter', 'colleague', 'greeting', 'cites', 'recommended'];

export const personName: Rule = {
  id: 'person-name',
  kinds: ['person_name', 'practitioner_name'],
  summary: 'The name of a patient, a relative or another lay person. A colleague, an author, an eponym, a hospital are recognised and left alone.',
  examples: {
    flags: [
      'Mme ⟦Le Goff⟧ 79 ans, FEVG 38 %',
      'Patient qui s’appelle ⟦Karim Haddouche⟧, BPCO',
      'wife ⟦Oksana⟧ speaks russian only, pacemaker Thursday',
      'lmra smitha ⟦Fatna Ouhaddou⟧ 67 ans HTA',
      'السيدة ⟦مريم العلوي المدغري⟧، 38 سنة، وذمات',
      'lit 4 : ⟦Kenza⟧, dyspnée, lasilix',
    ],
    passes: [
      'Dr M. Ouattara, RPPS 10003456786',
      'Sister Emmanuelle, 38 ans de bloc, part à la retraite',
      'Mrs Dunmore from coding wants it spelled out',
      'Supposons un M. Dupont de 70 ans sous apixaban qui tombe',
      'Comment expliquer à Mme Michu que sa sinusite guérit seule',
      'Child-Pugh on fait pas chez les nouveau-nés',
      'merci Karim, noté pour la colchicine',
      'Pr Alaoui passe au staff à 8h',
      'maladie de Parkinson ou syndrome de Cushing ?',
      'Le cathéter de Hickman se bouche, adénome de Conn opéré',
      'selon Dondorp, Lancet 2012',
      'Patient : XXXX XXXX, Hb 10,2, plaquettes 94',
      'le CHU Ibn Rochd est plein',
      'شكرا دكتور العلوي على الشرح',
      'السيدة رفضت العملية مرتين',
      'F 88 ans, col du fémur, trois AVK dans le sac à main',
    ],
  },
  *check(passage, context): Iterable<Hit> {
    let last = -1;
    const tagged = context.names();
    let next = 0;
    for (const shape of candidates(passage, context, tagged)) {
      if (shape.start < last) continue;
      while (next < tagged.length && tagged[next]!.end <= shape.start) next++;
      const name = tagged[next];
      const hit = judge(passage, context, shape, name && name.start < shape.end ? name : undefined);
      if (!hit) continue;
      last = hit.end;
      yield hit;
    }
  },
};

/** Names by their shape, and those the tagger saw that have no shape. */
function candidates(passage: Plain, context: RuleContext, tagged: readonly NameView[]): readonly NameShape[] {
  const found: NameShape[] = [];
  const { tokens } = passage;
  let after = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.start < after || token.kind !== 'word' || !mayStart(passage, token.start, token.end)) continue;
    const shape = nameAt(passage, i, asksForName(passage, context, token.start));
    if (!shape) continue;
    found.push(shape);
    after = shape.end;
  }
  // Both are in order and neither overlaps itself.
  const shaped = found.length;
  let at = 0;
  for (const name of tagged) {
    while (at < shaped && found[at]!.end <= name.start) at++;
    if (at === shaped || found[at]!.start >= name.end)
      found.push({
        start: name.start,
        end: name.end,
        words: 1 + (/\s/.test(passage.text.slice(name.start, name.end)) ? 1 : 0),
        initials: 0,
        known: true,
        arabic: false,
        filed: false,
        lower: false,
      });
  }
  return found.sort((a, b) => a.start - b.start);
}

const titles: ReadonlySet<string> = new Set(
  'mademoiselle messieurs mesdames mme mlle mr mrs ms madame monsieur lalla haj hajj hadj hajja lhaj lhajja tonton tata tantie tantine maman papa mama dr pr docteur patient patiente السيد السيدة السيده الحاج الحاجة الحاجه دكتور الدكتور'.split(
    ' ',
  ),
);
/** «Hay Riad»: what follows is where somebody lives. */
const quarters: ReadonlySet<string> = new Set(['hay', 'derb', 'douar']);
const mayStart = (passage: Plain, start: number, end: number): boolean =>
  !titles.has(passage.folded.slice(start, end)) &&
  !quarters.has(passage.folded.slice(start, end)) &&
  !/^(?:M|Si|Ba|Mi)\.? \p{Lu}\p{L}/u.test(passage.text.slice(start, start + 6));

/** «F 88 ans», «H, 54 a»: a sex and an age. */
const sexThenAge = /^[FHM][.,]? ?\d{1,3}(?!\d)/;

function judge(passage: Plain, context: RuleContext, shape: NameShape, tagged: NameView | undefined): Hit | undefined {
  if (shape.end - shape.start === 1 && sexThenAge.test(passage.text.slice(shape.start, shape.start + 8))) return undefined;
  if (shape.arabic && !shape.known && !tagged && verb.test(passage.folded.slice(shape.start, shape.end))) return undefined;
  const signs = signsOf(passage, context, shape, tagged?.eponym);
  const why: Factor[] = signs.map((s): Factor => (points[s] > 0 ? `slot:${s}` : `no-cue:${s}`));
  let sum = signs.reduce((total, s) => total + points[s], 0);
  const slotted = signs.some((s) => slots.includes(s));
  if (tagged) {
    const odds = Math.log((tagged.lay + 1e-4) / (1 - tagged.lay + 1e-4));
    sum += Math.max(taggerBounds.least, Math.min(taggerBounds.most, odds)) * (slotted && odds < 0 ? 0.5 : 1);
    why.push('tagger');
  }
  const { start, end } = shape;
  if (signs.some((s) => against.includes(s)) || (tagged && tagged.role === 'practitioner' && tagged.lay < 0.3 && !slotted))
    return sum < weakFrom ? { kind: 'practitioner_name', start, end, confidence: 'weak', why } : undefined;
  // A shape alone is no name: it takes a slot, what follows names of patients, or the tagger.
  const spoken =
    slotted ||
    signs.some((s) => s === 'age' || s === 'born' || s === 'number' || s === 'course' || s === 'wholeName') ||
    (tagged !== undefined && tagged.lay >= taggerAlone);
  // The tagger has weighed the same words: what it is sure of needs no slot, only nothing that speaks against it.
  const sure = tagged !== undefined && tagged.lay >= taggerAlone && !signs.some((s) => vetoes.includes(s));
  const confidence: Confidence | undefined =
    // In Arabic script any words may follow «his name»: two that nobody knows as names, and the tagger does not either, are a sentence that goes on.
    shape.arabic && !shape.known && shape.words > 1 && !tagged && !surname.test(passage.folded.slice(start, end))
      ? 'weak'
      : spoken && sum >= certainFrom
        ? 'certain'
        : sure || (spoken && sum >= strongFrom)
          ? 'strong'
          : sum >= weakFrom
            ? 'weak'
            : undefined;
  // In Arabic script every word has the shape of a name: a list and the talk around are not enough for a doubt.
  if (confidence === 'weak' && shape.arabic && !tagged && !slotted) return undefined;
  return confidence && { kind: 'person_name', start, end, confidence, why };
}
