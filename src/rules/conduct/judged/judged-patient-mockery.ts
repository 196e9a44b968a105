import { judgedRule } from '../judged.ts';

export const judgedPatientMockery = judgedRule({
  id: 'judged-patient-mockery',
  kind: 'patient_mockery',
  summary: 'Laughs at a patient or a family, in whatever words.',
  examples: {
    flags: [
      "⟦La dame du box 4 sent tellement mauvais qu'on l'a surnommée Camembert, tout le service est plié 😂⟧",
      '⟦Encore une baleine de 150 kg, il a fallu appeler les pompiers pour la table mdr⟧',
      '⟦my patient is as thick as two planks, we all laughed at her in the mess lol⟧',
    ],
    passes: [
      "J'ai confondu mes deux stylos et signé en violet, quel clown je fais 😂",
      'Patiente obèse, IMC 48, table adaptée disponible demain ?',
      'We laughed with him when he saw my socks, lovely man',
    ],
  },
});
