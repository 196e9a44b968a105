// Who talks to whom: a name that is called, and, in a conversation read as one text, a line each, what the line before asked for.
import type { RuleContext } from '../../core/rule.ts';
import type { Plain } from '../../core/text.ts';
import { startingIn } from '../near.ts';

/** A line before that asks for a patient's name, in a conversation read as one text. */
const askedBefore =
  /(?:^|\n)(?![^\n]*(?:chirurgien|médecin|interne|garde|astreinte|doctor|surgeon|consultant|on call|الطبيب|الجراح|طبيب|مناوب))[^\n]*(?:(?<![\p{L}])(?:nom|prénom|prenom|name|smito|smitha|smiyto|smiytha|smiya|lequel|laquelle|which one|which patient|c['’]est qui|who is it|who['’]s that)(?![\p{L}])|الاسم|اسمه|اسمها|سميتو|سميتها|شكون هو|شكون هي)[^\n]{0,60}\n$/iu;

/** «Nom du patient ?», and the name alone on the next line. */
export const answersWho = (text: string, start: number): boolean =>
  start > 3 && text[start - 1] === '\n' && askedBefore.test(text.slice(Math.max(0, start - 160), start));

/** «Vous avez quelqu'un en pédopsy ?», and the name on the next line. */
export function answersForColleague(passage: Plain, context: RuleContext, start: number): boolean {
  const line = lineEndBefore(passage.text, start, 60);
  if (line < 1 || !/[?؟]\s*$/.test(passage.text.slice(Math.max(0, line - 3), line))) return false;
  const from = Math.max(lineEndBefore(passage.text, line, 200) + 1, line - 200);
  const question = passage.text.slice(from, line);
  if (!wanted.test(question)) return false;
  return startingIn(passage, context, 'staff', from, line).length > 0 || specialty.test(question);
}

/** The last line's end in the `reach` characters before `at`, -1 when there is none: a text without lines is not searched to its start for every name. */
function lineEndBefore(text: string, at: number, reach: number): number {
  const from = Math.max(0, at - reach);
  const found = text.slice(from, at).lastIndexOf('\n');
  return found < 0 ? -1 : from + found;
}

const wanted =
  /(?<![\p{L}])(?:quelqu['’]un|qui|un bon|une bonne|vous avez|connai\p{L}*|contact|adresse|numéro|chi|chkoun|fin|3ndkom|anyone|anybody|who|someone|recommend|know a|شي|شكون|مين|حد|حدا|احد|أحد|عندكم|تعرفوا|من)(?![\p{L}])/iu;
const specialty =
  /(?<![\p{L}])(?:\p{L}*(?:ologue|ologie|ologist|ology|iatre|iatrie|iatrist|pédie|pédiste)|pédopsy|psy|rhumato|endoc?|infectio|gériatre|ophtalmo|dermato|cardio|neuro|uro|gastro|hémato|néphro|onco|ortho|orl|ent|gp|radio|anapath|labo|stomato|dentiste|kiné|orthophoniste|diét\p{L}*|طبيب|دكتور|دكتورة|اخصائي|أخصائي|جراح|مختص)(?![\p{L}])/iu;

/** A word for «you»; a pressure is none: «Huet, TA 7/4». */
const you =
  /(?<![\p{L}'’])(?:[Tt]u|[Tt]oi|[Tt]on|[Tt]es|[Tt]e|ta(?= \p{Ll})|[Tt]['’]\p{Ll}+|[Vv]ous|[Vv]otre|[Vv]os|[Yy]ou|[Yy]ours?|nta|nti|dyalk|dyalek|3lik|3ndek|عليك|عندك|ديالك)(?!\p{L})/u;

/** «Joli message, Sylvain.», «Clémence, avant d’envoyer ton mail»: whoever is spoken to, between commas and with a word for «you» close by. */
export function isCalled(text: string, start: number, end: number): boolean {
  const [left, right] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  const between = /, ?$/.test(left) && /^\s?(?:[,.!?…]|$)/u.test(right);
  const first = (start === 0 || /[.!?\n] ?$/.test(left)) && /^ ?,/.test(right);
  return (between || first) && you.test(text.slice(Math.max(0, start - 60), end + 60));
}
