import type { Edit, Undo } from './layer.ts';

/** Letters of other alphabets that look like Latin ones: Cyrillic, Greek, small capitals. Upper and lower case as they look. */
const lookalikes: Readonly<Record<string, string>> = {
  ...pairs('аАвВеЕкКмМнНоОрРсСтТуУхХіІјЈѕЅԁԛԜһҺӏ', 'aAbBeEkKmMhHoOpPcCtTyYxXiIjJsSdqWhHl'),
  ...pairs('αΑΒβεΕΖηΗιΙκΚΜνΝοΟρΡτΤυΥχΧγωϲ', 'aABbeEZnHiIkKMvNoOpPtTuYxXywc'),
  ...pairs('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡɩ', 'abcdefghijklmnoprstuvwyzagi'),
};

function pairs(signs: string, letters: string): Record<string, string> {
  const put = [...letters];
  return Object.fromEntries([...signs].map((sign, i) => [sign, put[i] ?? sign]));
}

const odd = /[\u0370-\u052F\u0250-\u02AF\u1D00-\u1D2B\uA730\uA731]/;
const word = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2,60}/gu;
const latin = /\p{Script=Latin}/u;
/** β-bloquant, TNFα, γGT: one Greek letter at an edge is a Greek letter. */
const greekEdge = /^[αβγδεκλμωΔΩ]\p{Script=Latin}+$|^\p{Script=Latin}+[αβγδκλμωΔΩ]$/u;

/** «Каrіm», «Μοhαmed»: words of two alphabets, or of another one where all letters look Latin, in a text in Latin letters. */
export const homoglyphs: Undo = (text) => {
  if (!odd.test(text) || !latin.test(text)) return [];
  const edits: Edit[] = [];
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!odd.test(found) || greekEdge.test(found)) continue;
    const units = [...found];
    const mixed = /[a-zA-Z]/.test(found);
    if (!mixed && !(units.length > 2 && units.every((u) => lookalikes[u] !== undefined))) continue;
    units.forEach((unit, i) => {
      const put = lookalikes[unit];
      if (put !== undefined) edits.push({ start: index + i, end: index + i + 1, put });
    });
  }
  return edits;
};

// Letters and digits in fancy dress, whose plain form Unicode itself gives: full-width, bold, script, circled, squared. Never superscripts: 10⁹/L.
const dressed = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u24B6-\u24E9]|\uD835[\uDC00-\uDFFF]|\uD83C[\uDD10-\uDD49]/g;
/** 🅐 and 🅰 have no plain form of their own. */
const squared = /\uD83C[\uDD50-\uDD69\uDD70-\uDD89]/g;

export const fancy: Undo = (text) => {
  const edits: Edit[] = [];
  for (const { 0: found, index } of text.matchAll(dressed)) {
    const put = found.normalize('NFKC').replace(/[()]/g, '');
    if (/^[\p{L}\p{N}]$/u.test(put)) edits.push({ start: index, end: index + found.length, put });
  }
  for (const { 0: found, index } of text.matchAll(squared)) {
    const code = (found.codePointAt(0) ?? 0) - (found.charCodeAt(1) < 0xdd70 ? 0x1f150 : 0x1f170);
    edits.push({ start: index, end: index + 2, put: String.fromCharCode(65 + code) });
  }
  return edits.sort((a, b) => a.start - b.start);
};

const pile = /[\u0300-\u036F\u0489\u20D0-\u20FF]+/g;

/** Strokes and piles of accents that no letter is composed with, and the frames of keycap digits. */
export const strokes: Undo = (text) => [...text.matchAll(pile)].map((m) => ({ start: m.index, end: m.index + m[0].length, put: '' }));

const picture = /(?<=[\p{L}\p{N}])[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}]{1,3}(?=[\p{L}\p{N}])/gu;

/** «Ka😀rim», «06🙂39🙂98»: pictures inside a word or a number. */
export const pictures: Undo = (text) =>
  [...text.matchAll(picture)].filter((m) => !/^[\d#*©®™‼⁉]+$/u.test(m[0])).map((m) => ({ start: m.index, end: m.index + m[0].length, put: '' }));
