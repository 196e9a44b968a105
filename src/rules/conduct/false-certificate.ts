import { conductRule } from './phrases.ts';

export const falseCertificate = conductRule({
  id: 'false-certificate',
  kind: 'illegal_request',
  confidence: 'strong',
  summary: 'Asks for a false or backdated certificate, or for one in another’s name.',
  says: [
    '(?:antidate[rz]?|antidater|postdater|post-dater)(?![\\p{L}])[^.!?\\n]{0,40}',
    '(?:un |le |une )?(?:faux|fausse) (?:certificat|arret|ordonnance|attestation)(?![\\p{L}])[^.!?\\n]{0,40}(?:svp|stp|possible|qui peut|\\?|pour)',
    '(?:certificat|arret) (?:de complaisance|bidon)(?![\\p{L}])[^.!?\\n]{0,40}',
    'backdate (?:the|a|my|his|her)(?![\\p{L}])[^.!?\\n]{0,40}',
    '(?:a )?fake (?:sick ?note|certificate|prescription)(?![\\p{L}])[^.!?\\n]{0,40}',
    '(?:chi )?certificat (?:mzewer|mzowar|bla ma nchof)(?![\\p{L}])[^.!?\\n]{0,40}',
    'شهاده مزوره(?![\\p{L}])[^.!?\\n]{0,40}',
  ],
  examples: {
    flags: ['qui peut me faire ⟦un faux certificat svp⟧', 'can someone ⟦backdate the sick note⟧', 'بغيت ⟦شهادة مزورة⟧'],
    passes: ['il m’a demandé d’antidater, j’ai refusé', 'rappel : un faux certificat, c’est pénal', 'never backdate a note'],
  },
});
