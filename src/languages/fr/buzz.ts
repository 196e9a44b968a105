import type { BuzzPhrases } from '../../core/language-buzz.ts';

export const buzz: BuzzPhrases = {
  title: { 2: 'Un échange s’échauffe', 3: 'Un échange s’emballe' },
  calmed: 'L’échange s’est calmé.',
  figures: (events, people) => `Messages et réactions : ${events} · personnes : ${people}`,
  reasons: {
    harmful: 'message de départ blessant ou à risque',
    patient: 'un patient peut être reconnu',
    hostile: 'réponses hostiles',
    disapproved: 'réactions de rejet',
    divided: 'avis très partagés',
    fast: 'rythme inhabituel pour ce groupe',
    growing: 'l’échange se nourrit de lui-même',
    many: 'beaucoup de membres à la fois',
    call: 'appel à faire circuler',
    outlet: 'presse ou réseaux sociaux nommés',
    copied: 'message recopié',
    leaving: 'départs de membres',
  },
  options: 'Vous pouvez calmer l’échange sans sanctionner personne. /badbuzz ouvre la fiche de crise.',
  measures: { pin: 'Épingler un rappel', slow: 'Ralentir', lock: 'Fermer le fil' },
  reminder:
    'Un mot des modérateurs : l’échange est vif, prenons quelques minutes. Pas de patient, pas de nom, pas de capture hors du groupe. Chacun peut modifier ou retirer son message ; les modérateurs sont joignables en privé.',
  crisis: {
    title: 'Fiche de crise',
    steps: [
      'Arrêter : épinglez un rappel, ralentissez le canal ou fermez le fil. Si un patient peut être reconnu, le message part d’abord.',
      'Garder la preuve : notez l’heure, le lien, les comptes concernés. Pas de capture sur un téléphone personnel ; le dossier du bureau suffit.',
      'Ne pas argumenter : aucune réponse à chaud dans le groupe, ni ailleurs. Une seule personne parle pour les modérateurs.',
      'Prévenir : l’auteur en privé, la personne visée, les autres modérateurs ; si un patient est concerné, le responsable des données et l’établissement ; en cas de menace, la police.',
      'Dire : un message court et factuel au groupe, sans nom et sans reproche : ce qui s’est passé, ce qui a été retiré, ce qui est attendu de chacun.',
      'Après : relire la charte ensemble, proposer une médiation, fermer le dossier avec une date de bilan.',
    ],
    law: 'Ce que disent les textes :',
    noLaw: 'Aucun texte vérifié pour ce pays : la charte du groupe s’applique. Demandez à votre Ordre.',
    now: 'L’échange le plus vif en ce moment :',
    quiet: 'Aucun échange ne sort de l’ordinaire en ce moment.',
    chart: (minutes) => `Une barre : ${minutes} minutes`,
  },
};
