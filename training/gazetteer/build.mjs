// Builds src/rules/gazetteer/*.ts from the open lists: node training/gazetteer/build.mjs DATA
// First names: INSEE (Licence Ouverte), faker (MIT), popular-names (CC0), arabic_to_latin (ISC), PAMJ authors (CC BY).
// Ordinary words: FrenchMedMCQA (Apache-2.0), PAMJ case reports (CC BY), our own corpus. Towns: INSEE COG (Licence Ouverte), sql-moroccan-cities (MIT).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold } from '../../dist/core/text.js';

const data = process.argv[2];
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const read = (path) =>
  readFileSync(join(data, path), 'utf8')
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean);
const bare = (word) => fold(word).replace(/[\u064B-\u0652\u0640\u200E\u200F]/g, '');

const counts = new Map();
const count = (text, by = 1) => {
  for (const [word] of text.matchAll(/(?<![\p{L}\p{M}'’])[\p{Ll}\p{Lo}][\p{L}\p{M}]*/gu)) counts.set(bare(word), (counts.get(bare(word)) ?? 0) + by);
};
for (const line of read('frenchmedmcqa/train.txt')) count(line);
for (const line of read('e3c-fr-cases/cases.half.jsonl')) count(JSON.parse(line).text);
const corpus = join(root, 'training', 'corpus');
const own = new Map();
for (const file of readdirSync(corpus).filter((f) => f.endsWith('.jsonl'))) {
  const seen = new Set();
  for (const line of readFileSync(join(corpus, file), 'utf8').split('\n').filter(Boolean)) {
    let { text, spans = [] } = JSON.parse(line);
    for (const { start, end, label } of spans)
      if (/name|figure|city|facility|address/.test(label)) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
    for (const [word] of text.matchAll(/(?<![\p{L}\p{M}])[\p{Ll}\p{Lo}][\p{L}\p{M}]*/gu)) seen.add(bare(word));
  }
  for (const word of seen) own.set(word, (own.get(word) ?? 0) + 1);
}

const names = new Map();
const add = (name, weight) => {
  for (const part of bare(name).split(/[\s\-']+/)) if (part.length > 2) names.set(part, Math.max(names.get(part) ?? 0, weight));
};
for (const line of read('lists/insee-first-names.tsv').slice(1)) {
  const [name, , since] = line.split('\t');
  if (Number(since) > 1500) add(name, Number(since));
}
for (const file of ['faker_ar_AA', 'faker_ar_DZ', 'faker_ar_SA']) for (const name of read(`lists/names/${file}.txt`)) add(name, 500);
for (const line of read('lists/names/arabic_to_latin_names.tsv')) for (const name of line.split('\t')) add(name, 500);
for (const line of read('lists/names/pamj_author_name_parts.tsv')) if (Number(line.split('\t')[1]) > 4) add(line.split('\t')[0], 500);
for (const line of read('lists/names/popular_common-forenames-by-country.csv').slice(1)) add(line.split(',')[11] ?? '', 500);

const isCommon = (word) => (counts.get(word) ?? 0) >= 4 || (own.get(word) ?? 0) >= 3;
const ordinary = [...new Set([...counts.keys(), ...own.keys()])]
  .filter((w) => w.length > 1 && isCommon(w) && !((names.get(w) ?? 0) > 20000 && (counts.get(w) ?? 0) < 60))
  .sort();
const clear = [...names.keys()].filter((n) => !isCommon(n)).sort();
const unclear = [...names.keys()].filter(isCommon).sort();

const known = new Set([...clear, ...ordinary]);
const towns = new Set();
for (const { ville } of JSON.parse(readFileSync(join(data, 'lists/morocco-cities.json'), 'utf8'))) towns.add(bare(ville));
const most = new Set(
  'paris marseille lyon toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims toulon grenoble dijon angers nimes villeurbanne clermont-ferrand le mans aix-en-provence brest tours amiens limoges annecy perpignan boulogne metz besancon orleans rouen mulhouse caen nancy avignon poitiers versailles pau la rochelle calais cannes antibes ajaccio bastia colmar valence quimper vannes lorient bourges chartres evreux beziers arles albi rodez aurillac auxerre mende vierzon niort cholet laval troyes chalons charleville belfort vesoul epinal verdun lens douai cambrai dunkerque arras compiegne beauvais meaux melun evry creteil bobigny saint-denis cayenne kourou fort-de-france pointe-a-pitre mamoudzou saint-pierre'.split(
    ' ',
  ),
);
for (const town of read('lists/communes-fr.txt').map(bare)) if (most.has(town)) towns.add(town);
for (const town of 'casa casablanca rabat sale fes meknes marrakech agadir tanger tetouan oujda kenitra mohammedia alger oran constantine annaba setif blida tlemcen bejaia tizi-ouzou batna biskra tunis sfax sousse kairouan bizerte gabes monastir nabeul dakar thies ziguinchor saint-louis rufisque abidjan bouake man yamoussoukro bamako ouagadougou niamey cotonou lome douala yaounde garoua maroua bafoussam kinshasa lubumbashi goma bukavu brazzaville libreville conakry beyrouth tripoli saida bruxelles liege namur mons charleroi anvers gand bruges arlon tournai verviers geneve lausanne fribourg neuchatel sion berne zurich bale luxembourg montreal quebec gatineau sherbrooke laval trois-rivieres moncton toronto ottawa vancouver london leeds manchester birmingham liverpool glasgow edinburgh cardiff belfast dublin cork galway limerick bristol sheffield newcastle boston houston chicago lagos ibadan abuja accra kumasi nairobi kampala dubai doha riyadh jeddah sharjah'.split(
  ' ',
))
  towns.add(town);
const arabicTowns =
  'الدار البيضاء|الرباط|سلا|فاس|مكناس|مراكش|أكادير|طنجة|تطوان|وجدة|القنيطرة|المحمدية|الجديدة|آسفي|بني ملال|خريبكة|الناظور|الحسيمة|تازة|ورزازات|الراشيدية|العيون|الداخلة|أزيلال|خنيفرة|قلعة مكونة|تارودانت|تزنيت|الصويرة|سطات|برشيد|سيدي قاسم|وزان|شفشاون|العرائش|زاكورة|تنغير|تافراوت|الجزائر العاصمة|وهران|قسنطينة|عنابة|سطيف|تيارت|بسكرة|تلمسان|سوق أهراس|باتنة|تونس العاصمة|صفاقس|سوسة|القيروان|بنزرت|قابس|بيروت|طرابلس|القاهرة|الرياض|جدة|دبي|الدوحة'
    .split('|')
    .map(bare);

const write = (file, name, doc, words) => {
  const lines = [];
  let line = '';
  for (const word of words) {
    if (line.length + word.length > 150) {
      lines.push(line);
      line = '';
    }
    line += (line ? '|' : '') + word;
  }
  lines.push(line);
  writeFileSync(
    join(root, 'src/rules/gazetteer', file),
    `// Made by training/gazetteer/build.mjs; sources and licences are in README.md.\n\n/** ${doc} */\nexport const ${name}: ReadonlySet<string> = new Set(\n  [\n${lines.map((l) => `    ${JSON.stringify(l).replace(/^"|"$/g, "'").replace(/\\"/g, '"')},`).join('\n')}\n  ].flatMap((line) => line.split('|')),\n);\n`,
  );
  console.log(file, words.length);
};
write(
  'given-names.ts',
  'givenNames',
  'First names that are no ordinary word, folded.',
  clear.filter((w) => !w.includes("'")),
);
write(
  'name-words.ts',
  'nameWords',
  'First names that are ordinary words as well: they count only where a name is expected.',
  unclear.filter((w) => !w.includes("'")),
);
write(
  'ordinary.ts',
  'ordinary',
  'Ordinary words of clinical French, of chat in four languages, folded.',
  ordinary.filter((w) => !w.includes("'")),
);
write(
  'towns.ts',
  'towns',
  'Towns, folded; a name of several words as it is written.',
  [...towns, ...arabicTowns].filter((w) => (w.length > 2 && !w.includes("'") && !known.has(w)) || ['casa', 'paris', 'tours', 'man', 'nice'].includes(w)).sort(),
);
