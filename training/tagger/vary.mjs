// The authors' messages once more with other names, other case, slips of the finger: the names change, who they are does not.
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function createVariation(lists, random) {
  const { pick, next, below } = random;
  const frequent = (rows, least) => rows.filter((row) => row.count >= least).map((row) => row.name);
  const hand = (region) => lists.byHand.filter((h) => region.test(h.region)).map((h) => h.name);
  const faker = (kind, southern) => lists.faker.filter((f) => f.kind === kind && f.southern === southern).map((f) => f.name);
  const pools = {
    french: { first: lists.first.filter((f) => f.recent > 8000).map((f) => f.name), last: lists.surnames.map((name) => name[0] + name.slice(1).toLowerCase()) },
    southern: {
      first: [...lists.maghrebi, ...frequent(lists.authors, 2), ...hand(/maghreb|africa/)],
      last: [...lists.maghrebi, ...lists.authors.map((a) => a.name), ...hand(/maghreb|africa/), ...faker('last', true)],
    },
    world: {
      first: [...lists.english, ...faker('first', false), ...lists.worldFirst.map((w) => w.latin)],
      last: [...lists.english, ...faker('last', false), ...lists.worldLast.map((w) => w.latin)],
    },
    arabic: { first: [...lists.arabicFirst, ...hand(/^ar$/)], last: [...lists.arabicNames, ...hand(/^ar$/)].filter((name) => !name.includes(' ')) },
  };
  for (const pool of Object.values(pools)) for (const kind of ['first', 'last']) pool[kind] = pool[kind].filter((name) => /^[\p{L}\p{M}'’-]{3,}$/u.test(name));
  const known = new Map();
  for (const [region, pool] of Object.entries(pools))
    for (const kind of ['last', 'first']) for (const name of pool[kind]) known.set(fold(name), [region, kind]);
  const arabic = /[\u0600-\u06ff]/;

  const another = (word, first) => {
    if (word.length < 3) return word;
    const [region, kind] = known.get(fold(word)) ?? [undefined, undefined];
    if (kind === undefined && next() < 0.3) return word;
    const pool = arabic.test(word) ? pools.arabic : (pools[region] ?? pick([pools.french, pools.southern, pools.southern, pools.world]));
    const name = pick(pool[kind ?? (first ? 'first' : 'last')]);
    if (word === word.toUpperCase() && !arabic.test(word)) return name.toUpperCase();
    return word === word.toLowerCase() ? name.toLowerCase() : name[0].toUpperCase() + name.slice(1);
  };
  const particles = new Set([
    'el',
    'al',
    'ben',
    'bent',
    'bint',
    'ibn',
    'abd',
    'abou',
    'abu',
    'ait',
    'ould',
    'de',
    'van',
    'der',
    'den',
    'von',
    'la',
    'le',
    'du',
    'des',
    'si',
    'sidi',
    'lalla',
    'moulay',
    'hajj',
    'haj',
    'lhaj',
    'oum',
    'bou',
    'بن',
    'ابن',
    'ابو',
    'أبو',
    'بنت',
    'عبد',
    'ايت',
    'آيت',
    'لالة',
    'للا',
    'سي',
    'سيدي',
    'مولاي',
    'الحاج',
    'الحاجة',
    'أم',
    'ام',
  ]);

  /** Other names for lay people and practitioners, the same name everywhere it stands. */
  const rename = (row) => {
    const given = new Map();
    return rebuild(row, (text, span) => {
      if (span.role !== 'lay' && span.role !== 'practitioner') return text;
      let first = true;
      return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
        if (particles.has(fold(word)) || particles.has(word) || word.length < 3) return word;
        const key = fold(word);
        if (!given.has(key)) given.set(key, another(word, first));
        first = false;
        const name = given.get(key);
        return word === word.toLowerCase() ? name.toLowerCase() : word === word.toUpperCase() ? name.toUpperCase() : name;
      });
    });
  };

  const mapText = (row, change) => ({ ...row, text: change(row.text) });
  const lower = (row) => (row.text.toLowerCase().length === row.text.length ? mapText(row, (text) => text.toLowerCase()) : row);
  const upper = (row) => (row.text.toUpperCase().length === row.text.length ? mapText(row, (text) => text.toUpperCase()) : row);
  const plain = (row) =>
    mapText(row, (text) =>
      [...text]
        .map((unit) => {
          const bare = unit.normalize('NFD')[0];
          return bare.length === unit.length && !arabic.test(unit) ? bare : unit;
        })
        .join(''),
    );
  const unpointed = (row) => mapText(row, (text) => text.replace(/[,;.!?](?=\s|$)/g, ' '));
  const slips = (row) =>
    mapText(row, (text) => {
      const units = [...text].length === text.length ? text.split('') : undefined;
      if (!units) return text;
      for (let k = Math.ceil(text.length / 60); k > 0; k--) {
        const at = below(units.length - 1);
        if (/\p{Ll}/u.test(units[at]) && /\p{Ll}/u.test(units[at + 1])) [units[at], units[at + 1]] = [units[at + 1], units[at]];
      }
      return units.join('');
    });

  /** One more copy of a message: renamed more often than not, then perhaps written otherwise. */
  const vary = (row) => {
    let varied = next() < 0.85 ? rename(row) : row;
    const chance = next();
    if (chance < 0.25) varied = lower(varied);
    else if (chance < 0.33) varied = upper(varied);
    if (next() < 0.25) varied = plain(varied);
    if (next() < 0.2) varied = unpointed(varied);
    if (next() < 0.2) varied = slips(varied);
    return varied;
  };
  return { vary, rename, lower, upper };
}

function rebuild(row, change) {
  let text = '';
  let last = 0;
  const spans = [];
  for (const span of row.spans) {
    if (span.start < last) continue;
    text += row.text.slice(last, span.start);
    const start = text.length;
    text += change(row.text.slice(span.start, span.end), span);
    spans.push({ ...span, start, end: text.length });
    last = span.end;
  }
  return { ...row, text: text + row.text.slice(last), spans };
}
