import type { Subject } from '../subject.ts';

export const photo: Subject = {
  id: 'photo',
  texts: ['fr-csp-r4127-73', 'fr-csp-r4127-4', 'fr-cnil-3', 'ma-cp-447', 'ma-deonto-2021', 'ch-fmh', 'wma-2011-2022', 'us-hipaa'],
  words: {
    fr: {
      title: 'Photos et images cliniques',
      says: [
        'Une photo clinique est une donnée de santé : elle demande l’accord du patient pour cet usage-là, et non un accord général.',
        'Cacher les yeux ne suffit pas : un tatouage, un bijou, un bracelet, une chambre ou les données cachées du fichier permettent de reconnaître la personne.',
        'Un fichier DICOM ou une capture d’écran du logiciel contient presque toujours une identité.',
      ],
      now: 'Recadrez sur la lésion, supprimez les métadonnées, vérifiez le bandeau, et dites dans le message que le patient est d’accord.',
      asks: [
        'photo',
        'image',
        'cliché',
        'radio',
        'radiographie',
        'scanner',
        'capture',
        'dicom',
        'bandeau',
        'visage',
        'consentement photo',
        'selfie au bloc',
        'filmer',
        'vidéo',
        'photo d’un patient',
        'phtoo',
      ],
    },
    en: {
      title: 'Photographs and clinical images',
      says: [
        'A clinical photograph is health data: it needs the patient’s consent for that very use, not a general one.',
        'Hiding the eyes is not enough: a tattoo, a jewel, a wristband, a room or the hidden data of the file can give the person away.',
        'A DICOM file or a screenshot of the records system nearly always holds an identity.',
      ],
      now: 'Crop to the lesion, strip the metadata, check the banner, and say in the message that the patient agreed.',
      asks: [
        'photo',
        'photograph',
        'picture',
        'image',
        'x-ray',
        'scan',
        'screenshot',
        'dicom',
        'face',
        'consent for photo',
        'selfie in theatre',
        'filming',
        'video',
      ],
    },
    ar: {
      title: 'الصور السريرية',
      says: [
        'الصورة السريرية معطى صحي: تتطلب موافقة المريض على هذا الاستعمال بعينه، لا موافقة عامة.',
        'إخفاء العينين لا يكفي: وشم أو حلي أو سوار أو غرفة أو بيانات الملف المخفية تكشف الشخص.',
        'ملف DICOM أو صورة شاشة البرنامج تحتوي في الغالب على هوية.',
      ],
      now: 'اقتصر على موضع الإصابة، واحذف البيانات الوصفية، وتحقق من الشريط، واذكر أن المريض موافق.',
      asks: ['صورة', 'صور', 'أشعة', 'سكانير', 'راديو', 'لقطة شاشة', 'موافقة على الصورة', 'فيديو', 'tswira', 'tsawer', 'photo dial lmrid'],
    },
  },
};
