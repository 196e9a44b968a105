import { near } from '../near.ts';
import { phraseRule } from './phrase.ts';

/** Who was called, asked, written to is not who lies ill: «3eyyet l procureur», «adressée à un notaire». */
const turnedTo =
  /(?:appel[ée]\p{L}*|contact[ée]\p{L}*|écri\p{L}*|signal[ée]\p{L}*|préven\p{L}*|adress[ée]\p{L}*|rencontr\p{L}*|demand[ée]\p{L}*|grâce|avec|via|called?|rang|wrote|asked|with|3i?y+[ea]?t+\p{L}*|عيط\p{L}*|كلم\p{L}*|اتصل\p{L}*|بلغ\p{L}*)(?: (?:à|au|aux|to))?(?: (?:l|b|m3a))? ?(?:l['’]|le |la |un |une |the |a |ال?ل?)?$/iu;
/** And who agrees, helps, forbids: «imam d'accord pour l'exempter», «l'imam dyal lhouma 3awnni». */
const sidesWith =
  /^(?: (?!est|a |is|has)\p{L}+){0,2} (?:d['’]accord|m['’]a|nous a|3awn\p{L}*|sa3ed\p{L}*|conseill\p{L}*|accept\p{L}*|autoris\p{L}*|agrees?|helped|ساعد\p{L}*|وافق\p{L}*|عاون\p{L}*)(?!\p{L})/iu;
/** In Darija «rabbi» is the Lord and «wali» a guardian, in French «mp» is a private message: a rabbi, a governor and a member of parliament have their article. */
const withArticle: ReadonlySet<string> = new Set(['rabbi', 'wali', 'mp']);
const article = /(?:le |l['’]|du |au |un |the |an? |our |local |former |ex[- ]|notre )$/iu;

export const publicOffice = phraseRule({
  id: 'public-office',
  concept: 'office',
  signal: 'office',
  summary: 'An office or a fame that few hold: mayor, imam, presenter, champion.',
  tells: (passage, context, start, end) =>
    !turnedTo.test(passage.text.slice(Math.max(0, start - 28), start)) &&
    !sidesWith.test(passage.text.slice(end, end + 40)) &&
    !(withArticle.has(passage.folded.slice(start, end)) && !article.test(passage.text.slice(Math.max(0, start - 6), start))) &&
    !/^médailles?$/i.test(passage.text.slice(start, end)) &&
    !/(?:like a|comme un|comme une|such a|kif|bhal) $/iu.test(passage.text.slice(Math.max(0, start - 10), start)) &&
    !/^(?:présenter|cure|jugée?s?|jugee?s?|référée?s?|referee?s|principal.*)$/i.test(passage.text.slice(start, end)) &&
    !near(passage, context, 'staff', start, end, { before: 3, after: 3 }) &&
    !/^(?:general|king|president|presidente|chef|star|animateur|animatrice|weather|coach|chef de la|captain|capitaine|delegue|promoteur|conseiller|رييس|رييسه)$/.test(
      passage.folded.slice(start, end),
    ),
  examples: {
    flags: ['fracture de hanche chez le ⟦maire de Sefrou⟧ vu ce matin', 'the ⟦mayor of Galway⟧, 61, has a stroke', '⟦برلماني⟧ مريض، 54 سنة، سكري'],
    passes: [
      'cet enfant de 6 ans parle comme un lord, otite',
      'pas voulu d’antibio pour mon fils, otite : c’est une médaille',
      'Le maire a inauguré la maternité',
      'QCM : un maire de 50 ans présente une douleur',
      'le ministre annonce les recrutements',
      'Patient diabétique qui veut jeûner, imam d’accord pour l’exempter',
      'ta7 mn drouj, 70 ans, 3iyyett l procureur',
      'série de 41 malades de Takayasu, dispo en mp',
      'مريض بقدم سكري، رئيسة التمريض تشتكي من نقص الشاش وتكلم رئيس القسم',
      'mrida 54 ans, katgoul rabbi ma nnoudch',
    ],
  },
});
