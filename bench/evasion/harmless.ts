import type { Leak } from './leaks.ts';

/** Where nobody is spoken of: what a disguise is laid over stands between ⟦ and ⟧, a heading, a drug, a shout, or figures that are nobody's. */
export const harmless: readonly Leak[] = [
  { lang: 'fr', on: 'name', text: '⟦Rappel important⟧ : garde de samedi, il manque un senior aux urgences' },
  { lang: 'fr', on: 'name', text: 'Le ⟦paracétamol⟧ reste en première intention dans la fièvre du patient âgé' },
  { lang: 'fr', on: 'name', text: '⟦Conduite tenue⟧ : remplissage, antibiotiques, transfert en réanimation' },
  { lang: 'fr', on: 'name', text: 'Je suis ⟦complètement épuisé⟧ après cette nuit, 40 patients et pas un lit' },
  { lang: 'fr', on: 'name', text: 'Cours de mardi : la ⟦maladie de Crohn⟧ pour les internes' },
  { lang: 'en', on: 'name', text: '⟦Teaching session⟧ on Thursday: sepsis in the elderly patient' },
  { lang: 'en', on: 'name', text: 'Is ⟦amoxicillin⟧ still first line for a patient with pneumonia' },
  { lang: 'en', on: 'name', text: 'That was an ⟦absolutely terrible⟧ night on call, no beds at all' },
  { lang: 'en', on: 'name', text: '⟦Thank you everyone⟧ for covering the ward round' },
  { lang: 'ar', on: 'name', text: '⟦تذكير مهم⟧ اجتماع القسم غدا حول مرض السكري' },
  { lang: 'ar', on: 'name', text: 'هل ⟦الباراسيتامول⟧ آمن عند المريض المصاب بتشمع الكبد' },
  { lang: 'ar', on: 'name', text: '⟦مبروك للجميع⟧ على نجاح الدورة التكوينية' },
  { lang: 'ary', on: 'name', text: '⟦Salam alikoum⟧ chkoun f la garde had lila' },
  { lang: 'ary', on: 'name', text: 'wach ⟦metformine⟧ mzyana l lmrid li 3ndo insuffisance rénale' },
  { lang: 'ary', on: 'name', text: 'lyoum ⟦3yit bzaf⟧ m3a la garde, hamdoullah salat' },
  { lang: 'fr', on: 'number', text: 'Standard de l’hôpital : ⟦05 37 99 00 00⟧, demander le service de cardiologie' },
  { lang: 'fr', on: 'number', text: 'Gaz du sang : pH ⟦7,32 48 62 24⟧ lactates, on refait dans 2 h' },
  { lang: 'fr', on: 'number', text: 'Score de Glasgow toutes les heures : ⟦15 14 14 13 12⟧ puis scanner' },
  { lang: 'fr', on: 'number', text: 'Glycémies du jour : ⟦1,80 2,10 1,45 0,95⟧ sous insuline' },
  { lang: 'fr', on: 'number', text: 'Posologie : ⟦500 250 500⟧ mg matin midi soir pendant 10 jours' },
  { lang: 'fr', on: 'number', text: 'Réunion Zoom de la FMC, identifiant ⟦842 9917 3355⟧, tout le monde est invité' },
  { lang: 'en', on: 'number', text: 'The switchboard is ⟦020 7946 0123⟧, ask for the on-call registrar' },
  { lang: 'en', on: 'number', text: 'Blood pressures overnight ⟦120 118 105 98 92⟧ so we started noradrenaline' },
  { lang: 'en', on: 'number', text: 'Trial registered as NCT⟦04567891⟧, 4312 patients randomised' },
  { lang: 'en', on: 'number', text: 'Doses are ⟦5 10 15 20⟧ mg, titrate weekly' },
  { lang: 'ar', on: 'number', text: 'هاتف كتابة المصلحة ⟦05 37 99 00 11⟧ للاستفسار عن الدورة' },
  { lang: 'ar', on: 'number', text: 'الضغط خلال الليل ⟦120 110 100 95⟧ وبدأنا السوائل' },
  { lang: 'ar', on: 'number', text: 'الجرعة ⟦250 500 750⟧ ملغ حسب الوزن' },
  { lang: 'ary', on: 'number', text: 'tension dyal lmrid kant ⟦180 160 150 140⟧ m3a loxen' },
  { lang: 'ary', on: 'number', text: 'le numéro dyal secrétariat : ⟦05 37 99 00 22⟧ l inscription f congrès' },
];

