import type { Subject } from '../subject.ts';

export const confraternite: Subject = {
  id: 'confraternite',
  texts: ['fr-csp-r4127-56', 'fr-csp-r4127-31', 'fr-loi-1881', 'ma-cp-442-444', 'dz-92-276', 'us-ama', 'gb-gmc-2024'],
  words: {
    fr: {
      title: 'Confraternité',
      says: [
        'Entre confrères, le désaccord est libre ; le mépris, l’insulte et l’accusation publique ne le sont pas.',
        'Un différend se règle d’abord directement, puis par une conciliation.',
        'Une erreur grave se signale par les voies prévues, non par un message de groupe.',
      ],
      now: 'Écrivez au confrère en privé ; si cela ne suffit pas, demandez une conciliation à votre Ordre.',
      asks: [
        'confraternité',
        'confrère',
        'insulte',
        'conflit entre médecins',
        'dénigrement',
        'médisance',
        'critiquer un confrère',
        'conciliation',
        'diffamation',
        'confraternite',
        'conflit',
      ],
    },
    en: {
      title: 'Respect among colleagues',
      says: [
        'Among colleagues disagreement is free; contempt, insult and public accusation are not.',
        'A dispute is first settled directly, then by conciliation.',
        'A serious error is reported through the proper channels, not by a group message.',
      ],
      now: 'Write to the colleague in private; if that is not enough, ask your Order or council for conciliation.',
      asks: ['colleague', 'insult', 'dispute between doctors', 'denigration', 'criticise a colleague', 'conciliation', 'defamation', 'respect'],
    },
    ar: {
      title: 'الزمالة',
      says: [
        'بين الزملاء الاختلاف حر، أما الاحتقار والسب والاتهام العلني فلا.',
        'يُحل النزاع مباشرة أولًا ثم بالصلح.',
        'الخطأ الجسيم يُبلَّغ عنه بالطرق المقررة، لا برسالة في مجموعة.',
      ],
      now: 'اكتب للزميل على انفراد، وإن لم يكف ذلك فاطلب الصلح من هيئتك.',
      asks: ['زمالة', 'زميل', 'سب', 'خلاف بين الأطباء', 'تشهير', 'قذف', 'صلح', 'sebb zamil', 'mochkil m3a zamil'],
    },
  },
};
