/** Check digits. Each takes the bare number. */

export function luhn(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    let d = number.charCodeAt(number.length - 1 - i) - 48;
    if (i % 2) d = d * 2 > 9 ? d * 2 - 9 : d * 2;
    sum += d;
  }
  return sum % 10 === 0;
}

export const mod97 = (number: string): number => {
  let rest = 0;
  for (const d of number) rest = (rest * 10 + (d.charCodeAt(0) - 48)) % 97;
  return rest;
};

/** NIR: key = 97 − (13 digits mod 97), 2A read as 19 and 2B as 18. */
export function nirKey(number: string): boolean {
  const plain = number.toUpperCase().replace('2A', '19').replace('2B', '18');
  return /^\d{15}$/.test(plain) && 97 - mod97(plain.slice(0, 13)) === Number(plain.slice(13));
}

/** NISS: the nine digits, or 2 and the nine digits for those born since 2000. */
export function nissKey(number: string): boolean {
  const key = Number(number.slice(9));
  const nine = number.slice(0, 9);
  return 97 - mod97(nine) === key || 97 - mod97(`2${nine}`) === key;
}

export function ean13(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < 13; i++) sum += (number.charCodeAt(i) - 48) * (i % 2 ? 3 : 1);
  return sum % 10 === 0;
}

/** NHS number: weights 10 to 2, 11 − remainder; 10 never occurs. */
export function nhsKey(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (number.charCodeAt(i) - 48) * (10 - i);
  const key = (11 - (sum % 11)) % 11;
  return key !== 10 && key === number.charCodeAt(9) - 48;
}

/** British Columbia PHN: ten digits that start with 9. */
export function bcPhnKey(number: string): boolean {
  const weights = [2, 4, 8, 5, 10, 9, 7, 3];
  const sum = weights.reduce((s, w, i) => s + (((number.charCodeAt(i + 1) - 48) * w) % 11), 0);
  return number.startsWith('9') && (11 - (sum % 11)) % 11 === number.charCodeAt(9) - 48;
}
