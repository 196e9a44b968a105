import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/guidance/search.ts';
import { subjects } from '../../src/guidance/subjects/index.ts';

const nearest = createSearch(subjects);

/** What people type, and the subject that must come first. */
const asked: readonly (readonly [string, string])[] = [
  ['secret', 'secret'],
  ['secrt medicl', 'secret'],
  ['est-ce que je peux parler d’un patient ici', 'secret'],
  ['confidentiality', 'secret'],
  ['السر المهني', 'secret'],
  ['photo', 'photo'],
  ['je veux poster une radio de patient', 'photo'],
  ['consent for a photograph', 'photo'],
  ['صورة أشعة', 'photo'],
  ['tswira dial lmrid', 'photo'],
  ['comment demander un avis à des confrères', 'avis'],
  ['second opinion on a case', 'avis'],
  ['رأي الزملاء', 'avis'],
  ['pseudonime', 'pseudonyme'],
  ['anonymous account', 'pseudonyme'],
  ['اسم مستعار', 'pseudonyme'],
  ['publicité sur instagram', 'publicite'],
  ['advertising my practice', 'publicite'],
  ['اشهار', 'publicite'],
  ['un confrère m’insulte', 'confraternite'],
  ['dispute with a colleague', 'confraternite'],
  ['خلاف مع زميل', 'confraternite'],
  ['certificat de complaisance', 'certificat'],
  ['sick note for a friend', 'certificat'],
  ['شهادة مجاملة', 'certificat'],
  ['conflit d’intéret avec un labo', 'liens_interets'],
  ['sponsored by pharma', 'liens_interets'],
  ['rgpd', 'donnees'],
  ['cndp loi 09-08', 'donnees'],
  ['gdpr and whatsapp', 'donnees'],
  ['une capture du groupe est sortie dans la presse : fuite', 'fuite'],
  ['data breach', 'fuite'],
  ['تسرب', 'fuite'],
  ['téléconsultation', 'telemedecine'],
  ['telemedicine', 'telemedecine'],
  ['humour noir', 'moquerie'],
  ['laughing at patients', 'moquerie'],
  ['نكتة على مريض', 'moquerie'],
  ['racisme dans le service', 'discrimination'],
  ['عنصرية', 'discrimination'],
  ['un journaliste m’appelle pour une interview', 'presse'],
  ['social media interview', 'presse'],
  ['mauvais avis google', 'avis_en_ligne'],
  ['bad google review', 'avis_en_ligne'],
  ['faux compte à mon nom', 'usurpation'],
  ['fake doctor account', 'usurpation'],
  ['num jdid', 'usurpation'],
  ['prescrire à un ami', 'ordonnance'],
  ['روشيطة', 'ordonnance'],
  ['fake news vaccin', 'information_sante'],
  ['rumour about a vaccine', 'information_sante'],
];

describe('the search for a subject', () => {
  it.each(asked)('«%s» finds %s', (question, subject) => {
    expect(nearest(question)[0]?.id).toBe(subject);
  });

  it('finds nothing where nothing fits', () => {
    for (const question of ['', '???', 'zzzz', 'posologie amoxicilline enfant 12 kg', 'what is the dose of apixaban']) expect(nearest(question)).toEqual([]);
  });
});
