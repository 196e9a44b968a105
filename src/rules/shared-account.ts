import type { RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';
import { says } from './near.ts';
import { sceneOf } from './scene.ts';

/** What many pay into. */
const purse =
  /(?<![\p{L}])(?:cagnotte|caisse|tr[ée]sori[eè]re?|amicale|cotis\p{L}*|treasurer|kitty|whip-?round|welfare|dues|صندوق|الصندوق|اشتراك|الاشتراك)(?![\p{L}])/iu;

/** An account that a group pays into or is paid from: dues, a leaving party, shifts. Nobody ill is spoken of. */
export function isSharedAccount(passage: Plain, context: RuleContext): boolean {
  const { event, duty, advert, clinical } = sceneOf(passage, context);
  return (event || duty || advert || purse.test(passage.text)) && clinical === 0 && !says(passage, context, 'lay_title') && !says(passage, context, 'patient');
}
