/** «le cathéter de Hickman», «adénome de Conn». */
const namesBefore = /(?<!\p{L})(?:(?:de|of|dyal|dial) |d['’])$/u;
/** "Kussmaul's breathing", "a Hickman line". */
const namesAfter =
  /^(?:['’]s? \p{Ll}|[-‐‑]\p{L}| (?:line|catheter|tube|drain|clip|forceps|needle|bag|breathing|palsy|ulcer|lymphoma|hernia|tetralogy|sarcoma|spots?|triad|syndrome|sign)s?(?!\p{L}))/u;

/** Whether a word that things are named for names one here: in capitals and small letters, with something before or after it. */
export const namesSomething = (text: string, start: number, end: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) &&
  (namesBefore.test(text.slice(Math.max(0, start - 6), start)) || namesAfter.test(text.slice(end, end + 14)));
