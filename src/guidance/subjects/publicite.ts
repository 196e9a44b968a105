import type { Subject } from '../subject.ts';

export const publicite: Subject = {
  id: 'publicite',
  texts: [
    'fr-csp-r4127-19',
    'fr-csp-r4127-19-1',
    'fr-csp-r4127-13',
    'fr-loi-2023-451',
    'fr-cnom-charte-2025',
    'ma-deonto-2021-com',
    'ma-131-13',
    'tn-cnom-2025',
    'be-deonto',
    'us-ama',
    'ca-cpso-cmpa',
  ],
  words: {
    fr: {
      title: 'Publicité et communication',
      says: [
        'Informer est permis ; se vanter, comparer, promettre ou faire témoigner des patients ne l’est pas.',
        'Ce qui est dit doit être loyal, prudent, vérifiable, et ne pas attirer vers son propre cabinet.',
        'Un groupe de confrères n’est pas un lieu de réclame : ni tarifs, ni demandes d’avis en ligne, ni adressage rémunéré.',
      ],
      now: 'Gardez les faits : titres, spécialité, lieu, langues. /profil en fait une fiche sobre.',
      asks: [
        'publicité',
        'pub',
        'promotion',
        'communication',
        'site internet',
        'instagram',
        'influenceur',
        'tarifs',
        'témoignages de patients',
        'référencement',
        'carte de visite',
        'publicite medecin',
        'annonce',
      ],
    },
    en: {
      title: 'Advertising and communication',
      says: [
        'Informing is allowed; praising oneself, comparing, promising or using patients’ testimonials is not.',
        'What is said must be fair, careful and verifiable, and must not draw people to one’s own practice.',
        'A group of colleagues is no place to advertise: no prices, no requests for reviews, no paid referrals.',
      ],
      now: 'Keep to facts: titles, speciality, place, languages. /profile makes a sober card of them.',
      asks: ['advertising', 'promotion', 'marketing', 'website', 'instagram', 'influencer', 'prices', 'testimonials', 'advert'],
    },
    ar: {
      title: 'الإشهار والتواصل',
      says: [
        'الإعلام مسموح، أما التباهي والمقارنة والوعود وشهادات المرضى فلا.',
        'يجب أن يكون الكلام صادقًا وحذرًا وقابلًا للتحقق، وألا يجلب الناس إلى عيادتك.',
        'مجموعة الزملاء ليست مكانًا للدعاية: لا أثمان ولا طلب تقييمات ولا إحالات مؤدى عنها.',
      ],
      now: 'التزم بالوقائع: الشهادات، التخصص، المكان، اللغات. الأمر ‎/profil‎ يصوغ منها بطاقة رصينة.',
      asks: ['إشهار', 'اشهار', 'دعاية', 'إعلان', 'تسويق', 'انستغرام', 'أثمان', 'ishhar', 'pub dyal tbib'],
    },
  },
};
