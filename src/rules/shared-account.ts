import type { RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';
import { says } from './near.ts';
import { sceneOf } from './scene.ts';

/** An account that a group pays into or is paid from: dues, a leaving party, shifts. Nobody ill is spoken of. */
export function isSharedAccount(passage: Plain, context: RuleContext): boolean {
  const { event, duty, advert, clinical } = sceneOf(passage, context);
  return (event || duty || advert) && clinical === 0 && !says(passage, context, 'lay_title') && !says(passage, context, 'patient');
}
