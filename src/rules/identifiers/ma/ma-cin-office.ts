import { identifier } from '../../identifier.ts';

export const maCinOffice = identifier({
  id: 'ma-cin-office',
  kind: 'national_id',
  country: 'MA',
  summary: 'A Moroccan identity card without a word that names it, in a Moroccan group, with the letters of a known office and beside a person.',
  shape:
    /(?<![\p{L}\p{N}-])(?:A[ABCGJDESY]|B[ABEFHJKLMVWX]|CD|DN|EE|GM|HH|J[ABCEFHKM]|K[B]|L[ABEFG]|M[CD]|OD|PB|Q[A]?|S[AHJKL]|T[AK]|UC|V[A]|W[AB]|Z[GHT])[ ]?\d{3}[ ]?\d{3}(?![\p{L}\p{N}])/gu,
  digits: 6,
  labels: ['national_id'],
  fits: (n) => /[1-9]/.test(n),
  onlyIn: true,
  examples: {
    flags: ['Mère : Maroua Chafik, 19 ans, ⟦GM 114 802⟧', 'Oulhaj Brahim ⟦BE 774310⟧ 68 ans', 'السيد أحمد ⟦JB 210934⟧'],
    passes: ['MT633130', 'lot AB999999', 'CS51005', 'N 114 802'],
    country: 'MA',
  },
});
