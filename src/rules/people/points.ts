/**
 * The one table of the rule `person-name`: what each sign beside a name is worth, and from where on it counts.
 * A slot says «a lay person's name stands here»; the tagger's calibrated probability adds its log-odds, bounded.
 */
export const points = {
  // Signs for a patient, a relative, another lay person
  named: 5,
  title: 5, // Mme, Mr, السيدة
  layTitle: 3.5, // tonton, lalla, maman
  kin: 4,
  patient: 3,
  room: 3,
  form: 4,
  document: 2,
  age: 3,
  born: 4,
  number: 3,
  course: 2,
  value: 6, // a pressure, a fever, a result right after the name
  happens: 6, // «désature», "needs bloods": what patients alone do
  doneTo: 4.5, // «on a extubé …»
  full: 1,
  wholeName: 2, // first name and surname, in a message about somebody ill and nothing else
  filed: 1.5,
  known: 0.5,
  clinical: 0.5,
  // Signs for anybody else
  practitioner: -7,
  staff: -4,
  staffAfter: -4,
  colleague: -3,
  greeting: -4,
  addressed: -3,
  recommended: -5, // the line before asked for a colleague
  eponym: -7,
  anybody: -12,
  cites: -5,
  place: -6,
  duty: -2.5,
  event: -1.5,
  advert: -3,
  fictional: -4,
  famous: -2,
  ordinaryWord: -1,
  initialsOnly: -7,
  nationality: -4,
  lower: -1,
  unknownThere: -3,
} as const;
export type Sign = keyof typeof points;

export const strongFrom = 3;
export const certainFrom = 6;
export const weakFrom = 1;

/** The tagger's say: log-odds of `lay`, within these bounds; half of it where it speaks against a slot that asks for a name. */
export const taggerBounds = { least: -4, most: 4.5 } as const;
/** With the tagger, a name without any slot is strong from this probability on. */
export const taggerAlone = 0.6;
