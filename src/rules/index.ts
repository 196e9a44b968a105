import type { Rule } from '../core/rule.ts';
import { bornTogether } from './combination/born-together.ts';
import { hamlet } from './combination/hamlet.ts';
import { initials } from './combination/initials.ts';
import { knownFromMedia } from './combination/known-from-media.ts';
import { memberFamily } from './combination/member-family.ts';
import { onlyHere } from './combination/only-here.ts';
import { onlyOne } from './combination/only-one.ts';
import { ownJob } from './combination/own-job.ts';
import { publicOffice } from './combination/public-office.ts';
import { pointedAt } from './combination/pointed-at.ts';
import { publicEvent } from './combination/public-event.ts';
import { rareIllness } from './combination/rare-illness.ts';
import { spreadCall } from './spread/spread-call.ts';
import { spreadOutlet } from './spread/spread-outlet.ts';
import { falseCertificate } from './conduct/false-certificate.ts';
import { falseNotice } from './conduct/false-notice.ts';
import { judgedPatientMockery } from './conduct/judged/judged-patient-mockery.ts';
import { judgedHurtfulIrony } from './conduct/judged/judged-hurtful-irony.ts';
import { judgedColleagueInsult } from './conduct/judged/judged-colleague-insult.ts';
import { judgedEstablishmentDenigration } from './conduct/judged/judged-establishment-denigration.ts';
import { judgedDiscrimination } from './conduct/judged/judged-discrimination.ts';
import { judgedSexualComment } from './conduct/judged/judged-sexual-comment.ts';
import { judgedThreat } from './conduct/judged/judged-threat.ts';
import { judgedSelfPromotion } from './conduct/judged/judged-self-promotion.ts';
import { judgedCommerceFundraising } from './conduct/judged/judged-commerce-fundraising.ts';
import { judgedMisinformation } from './conduct/judged/judged-misinformation.ts';
import { judgedIllegalRequest } from './conduct/judged/judged-illegal-request.ts';
import { judgedOutsideScreenshot } from './conduct/judged/judged-outside-screenshot.ts';
import { judgedPressVirality } from './conduct/judged/judged-press-virality.ts';
import { judgedImpersonation } from './conduct/judged/judged-impersonation.ts';
import { judgedUndisclosedConflict } from './conduct/judged/judged-undisclosed-conflict.ts';
import { judgedPoliticalReligiousFlame } from './conduct/judged/judged-political-religious-flame.ts';
import { atEndOfStrength } from './conduct/judged/at-end-of-strength.ts';
import { outsideScreenshot } from './conduct/outside-screenshot.ts';
import { patientMockery } from './conduct/patient-mockery.ts';
import { phishingCode } from './conduct/phishing-code.ts';
import { prescriptionFavour } from './conduct/prescription-favour.ts';
import { recordSnooping } from './conduct/record-snooping.ts';
import { refusesAGroup } from './conduct/refuses-a-group.ts';
import { threat } from './conduct/threat.ts';
import { wantsToDie } from './conduct/wants-to-die.ts';
import { beNiss } from './identifiers/be/be-niss.ts';
import { caBcPhn } from './identifiers/ca/ca-bc-phn.ts';
import { caRamq } from './identifiers/ca/ca-ramq.ts';
import { caSin } from './identifiers/ca/ca-sin.ts';
import { chAvs } from './identifiers/ch/ch-avs.ts';
import { address } from './identifiers/common/address.ts';
import { ageOver89 } from './identifiers/common/age-over-89.ts';
import { birthDate } from './identifiers/common/birth-date.ts';
import { cardNumber } from './identifiers/common/card-number.ts';
import { careDate } from './identifiers/common/care-date.ts';
import { city } from './identifiers/common/city.ts';
import { deviceSerial } from './identifiers/common/device-serial.ts';
import { dicomUid } from './identifiers/common/dicom-uid.ts';
import { email } from './identifiers/common/email.ts';
import { facility } from './identifiers/common/facility.ts';
import { formNumber } from './identifiers/common/form-number.ts';
import { handle } from './identifiers/common/handle.ts';
import { iban } from './identifiers/common/iban.ts';
import { labelledAccount } from './identifiers/common/labelled-account.ts';
import { labelledInsurance } from './identifiers/common/labelled-insurance.ts';
import { labelledNational } from './identifiers/common/labelled-national.ts';
import { labelledPlate } from './identifiers/common/labelled-plate.ts';
import { labelledRecord } from './identifiers/common/labelled-record.ts';
import { locality } from './identifiers/common/locality.ts';
import { passport } from './identifiers/common/passport.ts';
import { phoneInWords } from './identifiers/common/phone-in-words.ts';
import { phone } from './identifiers/common/phone.ts';
import { postcode } from './identifiers/common/postcode.ts';
import { practitionerNumber } from './identifiers/common/practitioner-number.ts';
import { roomBed } from './identifiers/common/room-bed.ts';
import { url } from './identifiers/common/url.ts';
import { dzNin } from './identifiers/dz/dz-nin.ts';
import { dzNss } from './identifiers/dz/dz-nss.ts';
import { dzPlate } from './identifiers/dz/dz-plate.ts';
import { frFiness } from './identifiers/fr/fr-finess.ts';
import { frNir } from './identifiers/fr/fr-nir.ts';
import { frPlate } from './identifiers/fr/fr-plate.ts';
import { frRpps } from './identifiers/fr/fr-rpps.ts';
import { gbNhs } from './identifiers/gb/gb-nhs.ts';
import { gbNino } from './identifiers/gb/gb-nino.ts';
import { maCinOffice } from './identifiers/ma/ma-cin-office.ts';
import { maCin } from './identifiers/ma/ma-cin.ts';
import { maMassar } from './identifiers/ma/ma-massar.ts';
import { maPlate } from './identifiers/ma/ma-plate.ts';
import { maRib } from './identifiers/ma/ma-rib.ts';
import { aeEmiratesId } from './identifiers/other/ae-emirates-id.ts';
import { iePpsn } from './identifiers/other/ie-ppsn.ts';
import { pkCnic } from './identifiers/other/pk-cnic.ts';
import { saIqama } from './identifiers/other/sa-iqama.ts';
import { tnCin } from './identifiers/tn/tn-cin.ts';
import { usSsn } from './identifiers/us/us-ssn.ts';
import { personName } from './people/person-name.ts';

