import type { Hit, Rule } from '../../../core/rule.ts';
import { sceneOf } from '../../scene.ts';

const shape = /(?:https?:\/\/|www\.)[^\s<>«»"“”،]{4,200}/giu;
const shared =
  /drive\.google|docs\.google|dropbox|wetransfer|icloud|onedrive|1drv|sharepoint|we\.tl|mega\.nz|photos\.app|goo\.gl\/photos|cloud|partage|share|transfer|resultats?|results?|patient|dossier|pacs|viewer|imag|gofund|leetchi|cotizup|cagnotte|fb\.|facebook|instagram|insta|tiktok|youtu/i;
const open =
  /doi\.org|pubmed|ncbi|nejm|thelancet|bmj\.|jamanetwork|has-sante|legifrance|who\.int|sfar|escardio|uptodate|cochrane|vidal|ansm|ameli\.fr(?!\/assure)|congres|conference|formation|cours|course|register|inscription|zoom\.|teams\.|meet\.google|wikipedia|recrut|annonce|emploi|sante\.gov|guideline/i;

export const url: Rule = {
  id: 'url',
  kinds: ['url'],
  summary: 'A link to a person’s file, pictures or profile: shared drives, results servers, fundraising pages.',
  examples: {
    flags: [
      'Radio de mon patient ici ⟦https://drive.google.com/file/d/1xQ7sbaiThx24/view⟧ opacité apex droit',
      'All the slides: ⟦https://share.example.org/f/oconnor_histo_march.pdf⟧ this is the melanoma',
      'صور المريضة هنا ⟦https://wetransfer.example/d/9f2-irm⟧',
    ],
    passes: ['le PDF : https://doi.org/10.1056/NEJMoa2034577', 'inscription https://congres.exemple.org/2026', 'https://smar-exemple.ma/cours فيها دروس'],
  },
  *check(passage, context): Iterable<Hit> {
    if (!/http|www\./i.test(passage.text)) return;
    const scene = sceneOf(passage, context);
    for (const match of passage.text.matchAll(shape)) {
      const text = match[0].replace(/[.,;:!?)\]]+$/, '');
      const personal = shared.test(text) && !open.test(text);
      const named = /[/_=-][a-z]{3,}[-_.][a-z]{3,}/i.test(text.replace(/^https?:\/\/[^/]+/i, ''));
      const confidence = open.test(text)
        ? 'weak'
        : personal && (scene.patient || scene.clinical > 0 || named)
          ? 'strong'
          : scene.patient && named
            ? 'strong'
            : 'weak';
      yield { kind: 'url', start: match.index, end: match.index + text.length, confidence, why: personal ? ['shape', 'cue'] : ['shape', 'no-cue'] };
    }
  },
};
