// Made by training/gazetteer/build.mjs; sources and licences are in README.md.

/** First names that are ordinary words as well: they count only where a name is expected. */
export const nameWords: ReadonlySet<string> = new Set(
  [
    'aid|aime|ait|ala|ali|allah|amal|amine|ana|asr|aya|ban|basal|ben|blanche|brune|cesar|cheikh|chien|claire|come|darija|del|fall|fleur|flore|grace|hada',
    'hadi|hui|ida|imam|ion|iris|jar|junior|kamel|kaml|kayna|khdam|lah|lia|lila|lina|line|liya|loi|lyse|mail|mais|mal|manuel|mar|mari|marie|marin|martial|max',
    'med|min|monte|neo|nil|papa|pierre|rah|rose|said|salam|sam|sba|sem|sheet|tah|tal|than|tlat|ward|won|احد|اسماء|اكبر|الاستاذ|الاستاذه|الباقي|الحاج|الحق',
    'الحكم|الحلاق|الدكتور|الدكتوره|الساده|السلام|السيد|السيده|الشيخ|العلوي|الله|الم|الما|النور|امام|انا|ايمن|ايه|باسم|باقي|بان|بلي|بني|تمام|ثاني|جراح|جماعه',
    'جمعه|حسان|حصه|حنا|خدام|خير|داخل|راني|راهي|ربي|رجاء|رحم|رمضان|رييس|سعيد|سلام|سميه|شديد|شكون|شهر|شيخ|صاحب|صباح|صدر|صدري|طالب|طلعت|عادي|علم|علي|عليه|عمرو',
    'عنبر|عياده|عيد|فايق|فريق|كامل|كامله|كبير|كريم|كلب|لازم|لاله|لكن|لينا|ماشي|محل|محمد|مرضي|مزيان|مشكل|معروف|ممتاز|مني|مولود|ميلاد|نهار|نور|هاتف|هادي|وجه',
    'ورد|وريد',
  ].flatMap((line) => line.split('|')),
);
