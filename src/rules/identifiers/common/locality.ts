import type { Hit, Rule } from '../../../core/rule.ts';
import { mentionsOf, says } from '../../near.ts';
import { sceneOf } from '../../scene.ts';

const name =
  /^ (?:de |d['’]|des |du |la |le |les |el |al |of |n['’]|nait |ait |aït )?(?:[\p{Lu}][\p{L}\p{M}'’-]*|[\p{Script=Arabic}]{3,})(?:[ -][\p{Lu}][\p{L}\p{M}'’-]*){0,2}/u;

export const locality: Rule = {
  id: 'locality',
  kinds: ['address'],
  summary: 'A hamlet or a douar by its name: so few people live there that it is an address.',
  examples: {
    flags: ['ma nièce 41 de fièvre, on est à ⟦Douar Lhouara⟧', 'hiba 4 ans de ⟦douar Aït Ouarab⟧, sous amox', 'الطفلة 5 سنوات من ⟦دوار تيغزا⟧، حصبة'],
    passes: ['caravane médicale au douar Tizi', 'le village olympique', 'patient de 54 ans, vit dans un village isolé'],
  },
  *check(passage, context): Iterable<Hit> {
    const scene = sceneOf(passage, context);
    for (const { start, end } of mentionsOf(passage, context, 'locality')) {
      const tail = name.exec(passage.text.slice(end, end + 50));
      if (!tail || !/^(?:douar|ddouar|دوار|hameau|hamlet|ksar|village)/.test(passage.folded.slice(start, end))) continue;
      const someone = scene.patient && (scene.clinical > 0 || says(passage, context, 'named'));
      yield { kind: 'address', start, end: end + tail[0].length, confidence: someone ? 'strong' : 'weak', why: ['shape', 'gazetteer'] };
    }
  },
};
