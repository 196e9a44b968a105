import type { Hit, Rule } from '../../../core/rule.ts';
import { codes } from '../../candidates.ts';
import { says } from '../../near.ts';
import { sceneOf } from '../../scene.ts';

export const deviceSerial: Rule = {
  id: 'device-serial',
  kinds: ['device_id'],
  summary: 'The serial number of a device somebody carries.',
  examples: {
    flags: ['patiente 71 ans, pacemaker n° de série ⟦PJN704118H⟧, ERI', 'her implant serial ⟦SN4471902⟧, 54yo', 'مريض 70 سنة، الرقم التسلسلي ⟦PM8812047⟧'],
    passes: ['Sortie automate XN SN 31145587', 'pompe n° 4 en panne', 'modèle 2024'],
  },
  *check(passage, context): Iterable<Hit> {
    for (const code of codes(passage, context)) {
      if (!code.labels.has('device') || code.labels.has('not_an_id') || code.digits < 5) continue;
      const carried = sceneOf(passage, context).aged || says(passage, context, 'lay_title');
      yield { kind: 'device_id', start: code.start, end: code.end, confidence: carried ? 'strong' : 'weak', why: ['label', 'shape'] };
    }
  },
};
