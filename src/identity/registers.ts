/** A register of doctors: the form of its numbers, and their check where one is published. */
export interface Register {
  readonly id: string;
  /** Of the bare number, without spaces, points and dashes. */
  readonly form: RegExp;
  readonly valid?: (number: string) => boolean;
}

/** By country; the first form that fits counts. Where no check is published a number is only ever what a person says it is. */
export const registers: Readonly<Record<string, readonly Register[]>> = {
  FR: [{ id: 'rpps', form: /^8?1\d{10}$/, valid: (n) => luhn(n.slice(-11)) }],
  MA: [
    { id: 'inpe', form: /^\d{9}$/ },
    { id: 'order', form: /^\d{1,6}$/ },
  ],
  BE: [{ id: 'inami', form: /^\d{8}(?:\d{3})?$/, valid: (n) => inamiKey(n) }],
  CH: [{ id: 'gln', form: /^76\d{11}$/, valid: (n) => ean13(n) }],
  DZ: [{ id: 'order', form: /^[A-Z0-9]{2,12}$/ }],
  TN: [{ id: 'order', form: /^\d{1,6}$/ }],
  CA: [{ id: 'licence', form: /^[A-Z0-9]{4,10}$/ }],
  GB: [{ id: 'gmc', form: /^\d{7}$/ }],
  /** Any other country. */
  XX: [{ id: 'other', form: /^[A-Z0-9]{3,20}$/ }],
};

export type ReadNumber = { readonly register: string; readonly number: string } | { readonly wrong: 'country' | 'shape' | 'key' };

/** A number as it was typed, in Arabic digits too. Nothing of it is kept here. */
export function readNumber(country: string, typed: string): ReadNumber {
  const known = Object.hasOwn(registers, country) ? registers[country] : undefined;
  if (!known) return { wrong: 'country' };
  const number = latinDigits(typed.slice(0, 60))
    .toUpperCase()
    .replace(/^(?:RPPS|INPE|INAMI|RIZIV|GLN|GMC|N°|NO\.?)\s*:?\s*/u, '')
    .replace(/[\s./-]/gu, '');
  const register = known.find((r) => r.form.test(number));
  if (!register) return { wrong: 'shape' };
  if (register.valid && !register.valid(number)) return { wrong: 'key' };
  // 8 before an RPPS is the national form of the same number; the last three figures of an INAMI are a qualification, which changes.
  const bare = register.id === 'rpps' ? number.slice(-11) : register.id === 'inami' ? number.slice(0, 8) : number;
  return { register: register.id, number: bare };
}

const latinDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (d) => String((d.codePointAt(0) ?? 0) & 15));

function luhn(number: string): boolean {
  const digits = [...number].reverse().map(Number);
  return digits.reduce((sum, d, i) => sum + (i % 2 ? (d > 4 ? d * 2 - 9 : d * 2) : d), 0) % 10 === 0;
}

const ean13 = (number: string): boolean => [...number].reduce((sum, d, i) => sum + Number(d) * (i % 2 ? 3 : 1), 0) % 10 === 0;

/** Two figures after the first six: modulo 97, and modulo 89 since those ran out; the rest itself or what is missing to the modulus. */
function inamiKey(number: string): boolean {
  const six = Number(number.slice(0, 6));
  const key = Number(number.slice(6, 8));
  return [97, 89].some((m) => key === six % m || key === m - (six % m));
}
