// Builds the lexicon that ships: flags a word, a filter of surnames, a filter of the consonants of Maghrebi names.
const SLOTS = 1 << 17;
const SURNAME_BYTES = 1 << 18;
const SOUND_BYTES = 1 << 13;
const ENGLISH_BYTES = 1 << 17;
const FRENCH_BYTES = 1 << 17;

export function buildLexicon({ lists, ordinary, core }) {
  const {
    lexicon: L,
    token: { hashText },
    sound: { soundHash },
  } = core;
  const lexicon = {
    prints: new Uint16Array(SLOTS),
    flags: new Uint16Array(SLOTS),
    surnames: new Uint8Array(SURNAME_BYTES),
    sounds: new Uint8Array(SOUND_BYTES),
    english: new Uint8Array(ENGLISH_BYTES),
    french: new Uint8Array(FRENCH_BYTES),
  };
  const parts = (name) => name.split(/[\s'’-]+/).filter((part) => part.length > 1);
  const put = (word, flags) => L.mark(lexicon, hashText(word), flags);
  for (const { name, all, recent } of lists.first) {
    if (all < 100) continue;
    const step = all >= 20_000 ? 3 : all >= 1500 ? 2 : 1;
    for (const part of parts(name)) put(part, part === name ? step | (recent > 100_000 ? L.FREQUENT_NAME : 0) : 1);
  }
  for (const name of lists.surnames) for (const part of parts(name)) if (part.length > 2) L.bloomAdd(lexicon.surnames, hashText(part));
  for (const name of lists.communes) if (!/[\s'-]/.test(name) && name.length > 3) put(name, L.PLACE);
  for (const name of lists.cities) for (const part of parts(name)) if (part.length > 3) put(part, L.PLACE);
  for (const name of lists.drugs) for (const part of [name.split(' ')[0]]) if (part.length > 3) put(part, L.DRUG);
  for (const { name, count } of lists.eponyms) if (count > 1 && /^\p{Lu}/u.test(name)) put(name, L.EPONYM);
  for (const { name, southern } of lists.faker) for (const part of parts(name)) if (part.length > 2) put(part, southern ? L.SOUTHERN : L.WORLD);
  for (const { name, region } of lists.byHand)
    for (const part of parts(name)) put(part, (/^(breton|islands)$/.test(region) ? L.WORLD : L.SOUTHERN) | L.FREQUENT_NAME);
  for (const word of lists.englishWords) for (const form of inflect(word)) L.bloomAdd(lexicon.english, hashText(form));
  // The list writes oe for œ, which the tokens fold to e.
  for (const word of lists.frenchStarts) for (const form of new Set([word, word.replace('oe', 'e')])) L.bloomAdd(lexicon.french, hashText(form));
  const southern = [...lists.maghrebi, ...lists.authors.filter((a) => a.count > 1).map((a) => a.name), ...lists.latinised, ...lists.arabicNames];
  for (const name of southern) for (const part of parts(name)) if (part.length > 2) put(part, L.SOUTHERN);
  for (const { name } of lists.authors.filter((a) => a.count > 8)) put(name, L.FREQUENT_NAME);
  for (const name of [
    ...lists.maghrebi,
    ...lists.authors.filter((a) => a.count > 1).map((a) => a.name),
    ...lists.latinised,
    ...lists.byHand.map((h) => h.name),
  ]) {
    const sound = soundHash(name);
    if (sound !== 0) L.bloomAdd(lexicon.sounds, sound);
  }
  for (const name of [...lists.english, ...lists.french, ...lists.worldFirst.map((w) => w.latin), ...lists.worldLast.map((w) => w.latin)]) {
    for (const part of parts(name)) if (part.length > 2) put(part, L.WORLD);
  }
  const french = new Map(ordinary.news);
  for (const [word, n] of [...ordinary.medical, ...ordinary.french]) french.set(word, (french.get(word) ?? 0) + n);
  for (const [word, n] of french) if (n > 2 && word.length > 1) put(word, (n >= 60 ? 3 : n >= 12 ? 2 : 1) << 2);
  for (const word of lists.stopwords) put(word, 3 << 2);
  for (const [word, n] of ordinary.medical) {
    const elsewhere = (ordinary.news.get(word) ?? 0) + (ordinary.french.get(word) ?? 0);
    if (n >= 4 && n > 4 * elsewhere && word.length > 3) put(word, L.CLINICAL);
  }
  for (const [word, n] of ordinary.english) if (n >= 3 && word.length > 2) put(word, L.FOREIGN_WORD);
  for (const [word, n] of ordinary.arabic) if (n >= 2 && word.length > 1 && /[\u0600-\u06ff]/.test(word)) put(word, L.FOREIGN_WORD);
  return lexicon;
}

/** The list has stems; the regular forms are enough here. */
function inflect(word) {
  if (word.length < 3) return [word];
  const bare = word.endsWith('e') ? word.slice(0, -1) : word;
  return [word, `${word}s`, `${bare}ed`, `${bare}ing`];
}
