/** Somebody invented, in a sentence as doctors write it. No two share a string of their own. */
export interface Patient {
  readonly family: string;
  readonly name: string;
  readonly phone: string;
  readonly cin: string;
  readonly born: string;
  readonly text: string;
  /** A file named after the patient, as machines name them. */
  readonly file: string;
}

type Told = Omit<Patient, 'text' | 'file'>;

const starts = ['Taz', 'Ouz', 'Bel', 'Ker', 'Mon', 'Vas', 'Ghar', 'Zer', 'Lam', 'Dro', 'Plan'];
const ends = ['oubrane', 'ighellou', 'ardimesc', 'emvellis', 'ouchtane'];
const arabicStarts = ['بوزر', 'تغزي', 'كندو', 'مسغا', 'ورخي', 'زنكا', 'دغمو', 'هلبا', 'شكرو', 'قنطا', 'لمزو'];
const given = ['Zineb', 'Abdelkader', 'Margaret', 'فاطمة', 'Encarnación'];

/** One row a language: French, Darija in Latin letters, English, Arabic, Spanish. */
const sentences: readonly ((p: Told) => string)[] = [
  (p) => `Avis svp : Mme ${p.name}, née le ${p.born}, CIN ${p.cin}, HTA connue, œdèmes depuis dix jours. Son tél est le ${p.phone}, elle est à Rabat.`,
  (p) => `3afakom, wahed sayed smito ${p.name}, tzad f ${p.born}, CIN ${p.cin}, nmra dyalo ${p.phone}, 3ndo douleur thoracique mn lbar7.`,
  (p) => `Could I pick your brains? Mrs ${p.name}, DOB ${p.born}, CIN ${p.cin}, five days of fever, reach her on ${p.phone}. What would you do?`,
  (p) => `السلام عليكم، المريضة ${p.name}، مزدادة في ${p.born}، رقم البطاقة الوطنية ${p.cin}، هاتفها ${p.phone}، صداع صدغي منذ أسبوع.`,
  (p) => `Buenas tardes: la paciente ${p.name}, nacida el ${p.born}, CIN ${p.cin}, tel. ${p.phone}, con edemas desde hace diez días. ¿Opiniones?`,
];

const spacings: readonly ((digits: string) => string)[] = [
  (d) => d.replace(/(\d\d)(?=\d)/g, '$1 '),
  (d) => d,
  (d) => d.replace(/(\d\d)(?=\d)/g, '$1.'),
  (d) => `+212${d.slice(1)}`,
  (d) => d.replace(/(\d\d)(?=\d)/g, '$1-'),
  (d) => `+212 ${d[1]} ${d.slice(2).replace(/(\d\d)(?=\d)/g, '$1 ')}`,
];

export function patient(n: number): Patient {
  const language = n % sentences.length;
  const row = Math.floor(n / sentences.length);
  const family = language === 3 ? `${arabicStarts[row]}وليلي` : `${starts[row]}${ends[language]}`;
  const digits = `0647${310_000 + n * 137}`;
  const born = `${String(1 + (n % 28)).padStart(2, '0')}/0${1 + (n % 9)}/${1940 + n}`;
  const told = { family, name: `${given[language]} ${family}`, phone: spacings[n % spacings.length]?.(digits) ?? digits, cin: `BW${610_211 + n * 211}`, born };
  return { ...told, text: sentences[language]?.(told) ?? '', file: `CR_echo_${told.name.replace(' ', '_')}_${born.replaceAll('/', '-')}.pdf` };
}

export const patients: readonly Patient[] = Array.from({ length: 50 }, (_, n) => patient(n));
/** Planted on purpose once all is done: whoever looks must find this one. */
export const planted: Patient = patient(50);

const arabicDigits = (text: string): string => text.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d)));

/** Everything by which this patient could be known again, however it was tidied on the way. */
export function stringsOf({ family, name, phone, cin, born, text }: Patient): Readonly<Record<string, readonly string[]>> {
  // The nine digits that every way of writing the number ends with, and the pairs of those written apart.
  const digits = phone.replace(/\D/g, '').slice(-9);
  const pairs = digits.slice(1).match(/\d\d/g) ?? [];
  const phones = [digits, ...[' ', '.', '-', '\u00a0', '\u202f'].map((space) => pairs.join(space))];
  return {
    name: [family, family.toLowerCase(), family.toUpperCase(), name],
    phone: [...phones, ...phones.slice(0, 2).map(arabicDigits)],
    CIN: [cin, cin.toLowerCase(), `${cin.slice(0, 2)} ${cin.slice(2)}`],
    birth: [born, born.split('/').reverse().join('-'), born.replaceAll('/', '-')],
    text: [text],
  };
}
