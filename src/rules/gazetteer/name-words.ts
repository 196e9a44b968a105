// Made by training/gazetteer/build.mjs; sources and licences are in README.md.

/** First names that are ordinary words as well: they count only where a name is expected. */
export const nameWords: ReadonlySet<string> = new Set(
  [
    'aime|ait|ala|allah|amal|amine|ana|ban|basal|blanche|brune|cesar|cheikh|chien|claire|come|darija|del|fall|fleur|flore|grace|hada|hadi|hui|ida|imam|ion',
    'iris|junior|kayna|lah|lia|lina|line|liya|loi|lyse|mail|mais|mal|manuel|mari|marie|marin|martial|max|med|min|monte|neo|noel|noor|papa|pierre|rah|rahma',
    'rose|said|salam|sam|sem|sheet|tah|tal|than|ward|won|احد|اسماء|الاستاذه|الامام|الباقي|الحاج|الدكتور|الساده|السلام|السيد|السيده|الله|الما|النور|انا|ايه',
    'باقي|باي|تمام|جراح|جماعه|خير|راني|راهي|رجاء|رحم|رمضان|رييس|سري|سميه|شديد|شكون|شهر|صباح|طالب|عادي|علي|عليه|كامل|كامله|كبير|كريم|كلب|كمال|لاله|لينا|ماشي',
    'محمد|معروف|ممتاز|نهار|نور|وجه|ورد',
  ].flatMap((line) => line.split('|')),
);
