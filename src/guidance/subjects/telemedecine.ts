import type { Subject } from '../subject.ts';

export const telemedecine: Subject = {
  id: 'telemedecine',
  texts: ['fr-csp-l1110-4', 'gb-nhs-mobile', 'wma-2011-2022'],
  words: {
    fr: {
      title: 'Télémédecine et messageries',
      says: [
        'Une réponse dans un groupe n’est pas une consultation : sans examen ni dossier, elle ne remplace pas l’acte.',
        'La téléexpertise entre médecins se fait par un outil sécurisé et laisse une trace au dossier.',
        'Ne prenez jamais en charge un patient par message privé dans un groupe de confrères.',
      ],
      now: 'Proposez une téléexpertise par l’outil de votre établissement, ou un appel.',
      asks: [
        'télémédecine',
        'téléconsultation',
        'téléexpertise',
        'whatsapp',
        'messagerie sécurisée',
        'consulter à distance',
        'telemedecine',
        'vidéo consultation',
      ],
    },
    en: {
      title: 'Telemedicine and messaging',
      says: [
        'An answer in a group is not a consultation: without examination or record it does not replace one.',
        'Expert advice between doctors goes through a secure tool and leaves a trace in the record.',
        'Never take on a patient by private message in a group of colleagues.',
      ],
      now: 'Offer expert advice through your hospital’s tool, or a call.',
      asks: ['telemedicine', 'teleconsultation', 'remote', 'messaging', 'whatsapp consultation', 'virtual visit'],
    },
    ar: {
      title: 'التطبيب عن بعد والمراسلة',
      says: [
        'الجواب في مجموعة ليس استشارة: دون فحص ولا ملف لا يعوضها.',
        'الخبرة عن بعد بين الأطباء تتم بأداة آمنة وتترك أثرًا في الملف.',
        'لا تتكفل أبدًا بمريض عبر رسالة خاصة في مجموعة زملاء.',
      ],
      now: 'اقترح خبرة عن بعد بأداة مؤسستك، أو مكالمة.',
      asks: ['تطبيب عن بعد', 'استشارة عن بعد', 'واتساب', 'telemedecine'],
    },
  },
};
