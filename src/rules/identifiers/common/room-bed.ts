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

/** «lit 4 …, lit 6 …, lit 9 …»: a round over the ward speaks of no one in particular. Words that stand before two numbers or more. */
function wordsOfSeveral(passage: Plain, context: RuleContext): ReadonlySet<string> {
  const numbers = new Map<string, Set<string>>();
  for (const concept of ['bed', 'room'] as const)
    for (const word of mentionsOf(passage, context, concept)) {
      const tail = number.exec(passage.digits.slice(word.end, word.end + 14));
      if (!tail) continue;
      const text = passage.folded.slice(word.start, word.end);
      numbers.set(text, (numbers.get(text) ?? new Set()).add(tail[0].trim()));
    }
  return new Set([...numbers].flatMap(([text, said]) => (said.size > 1 ? [text] : [])));
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
    const listed = wordsOfSeveral(passage, context);
    for (const concept of ['bed', 'room'] as const)
      for (const word of mentionsOf(passage, context, concept)) {
        const tail = number.exec(passage.digits.slice(word.end, word.end + 14));
        if (!tail) continue;
        const text = passage.folded.slice(word.start, word.end);
        const end = word.end + tail[0].length;
        if ((concept === 'room' || loose.test(text)) && !/\d/.test(tail[0])) continue;
        // «CH50», «ch 12»: glued to its number the abbreviation is a test as often as a room.
        if (text === 'ch' && tail[0].startsWith('5')) continue;
        if (empty.test(passage.text.slice(end, end + 24)) || nobody.test(passage.text.slice(Math.max(0, word.start - 18), word.start))) continue;
        const staffed = near(passage, context, 'staff', word.start, end, { before: 0, after: 12 });
        const strong =
          !listed.has(text) && !staffed && someone && !out && !(loose.test(text) && !scene.patient && scene.clinical < 2) && !scene.fictional && !scene.advert;
        yield { kind: 'room_bed', start: word.start, end, confidence: strong ? 'strong' : 'weak', why: ['shape', strong ? 'cue' : 'no-cue'] };
      }
  },
};