/** What looks like a disguise of its own accord: pictures in letters, tables, code, laboratory lines. */
export const asTheyStand: readonly { readonly kind: string; readonly texts: readonly string[] }[] = [
  {
    kind: 'drawings',
    texts: [
      '(\\__/)\n(o.o )\n(> < ) bon courage les internes',
      '  _____\n |     |\n | ECG |__/\\__/\\__\n |_____|',
      '¯\\_(ツ)_/¯ on attend le scanner du patient',
      '+----+----+\n| J1 | J2 |\n+----+----+\n| OK | OK |\n+----+----+',
      '♥‿♥ merci la team',
      '____/\\____/\\____ rythme sinusal chez le patient, RAS',
    ],
  },
  {
    kind: 'acronyms with dots',
    texts: [
      'Patient au S.M.U.R., R.A.S. à l’E.C.G., T.A. correcte',
      'E.C.B.U. et N.F.S. faits, C.R.P. à 12, patient rassuré',
      'The patient had a C.A.B.G. and an I.C.D. in the past, S.O.B. today',
      'G.E.U. éliminée, B.H.C.G. négatives, patiente rentrée',
      'H.T.A., D.N.I.D., B.P.C.O.: le terrain du patient',
      'V.I.H., V.H.B., V.H.C. : sérologies de dépistage du patient, négatives',
    ],
  },
  {
    kind: 'spaced headings',
    texts: [
      'A T T E N T I O N\nrupture de stock de vancomycine',
      'C O M P T E   R E N D U\nstaff de cardiologie',
      'U R G E N T : il manque du sang O négatif',
      'G A R D E  D E  N O E L : qui prend la garde de jour ?',
      'N O T I C E  T O  A L L  S T A F F: the patient lift is out of order',
      'م ه م  ج د ا : اجتماع المصلحة غدا',
    ],
  },
  {
    kind: 'talk in pictures',
    texts: [
      'Bravo 👏👏👏 la team 🎉 patient sorti 💪',
      '😂😂 mdr🤣trop vrai😭 cette garde',
      'merci🙏🏽beaucoup❤️les confrères',
      '☕️➡️🏥➡️😴 ma vie d’interne',
      'ok👍🏼vu👀je regarde l’ECG du patient',
      'HTA❗️diabète❗️tabac❗️ le patient cumule',
    ],
  },
  {
    kind: 'code and links',
    texts: [
      'for (let i = 0; i < 10; i++) { score += gcs[i]; } // le patient type',
      'https://www.example.org/p4ti3nt/c4rdio?id=0x1F4A7 le cours en ligne',
      'SELECT COUNT(*) FROM p4tients WHERE h0spital = 1 AND HbA1c > 7',
      'mot de passe wifi de la salle de staff : C4rd10!St4ff',
      'regex: /[a-z0-9._]+@[a-z]+\\.[a-z]{2,}/ pour nettoyer la base de l’étude',
      'def gl4sgow(y, v, m): return y + v + m',
    ],
  },
  {
    kind: 'tables',
    texts: [
      'Na | K | Cl | CO2\n138 | 4,2 | 101 | 24\npatient stable',
      'J0\t38,5\nJ1\t38,1\nJ2\t37,4\nla fièvre du patient descend',
      'matin;midi;soir\n10;8;12\nunités d’insuline, patient de 60 ans',
      '06\n12\n18\n24\nheures des prises, patient sous morphine',
      '08:00 120/80\n12:00 130/85\n16:00 125/82\n20:00 118/76',
      'Hb 9,2 → 8,7 → 7,9 → 7,1 : on transfuse le patient',
    ],
  },
  {
    kind: 'laboratory lines',
    texts: [
      'GB 12,4 10⁹/L, Plq 98 000, Hb 10,2, CRP 156, PCT 4,8, créat 210 chez le patient',
      'pH 7,21 pCO2 58 pO2 61 HCO3- 18 lact 4,2, patient intubé',
      'Na 128 K 5,9 urée 22 créat 310 DFG 18 : dialyse pour le patient ?',
      'ASAT 412 ALAT 630 GGT 88 PAL 120 bili 45, patient ictérique',
      'TSH 0,01 T4L 42 TRAK 12,5, patiente basedowienne',
      'CD4 120, CV 1 200 000 copies/mL, N02BE01, BRCA1 muté, patient en RCP',
    ],
  },
  {
    kind: 'figures in words',
    texts: [
      'un, deux, trois, quatre, cinq compressions puis on réévalue le patient',
      'zéro fièvre, zéro douleur, deux selles : le patient sort',
      'one, two, three, four, five patients in the corridor and zero beds',
      'le patient prend six comprimés matin, huit le soir, neuf au coucher, zéro à midi',
      'wahed, jouj, tlata, rb3a patients w mazal kaytsnnaw',
      'صفر حالات اليوم، ثلاثة أربعة خمسة ستة مرضى أمس',
    ],
  },
  {
    kind: 'stretched words',
    texts: [
      'pfffffff quelle garde, nooooon pas encore un patient',
      'مـــــبـــــروك للجميع على الدورة',
      'ｂｏｎ　ｃｏｕｒａｇｅ les confrères, patient suivant',
      'sooooo tired, the patient list is endlesssss',
      '𝐌𝐞𝐫𝐜𝐢 à tous pour le patient de la 3',
      'r̶e̶p̶o̶s̶ garde ce week-end',
    ],
  },
];
