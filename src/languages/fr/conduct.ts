import type { ConductPhrases } from '../../core/language-conduct.ts';

export const conduct: ConductPhrases = {
  nudges: {
    patient_mockery:
      'Votre message pourrait être lu comme une moquerie envers un patient. La fatigue se comprend ; et si vous gardiez ce que la situation avait de dur ou d’étonnant, sans le trait sur la personne ?',
    hurtful_irony: 'L’ironie de votre message pourrait blesser la personne visée. La même remarque, dite au « je » ou sur la situation, passerait mieux.',
    colleague_insult:
      'Votre message pourrait être reçu comme une insulte envers un confrère ou un métier. Dire le fait et ce que vous attendiez suffit souvent ; un appel direct aide aussi.',
    establishment_denigration:
      'Votre message pourrait être lu comme un dénigrement d’établissement. Un fait daté, adressé à la direction ou aux vigilances, aura plus de force.',
    discrimination:
      'Votre message pourrait être lu comme un propos sur un groupe de personnes plutôt que sur une situation de soin. Dire l’obstacle rencontré, sans le groupe, garderait votre question entière.',
    sexual_comment:
      'Votre message pourrait être lu comme une remarque sur le corps d’une personne. Si la question est clinique, les termes du métier suffisent.',
    threat:
      'Votre message pourrait être lu comme une menace. Si un conflit vous pèse, la conciliation de l’Ordre ou un modérateur peut vous aider à en sortir.',
    self_promotion:
      'Votre message ressemble à une annonce pour votre activité. Une information sobre (lieu, date, spécialité) passe toujours ; sans prix, promesse ni comparaison.',
    commerce_fundraising:
      'Votre message ressemble à une vente ou à une collecte. Demandez aux modérateurs où cela a sa place ; pour un patient, une association reconnue saura aider.',
    misinformation:
      'Votre message affirme quelque chose qui se discute. Une source, ou le mot « hypothèse », aiderait vos confrères à s’en servir sans risque.',
    illegal_request:
      'Votre message pourrait être lu comme une demande de document ou de service que la loi ne permet pas. Expliquez le besoin : quelqu’un saura indiquer la voie régulière.',
    outside_screenshot:
      'Votre message semble apporter ici des propos tenus en privé ailleurs. Un résumé sans noms, ou l’accord des personnes, évite de leur nuire.',
    press_virality:
      'Votre message appelle à diffuser hors du groupe ou à agir en nombre. Ce qui se dit ici doit y rester ; un texte signé, relu à plusieurs, porte mieux.',
    impersonation:
      'Votre message pourrait faire croire que quelqu’un d’autre écrit, ou demande des codes. Dites qui vous êtes et à quel titre ; un code reçu ne se partage jamais.',
    undisclosed_conflict:
      'Votre message recommande un produit. Une ligne « Liens d’intérêts : … » (même « aucun ») permettrait à chacun de lire votre avis à sa juste valeur.',
    political_religious_flame:
      'Votre message pourrait diviser le groupe sur la politique ou la religion. L’avis sur une mesure reste libre ; l’exclusion de ceux qui pensent autrement, non.',
    distress: 'Vous n’avez pas à porter cela seul : un confrère, un proche ou l’entraide de votre Ordre peut vous écouter.',
  },
  ethics: {
    'fr-r4127-2': 'respect de la personne et de sa dignité, même après la mort',
    'fr-r4127-13': 'prudence et données confirmées quand on informe',
    'fr-r4127-19': 'le soin n’est pas un commerce',
    'fr-r4127-19-1': 'communiquer loyalement, sans témoignage, comparaison ni incitation',
    'fr-r4127-24': 'ni commission ni avantage, donné ou sollicité',
    'fr-r4127-28': 'pas de certificat pour rendre service',
    'fr-r4127-31': 'éviter, même en privé, ce qui abîme l’image du métier',
    'fr-r4127-56': 'bons rapports entre confrères, conciliation en cas de différend',
    'fr-r4127-73': 'nul ne doit reconnaître un patient dans ce qui circule',
    'fr-r4127-75': 'pas d’exercice sous un nom d’emprunt',
    'ma-code': 'le code de déontologie en vigueur vaut aussi dans un groupe',
    'ma-code-21': 'informer de façon générale, objective et vérifiable, sans se promouvoir',
    'ma-code-31': 'conflits d’intérêts encadrés, indépendance gardée',
    'ma-131-13': 'la médecine n’est pas un commerce et s’exerce sans discrimination',
    'ma-cp-442': 'diffamation et injure sont définies par la loi',
    'ma-cp-447': 'diffuser des propos privés sans accord est puni',
    'dz-92-276': 'même personnel, un compte reste soumis au code de déontologie',
    'tn-cnom': 'publicité directe ou indirecte interdite',
    'be-code': 'information véridique, objective et discrète ; pas de certificat de complaisance',
    'ch-fmh': 'le code de déontologie vaut aussi en ligne',
    'gb-gmc': 'les mêmes exigences en ligne qu’ailleurs',
    'us-ama': 'déclarer ses intérêts, parler d’abord au confrère concerné',
    'ca-cpso': 'la conduite en ligne peut être jugée selon son lien avec la profession',
    wma: 'protéger la confiance, se rappeler que rien ne disparaît',
  },
  cites: (ref, says) => `À titre de repère : ${says} (${ref}).`,
  free: 'Personne d’autre ne lit ceci ; si je me trompe, n’en tenez pas compte.',
};
