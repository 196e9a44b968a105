import type { Concept } from '../../core/language.ts';
import type { Mention } from '../../core/lexicon.ts';
import type { RuleContext } from '../../core/rule.ts';
import type { Plain } from '../../core/text.ts';
import { followedBy, longest, near, says, startingIn, touching } from '../near.ts';
import { notLasting, sceneOf } from '../scene.ts';
import { answersForColleague, answersWho, isCalled } from './conversation.ts';
import { namesSomething } from './eponym.ts';
import type { NameShape } from './name-shape.ts';
import type { Sign } from './points.ts';
import { wardSign } from './ward.ts';

const ageWritten =
  /^[\s,(:–-]{0,3}(?:\d{1,3}\s?(?:ans|an|a|yo|y\/o|y|yrs?|years?|[FMH]|mois|months?|3am|snin|sna|chhor|chher|chhour|jours|semaines|سنة|سنوات|عام|سنين|شهر|أشهر|شهور)(?![\p{L}])|(?:[2-9]\d|1[5-9]|10\d)[ ]?[,;)](?!\d)|(?:عندو|عندها|عمره|عمرها|3ndo|3ndha|3endo|3endha|âgée? de|aged|a) \d{1,3}(?!\d)|\(\d{1,2}\))/u;
const ageAfter = new RegExp(ageWritten.source + notLasting.source, 'u');
const addressedAfter =
  /^\s?(?:[,،!?]|\?\s)?\s?(?:tu|t['’]|toi|vous|peux|pouvez|svp|stp|dis|merci|are you|can you|could you|you|pls|please|wach|nta|nti|3afak|عفاك|واش نتا|من فضلك)(?![\p{L}])/iu;
const atAfter = /^\s?(?:et al|et coll|, et al|وآخرون|[,]?\s?(?:NEJM|Lancet|JAMA|BMJ|Chest|\(?(?:19|20)\d{2}[;):,]))/i;
const strict = /^(?:mme|mr|m|mlle|madame|monsieur|mrs|ms|السيد|السيده|سيده|المدام|مدام)$/;
/** Verbs and words that only people follow: a lower-case word after them is a name. */
const spoken = /^(?:sm|s'appel|sappel|ism|b sm|his name|her name|اسم|سمي|سميت)/;
const people =
  /(?:iens?|iennes?|aise?s?|oise?s?|aine?s?|can|ian|ean|kan|ese|ish|asian|mestizo|hispanic|black|white|arab|arabe|berbere|greek|turk|thai|dane|pole|veteran|caucasian \p{L}+)$/u;
/** «from Leeds», «in Sri Lanka»: what follows is said of somebody else. */
const placeBefore = /(?<!\p{L})(?:in|from|near|of|en|vers|à|since|de|du|d|dyal|dial|ديال)(?: the| la)? $|(?<!\p{L})d['’]$/u;
/** «sous Sintrom INR 3»: a drug before its effect. */
const takenBefore = /(?:\+|(?<!\p{L})(?:sous|par|avec|stop|arrêt|relais|on|with)) ?$/iu;
const doctorBefore = /(?<!\p{L})(?:Dr|DR|Pr|Prof|Dre|Pre|Docteur|Professeur|Doctor)\.? $/u;
/** «Child-Pugh», «Patient-Doctor»: a word grown together with the name asks for none. */
const grownTogether = /\p{L}[-‐‑]$/u;
/** «Her husband. Wake-keep Friday»: a sentence ends between the word and the name. */
const newSentence = /\p{Ll}{3}[.] +$/u;
/** «Ben Abdallah F, Zeroual K, Rev Med 2019;40»: authors, then year and volume. */
const authorAfter = /^(?: \p{Lu}{1,3})?(?:, \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? \p{Lu}{1,3}\b)*[,.] [^\n]{0,60}?(?:19|20)\d{2} ?;/u;
/** Where nobody lies ill: «Mrs Dunmore from coding», «Mme Zineb (labo)», «M. Guivarc'h, affaires médicales». */
const worksAfter =
  /^(?: (?:de la|du|de l['’]|des|from|in) ?|\s?[,(–-]\s?(?:de la |du |de l['’]|des |from )?)(?:labo|laboratoire|biochimie|bact[ée]rio|anapath|pharmacie|PUI|secr[ée]tariat|compta\p{L}*|facturation|DIM|DSI|DRH|RH|affaires m[ée]dicales|ressources humaines|direction|archives|cod(?:ing|age)|payroll|HR|IT|switchboard|medical records|records|rota|finance|procurement|biom[ée]d\p{L}*|st[ée]rilisation|standard|r[ée]gulation|qualit[ée]|audit|estates|pharmacy|pathology|the lab|infection control)(?![\p{L}])/u;
/** «Mme Michu», «Supposons un M. Dupont», «Monsieur Tout-le-Monde»: a name for anybody. */
const anybodyName =
  /^(?:michu|tout[- ]le[- ]monde|untel|unetelle|tartempion|lambda|trucmuche|dupont lajoie|doe|bloggs|so-and-so|فلان|فلانة|علان|flan|flana|fulan)$/;
const anybodyBefore =
  /(?<!\p{L})(?:suppos\p{L}*|imagin\p{L}*|admett\p{L}*|mettons|prenons|invent\p{L}*|let['’]?s (?:say|imagine|suppose)|suppose|say|نفترض|لنفترض|تخيل\p{L}*|nferdo|tkheyyel)[^.\n?!]{0,24}(?:un|une|a|واحد|wahd) (?:(?:M|Mr|Mme|Mrs|Ms|Mlle)\.? |(?:monsieur|madame) |(?:السيد|السيدة) )?$/iu;
/** «Mr Featherstone's team», "Miss Rao's list": surgeons are spoken of by what is theirs. */
const operatesAfter =
  /^['’]s (?:team|list|clinic|firm|registrar|reg|secretary|theatre|lists|clinics|fellow|juniors?|SHO|trainees?|on-?call|patients?)(?!\p{L})/iu;
const methodAfter = /^ (?:score|syndrome|disease|sign|scale|criteria|classification)(?!\p{L})/iu;
const originAfter = /^ (?:origin|descent|ancestry|ethnicity|heritage)(?!\p{L})/iu;
const parenthesis = /^\s?[(,–-]\s?[^)\n,.]{0,28}/u;
const smallTitles = /^(?:m|si|ba|mi|a|d|sf|as|sr|pr|b|mm|ms|mr)$/;
const fieldBefore =
  /(?:^|\n)\s*(?:nom|prénom|prenom|nom et prénom|patient|patiente|pat|name|nom patient|الاسم|اسم المريض|الاسم الكامل|mère|père|mother|father|nok|accompagnant)\s*[.:：]\s*$/iu;
const bedBefore =
  /(?:^|[\s(•-])(?:ch|chambre|lit|bed|box|room|rm|cubicle|bay|b|amu|resus|غرفة|سرير|بيت|chb|c)\.?\s?\d{0,3}[A-Z]?\d{1,3}[A-Z]?\s?[:–,.)=-]{0,2}\s?$/iu;

/** Every sign beside a name. Reads a few dozen characters each side, through the vocabulary. `eponym`: things are named for that word. */
export function signsOf(passage: Plain, context: RuleContext, { start, end, words, filed, known, lower, arabic }: NameShape, eponym = false): readonly Sign[] {
  const found: Sign[] = [];
  const { text } = passage;
  const left = text.slice(Math.max(0, start - 40), start);
  const right = text.slice(end, end + 40);
  const add = (sign: Sign, yes: unknown): void => {
    if (yes) found.push(sign);
  };
  const leads = (concept: Concept, between = 3) => titled(passage, touching(passage, context, concept, start, between), start);
  const scene = sceneOf(passage, context);

  const title = touching(passage, context, 'lay_title', start, 3);
  const lay = titled(passage, title, start) ? title : undefined;
  // «Dr M. Ouattara»: an initial, or a title that the first one overrules.
  const practitioner = leads('practitioner_title') || (lay && doctorBefore.test(text.slice(Math.max(0, lay.start - 12), lay.start)) ? lay : undefined);
  add('practitioner', practitioner);
  // What stands before «Mme» counts as if it stood before the name.
  const before = (concept: Concept): boolean => lay !== undefined && touching(passage, context, concept, lay.start, 4) !== undefined;
  const formal = lay !== undefined && strict.test(passage.folded.slice(lay.start, lay.end));
  add('title', formal && !practitioner);
  add('layTitle', lay && !formal && !practitioner);
  add('named', !practitioner && leads('named', 8));
  const said = touching(passage, context, 'named', start, 8);
  const answered = answersWho(text, start);
  const asked =
    (said && (!lower || spoken.test(passage.folded.slice(said.start, said.end)))) ||
    fieldBefore.test(left) ||
    answered ||
    (formal && !(lower && /^\p{Lu}/u.test(text.slice(lay?.start))));
  add('form', fieldBefore.test(left) || answered);
  const apart = grownTogether.test(left) || newSentence.test(left);
  add('kin', !practitioner && !apart && leads('kin', 5));
  add('patient', !practitioner && !apart && leads('patient', 4));
  add('room', bedBefore.test(left));
  add('document', leads('document', 4) || documentOf(passage, context, start));
  add('age', ageAfter.test(right));
  const born = followedBy(passage, context, 'born', end, 12);
  add('born', born && !/^(?:ne|b|dn)$/i.test(text.slice(born.start, born.end)));
  add(
    'number',
    ['national_id', 'insurance_id', 'record_id', 'passport', 'phone_label'].some((c) => followedBy(passage, context, c as Concept, end, 4)),
  );
  const placed = placeBefore.test(left);
  add('course', !placed && (scene.clinical > 0 || scene.aged) && followedBy(passage, context, 'course', end, 2));
  const bare = passage.folded.slice(start, end);
  const announced = !arabic || known || lay !== undefined || leads('patient', 4);
  add(
    'value',
    announced && !placed && !takenBefore.test(left) && !/^\p{Lu}{3,}$/u.test(text.slice(Math.max(start, end - 3), end)) && wardSign.value(bare, right),
  );
  add('happens', announced && !placed && wardSign.happens(bare, right));
  add('doneTo', wardSign.doneTo(bare, left));
  add('famous', words >= 2 && !lay && says(passage, context, 'media'));
  add('full', words >= 2);
  add('wholeName', words >= 2 && known && scene.aged && !arabic && !scene.event && !scene.advert);
  add('filed', filed);
  add('known', known);
  add('clinical', scene.clinical > 1 || scene.aged);
  add('staff', leads('staff') && !leads('patient'));
  add('staff', lay && titled(passage, touching(passage, context, 'staff', lay.start, 3), lay.start));
  const apposed =
    followedBy(passage, context, 'staff', end, 6) ??
    followedBy(passage, context, 'staff', end + (/^\s?[,(]\s?(?:le|la|l['’]|the|notre|our)\s?/.exec(right)?.[0].length ?? 0), 3);
  const apposition = parenthesis.exec(right)?.[0] ?? '';
  const role =
    apposition && !ageAfter.test(right)
      ? followedByWithin(passage, context, 'staff', end, apposition.length) ||
        (/^\s?\(/.test(apposition) && followedByWithin(passage, context, 'service', end, apposition.length))
      : false;
  add('staffAfter', role || (apposed && /^\s?[,(]|^ (?:le|la|l|the|d)[ '’]/.test(text.slice(end, apposed.start) || right) && !ageAfter.test(right)));
  add(
    'staffAfter',
    (['staff', 'colleague'] as const).some((concept) => startingIn(passage, context, concept, start + (words > 1 ? 0 : 1), end).some((m) => m.end <= end)),
  );
  add('staffAfter', operatesAfter.test(right));
  // «41 Marram Lane»
  add('place', words > 1 && /\d[ ,]{1,2}$/.test(left) && startingIn(passage, context, 'street', start + 1, end).some((m) => m.end === end));
  add('colleague', leads('colleague', 4));
  add('staffAfter', worksAfter.test(right));
  add('anybody', (lay && anybodyName.test(bare)) || anybodyBefore.test(left));
  add('greeting', !lay && leads('greeting', 4));
  add('addressed', addressedAfter.test(right) || /(?:^|[\s(])@$/.test(left) || isCalled(text, start, end));
  add('recommended', !lay && !answered && answersForColleague(passage, context, start));
  add('eponym', leads('eponym', 4) || methodAfter.test(right) || (eponym && words < 2 && namesSomething(text, start, end)));
  add('cites', atAfter.test(right) || authorAfter.test(text.slice(end, end + 110)) || leads('cites', 4) || before('cites'));
  add('place', before('facility') || leads('facility', 6) || leads('street', 6) || before('street') || leads('institution', 6) || leads('locality', 6));
  add('duty', scene.duty && scene.clinical < 2 && !scene.aged);
  add('event', scene.event && scene.clinical < 1 && !scene.aged);
  add('advert', scene.advert && !scene.aged && scene.clinical < 2);
  add('fictional', scene.fictional);
  add('ordinaryWord', !known && words === 1 && !arabic);
  // In Arabic script and in small letters any word may follow «patient», «hajj», «mother»: it must be a name we know.
  add('unknownThere', (arabic || lower) && !known && !asked);
  // Initials are for `combination/initials`; three capitals are an acronym before they are a name.
  add('initialsOnly', !known && (words === 0 || (words === 1 && /^\p{Lu}{2,3}$/u.test(text.slice(start, end)) && !formal)));
  add('nationality', !known && ((leads('patient', 4) && people.test(bare)) || originAfter.test(right)));
  add('lower', lower);
  return found;
}

/** Whether the words right before ask for a name: then a lower-case or an ordinary word may be one. */
export const asksForName = (passage: Plain, context: RuleContext, start: number): boolean =>
  titled(passage, touching(passage, context, 'lay_title', start, 3), start) ||
  titled(passage, touching(passage, context, 'named', start, 8), start) ||
  (start > 5 && afterField(passage.text, start) && fieldBefore.test(passage.text.slice(Math.max(0, start - 30), start)));

/** Whether a colon or a full stop stands right before: a field, perhaps. */
function afterField(text: string, start: number): boolean {
  let at = start - 1;
  while (at > start - 4 && text.charCodeAt(at) <= 0x20) at--;
  return fieldEnds.has(text.charCodeAt(at));
}
const fieldEnds: ReadonlySet<number> = new Set([...'.:：'].map((sign) => sign.charCodeAt(0)));

const followedByWithin = (passage: Plain, context: RuleContext, concept: Concept, from: number, length: number): boolean =>
  startingIn(passage, context, concept, from, from + length + 1).some((m) => m.end <= from + length + 12);

/** «What is the kid's name. Current leader…», «for the baby". She went home»: what asked for a name has ended. */
const sentenceEnds = /^[.!?؟]["”»’')]* +$/u;
/** Their full stop is part of them. */
const abbreviated = /^(?:mm?|mrs?|ms|mme|mlle|melle|dre?s?|prs?|prof|doc|st|sr|pts?|pat|nom)$/;

/** Titles of one or two letters are words of their own: they count in capitals, right before a name. */
function titled(passage: Plain, mention: Mention | undefined, start: number): boolean {
  if (!mention) return false;
  const word = passage.folded.slice(mention.start, mention.end);
  if (sentenceEnds.test(passage.text.slice(mention.end, start)) && !abbreviated.test(word)) return false;
  if (!smallTitles.test(word)) return true;
  return /^\p{Lu}/u.test(passage.text.slice(mention.start, mention.end)) && start - mention.end <= 2 && !passage.text.slice(mention.end, start).includes('(');
}

/** «le scanner de Marin», «CT for Gareth», «التحاليل ديال رشيد»: a small word between the paper and the name. */
function documentOf(passage: Plain, context: RuleContext, start: number): boolean {
  const small = /(?:\bd['’]|(?<![\p{L}])(?:de|du|d|dyal|dial|dyel|pour|for|of|on|to|l|ديال|دیال|تاع|متاع|تبع)) ?$/u.exec(
    passage.text.slice(Math.max(0, start - 8), start),
  );
  if (!small) return false;
  const at = start - small[0].length;
  const word = near(passage, context, 'document', at, at, { before: 4 });
  return (
    word !== undefined &&
    startingIn(passage, context, 'eponym', Math.min(word.start, start - longest), start).every((m) => m.end !== start && m.start !== word.start)
  );
}
