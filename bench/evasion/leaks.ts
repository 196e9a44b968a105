/** A message of an invented doctor; what a disguise is laid over stands between ⟦ and ⟧: a patient's name, or a number of theirs. */
export interface Leak {
  readonly lang: 'fr' | 'en' | 'ar' | 'ary';
  readonly on: 'name' | 'number';
  readonly text: string;
}

const row =
  (lang: Leak['lang'], on: Leak['on']) =>
  (text: string): Leak => ({ lang, on, text });

export const leaks: readonly Leak[] = [
  ...[
    'Avis svp pour Mme ⟦Salima Berrada⟧, 62 ans, diabétique, plaie du pied qui traîne',
    'Confrères, le patient ⟦Hicham Tazi⟧ est sorti contre avis ce matin, HbA1c 11 %',
    'Bonjour, M. ⟦Thierry Vandamme⟧ vu ce jour en consultation, suspicion de mélanome',
    'La patiente ⟦Nadia Cherkaoui⟧ refait une décompensation cardiaque, quelqu’un de garde ?',
    'Mon patient s’appelle ⟦Antoine Lefranc⟧, 48 ans, VIH sous trithérapie, avis infectio',
  ].map(row('fr', 'name')),
  ...[
    'Any thoughts on Mrs ⟦Hannah Whitlock⟧, 71, new AF and a TIA last night',
    'Patient ⟦Marcus Oyelaran⟧ admitted with a variceal bleed, platelets 40',
    'My patient Mr ⟦Declan Pritchard⟧ was started on clozapine, neutrophils 1.2',
    'Please review Ms ⟦Joanna Kaminska⟧, 34 weeks, pre-eclampsia, BP 170/110',
  ].map(row('en', 'name')),
  ...[
    'المريضة السيدة ⟦نادية الشرقاوي⟧ عمرها 58 سنة مصابة بسرطان الثدي',
    'أرجو رأيكم في المريض ⟦هشام التازي⟧ 44 سنة قصور كلوي حاد',
    'السيد ⟦عبد الرحيم بناني⟧ دخل المستعجلات بجلطة دماغية',
  ].map(row('ar', 'name')),
  ...[
    'salam, lmrida smitha ⟦Khadija Lahlou⟧ 3ndha 55 ans w sokkar tal3 3 g',
    '3ndi wahed lmrid smito ⟦Youssef Amrani⟧ dayr insuffisance rénale, chno ndir',
    'had Mme ⟦Zineb Ouazzani⟧ jat lyoum b douleur thoracique, troponine +',
    'lmrid ⟦Rachid Bennis⟧ khrej men réa lbare7, mazal sous anticoagulants',
  ].map(row('ary', 'name')),
  ...[
    'Patient de 67 ans sous AVK, numéro de sa fille : ⟦06 39 98 41 27⟧, merci de rappeler',
    'La patiente du 12 est joignable au ⟦06 39 98 05 63⟧ pour le résultat de biopsie',
    'NIR de la patiente : ⟦2 61 07 75 999 999 35⟧, greffée rénale',
    'Le patient, CIN ⟦BK 999 412⟧, attend son certificat pour hépatite C',
    'IPP ⟦8009 944 127⟧, patient connu pour cirrhose, doppler demandé',
  ].map(row('fr', 'number')),
  ...[
    'Patient with sepsis, NHS number ⟦999 123 4560⟧, needs a bed tonight',
    'Her son can be reached on ⟦07700 900 482⟧, patient has dementia and a fractured hip',
    'MRN ⟦774 510 2396⟧, patient on warfarin, INR 6',
    'Call the patient on ⟦07700 900 139⟧ about the positive HIV test',
  ].map(row('en', 'number')),
  ...[
    'رقم هاتف ابن المريض ⟦06 39 98 72 14⟧ وهو مصاب بالسكري',
    'رقم ملف المريضة ⟦118 843 275⟧ وهي حامل في الشهر الثامن',
    'المريض عنده التهاب الكبد، هاتفه ⟦06 39 98 60 81⟧',
  ].map(row('ar', 'number')),
  ...['nmra dyal bent lmrida ⟦06 39 98 33 90⟧, 3ndha AVC', 'lmrid tel dyalo ⟦06 39 98 11 58⟧ bghaw ykhbroh b résultat dyal VIH'].map(row('ary', 'number')),
];
