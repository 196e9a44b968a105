import type { Hit, Rule, RuleContext } from '../../../core/rule.ts';
import type { Plain } from '../../../core/text.ts';
import { mentionsOf, near, says } from '../../near.ts';
import { sceneOf } from '../../scene.ts';

const number =
  /^(?:\. ?| ?(?:n°|nº|no|num|رقم|numéro) ?| ?:? ?)(?:\d{1,4}|[A-Z]\d{0,3}|[A-Z]{1,3}-?\d{1,3})(?: ?(?:bis|[A-D](?![\p{L}])))?(?![\p{L}\d]|[.,]\d|[/:]\d)/u;
/** Words that mean other things as often: only with a number, beside a patient. */
const loose = /^(?:poste|place|bureau|salle|suite|sas|unite|porte|bay|theatre|room|fauteuil|قاعه|القاعه|جناح|الجناح|ch|box|amu|resus|rm|chair|جناح|غ|bit|byt)$/;
const elsewhere = /hôtel|hotel|congrès|congress|zoom|examen|réunion|staff|cours|twin|double à|airbnb|كونجي|رباط/i;
const empty =
  /^[ :,–-]{0,3}(?:est |is |now |encore |enfin )?(?:vide|libre|empty|free|clean|فارغ|فاضي|khaw|khawi|dispo|فارغة|grince|n['’]a plus|cass[ée]|en panne|broken|has a|a un|à réparer|hors service|ferm[ée]e?|closed|bloqu[ée]e?)/i;
/** «personne au lit 8» */
const nobody = /(?:personne au|nobody in|no one in|aucun patient au|plus personne au|barrière du|matelas du|roulette du) $/i;

interface Place {
  readonly concept: 'bed' | 'room';
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly number: string;
}

/** Words for a bed or a room with their numbers. */
const placesOf = (passage: Plain, context: RuleContext): readonly Place[] =>
  (['bed', 'room'] as const).flatMap((concept) =>
    mentionsOf(passage, context, concept).flatMap(({ start, end }) => {
      const tail = number.exec(passage.digits.slice(end, end + 14))?.[0];
      return tail === undefined ? [] : [{ concept, start, end: end + tail.length, word: passage.folded.slice(start, end), number: tail }];
    }),
  );

/** «lit 4 …, lit 6 …, lit 9 …»: a round over the ward speaks of no one in particular. Words that stand before two numbers or more. */
function wordsOfSeveral(places: readonly Place[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const several = new Set<string>();
  for (const { word, number } of places) {
    const said = number.trim();
    if ((first.get(word) ?? said) !== said) several.add(word);
    first.set(word, said);
  }
  return several;
}

export const roomBed: Rule = {
  id: 'room-bed',
  kinds: ['room_bed'],
  summary: 'A room or a bed with its number: whoever works there knows who lies in it.',
  examples: {
    flags: [
      '⟦lit 7⟧ décédé, prévenez la famille',
      'The man in ⟦bed 6⟧, tachy-brady, pacemaker Thursday',
      'المريضة ديال ⟦غرفة ٢٢⟧ بلا أنسولين',
      'Amal de la ⟦chambre 9⟧, la Guillain-Barré',
    ],
    passes: [
      'réunion salle 12 à 14h',
      'Bureau 214, demander la secrétaire',
      'CH50 effondré',
      '2 lits fermés cet été',
      'lit 20 vide',
      'congrès, chambre 12 de l’hôtel',
      'Lit 4 : scanner fait. Lit 6 : dialyse à 8 h. Lit 9 : sortie si apyrétique',
    ],
  },
  *check(passage, context): Iterable<Hit> {
    const scene = sceneOf(passage, context);
    const someone = scene.patient || scene.clinical > 0 || says(passage, context, 'lay_title') || says(passage, context, 'course');
    const out = elsewhere.test(passage.text) && !scene.aged && scene.clinical < 2;
    const places = placesOf(passage, context);
    const listed = wordsOfSeveral(places);
    for (const { concept, start, end, word, number } of places) {
      if ((concept === 'room' || loose.test(word)) && !/\d/.test(number)) continue;
      // «CH50», «ch 12»: glued to its number the abbreviation is a test as often as a room.
      if (word === 'ch' && number.startsWith('5')) continue;
      if (empty.test(passage.text.slice(end, end + 24)) || nobody.test(passage.text.slice(Math.max(0, start - 18), start))) continue;
      const staffed = near(passage, context, 'staff', start, end, { before: 0, after: 12 });
      const vague = listed.has(word) || (loose.test(word) && !scene.patient && scene.clinical < 2);
      const strong = someone && !vague && !staffed && !out && !scene.fictional && !scene.advert;
      yield { kind: 'room_bed', start, end, confidence: strong ? 'strong' : 'weak', why: ['shape', strong ? 'cue' : 'no-cue'] };
    }
  },
};
