import type { RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';
import { says } from './near.ts';
import { sceneOf } from './scene.ts';

const selling = /(?<!\p{L})(?:(?:je|on) vends?|à vendre|vends|for sale|selling (?:my|the)|للبيع|je cède|nbi3|kanbi3)(?!\p{L})/iu;
const parked =
  /(?<!\p{L})(?:gar[ée]e?s?|mal gar[ée]e?|stationn\p{L}*|bloqu\p{L}*|g[êe]ne|parking|d[ée]placer|bouger (?:sa|ta|votre)|phares?|warnings?|parked|car park|blocking|headlights|lights on|move (?:your|it|the)|clamped|واقفة|مركونة|الباركينغ|موقف|مسدود\p{L}*|msed\p{L}*|m3ettel|lparking|paking)(?!\p{L})/iu;

/** The car in the car park, the one for sale: a colleague's, a supplier's. Nobody ill is spoken of. */
export function isCarOfStaff(passage: Plain, context: RuleContext): boolean {
  const { aged, clinical } = sceneOf(passage, context);
  if (aged || says(passage, context, 'lay_title') || says(passage, context, 'patient')) return false;
  return selling.test(passage.text) || (clinical === 0 && parked.test(passage.text));
}
