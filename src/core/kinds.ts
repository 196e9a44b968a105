/** What a finding can be about. `severity` 0 to 4 as in docs/rules.md; a `floor` kind keeps its alert whatever a group silences. */
export const kinds = {
  person_name: { area: 'patient', severity: 3, floor: true },
  birth_date: { area: 'patient', severity: 3, floor: true },
  date: { area: 'companion', severity: 1, floor: false },
  age_over_89: { area: 'patient', severity: 2, floor: true },
  address: { area: 'patient', severity: 3, floor: true },
  postcode: { area: 'companion', severity: 1, floor: false },
  city: { area: 'companion', severity: 0, floor: false },
  facility: { area: 'companion', severity: 0, floor: false },
  room_bed: { area: 'patient', severity: 2, floor: true },
  phone: { area: 'patient', severity: 3, floor: true },
  email: { area: 'patient', severity: 3, floor: true },
  url: { area: 'patient', severity: 3, floor: true },
  handle: { area: 'patient', severity: 3, floor: true },
  national_id: { area: 'patient', severity: 4, floor: true },
  insurance_id: { area: 'patient', severity: 4, floor: true },
  record_id: { area: 'patient', severity: 3, floor: true },
  account_number: { area: 'patient', severity: 4, floor: true },
  vehicle_plate: { area: 'patient', severity: 3, floor: true },
  rare_profile: { area: 'patient', severity: 2, floor: true },
  image: { area: 'patient', severity: 3, floor: true },
  device_id: { area: 'patient', severity: 3, floor: true },
  practitioner_name: { area: 'seen', severity: 0, floor: false },
  practitioner_id: { area: 'seen', severity: 0, floor: false },
  public_figure: { area: 'seen', severity: 0, floor: false },
  patient_mockery: { area: 'conduct', severity: 2, floor: false },
  hurtful_irony: { area: 'conduct', severity: 1, floor: false },
  colleague_insult: { area: 'conduct', severity: 2, floor: false },
  establishment_denigration: { area: 'conduct', severity: 2, floor: false },
  discrimination: { area: 'conduct', severity: 3, floor: false },
  sexual_comment: { area: 'conduct', severity: 3, floor: false },
  threat: { area: 'conduct', severity: 4, floor: true },
  self_promotion: { area: 'conduct', severity: 1, floor: false },
  commerce_fundraising: { area: 'conduct', severity: 2, floor: false },
  misinformation: { area: 'conduct', severity: 2, floor: false },
  illegal_request: { area: 'conduct', severity: 3, floor: true },
  outside_screenshot: { area: 'conduct', severity: 3, floor: false },
  press_virality: { area: 'conduct', severity: 2, floor: false },
  impersonation: { area: 'conduct', severity: 3, floor: false },
  undisclosed_conflict: { area: 'conduct', severity: 1, floor: false },
  political_religious_flame: { area: 'conduct', severity: 2, floor: false },
  distress: { area: 'care', severity: 3, floor: true },
  unread: { area: 'doubt', severity: 1, floor: true },
  broken_rule: { area: 'doubt', severity: 2, floor: true },
} as const satisfies Record<string, { area: Area; severity: 0 | 1 | 2 | 3 | 4; floor: boolean }>;

/** `companion`: says nothing alone, belongs to the leak beside it. `seen`: recognised so as to be left alone. */
export type Area = 'patient' | 'companion' | 'seen' | 'conduct' | 'care' | 'doubt';
export type Kind = keyof typeof kinds;

export const allKinds = Object.keys(kinds) as Kind[];
export const areaOf = (kind: Kind): Area => kinds[kind].area;
export const isKind = (word: string): word is Kind => word in kinds;