/** Every rule there is; one that is not listed here does not exist. */
export const rules: readonly Rule[] = [
  hamlet,
  initials,
  knownFromMedia,
  memberFamily,
  onlyHere,
  onlyOne,
  ownJob,
  publicOffice,
  rareIllness,
  pointedAt,
  publicEvent,
  bornTogether,
  falseCertificate,
  falseNotice,
  judgedPatientMockery,
  judgedHurtfulIrony,
  judgedColleagueInsult,
  judgedEstablishmentDenigration,
  judgedDiscrimination,
  judgedSexualComment,
  judgedThreat,
  judgedSelfPromotion,
  judgedCommerceFundraising,
  judgedMisinformation,
  judgedIllegalRequest,
  judgedOutsideScreenshot,
  judgedPressVirality,
  judgedImpersonation,
  judgedUndisclosedConflict,
  judgedPoliticalReligiousFlame,
  atEndOfStrength,
  outsideScreenshot,
  patientMockery,
  phishingCode,
  prescriptionFavour,
  recordSnooping,
  refusesAGroup,
  threat,
  wantsToDie,
  spreadCall,
  spreadOutlet,
  beNiss,
  caBcPhn,
  caRamq,
  caSin,
  chAvs,
  address,
  ageOver89,
  birthDate,
  cardNumber,
  careDate,
  city,
  deviceSerial,
  dicomUid,
  email,
  facility,
  formNumber,
  handle,
  iban,
  labelledAccount,
  labelledInsurance,
  labelledNational,
  labelledPlate,
  labelledRecord,
  locality,
  passport,
  phoneInWords,
  phone,
  postcode,
  practitionerNumber,
  roomBed,
  url,
  dzNin,
  dzNss,
  dzPlate,
  frFiness,
  frNir,
  frPlate,
  frRpps,
  gbNhs,
  gbNino,
  maCinOffice,
  maCin,
  maMassar,
  maPlate,
  maRib,
  aeEmiratesId,
  iePpsn,
  pkCnic,
  saIqama,
  tnCin,
  usSsn,
  personName,
];
