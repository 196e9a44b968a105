// Made by training/gazetteer/build.mjs; sources and licences are in README.md.

/** First names that are ordinary words as well: they count only where a name is expected. */
export const nameWords: ReadonlySet<string> = new Set(
  [
    'aid|aime|ait|ala|ali|allah|amal|amine|ana|ane|asr|aya|ayla|ban|basal|ben|blanche|brune|cesar|cheikh|chien|claire|come|darija|del|elli|fall|fleur|flore',
    'fran|grace|guy|hada|hadi|harm|hassan|hind|hui|hung|ida|imam|ingrid|ion|iris|issa|jar|junior|kamel|kaml|karim|kayna|khdam|ksar|lah|lia|lila|lina|line',
    'lise|liya|loi|lotfi|lovely|lya|lyse|mail|mais|mal|manuel|mar|mari|marie|marin|mark|martial|max|med|min|mola|monte|moulay|neo|nil|noel|noor|nora|nour',
    'papa|pierre|rah|rahma|ravi|reine|riad|roman|rose|said|salam|sam|sanae|sba|sem|sheet|star|tah|tal|tarik|than|tho|tlat|ward|won|ابو|احد|اسماء|اسمي|اسود',
    'اكبر|اكرام|الاحمر|الاستاذ|الاستاذه|الامام|الامير|الباقي|الحاج|الحر|الحق|الحكم|الحلاق|الحي|الدكتور|الدكتوره|الساده|السلام|السيد|السيده|الشيخ|الضوء|الطيب',
    'العسكري|العلوي|الله|الم|الما|الملك|النجار|النور|الهدي|امام|امل|انا|ايمن|ايه|باسم|باشا|باقي|بان|باي|بركه|بشري|بلي|بني|تبارك|تحيه|تمام|ثاني|جاري|جذام',
    'جراح|جزار|جماعه|جمعه|جميل|جميله|جوان|حبيبه|حسان|حسن|حصه|حنا|خدام|خير|داخل|دليل|راتب|راحه|راني|راهي|ربي|رجاء|رحم|رمضان|رييس|زايد|زمان|زياره|زينه|ساره',
    'سايب|سبع|سري|سعيد|سفير|سكران|سلام|سلامي|سليمه|سميه|شاطر|شديد|شكر|شكون|شمس|شهر|شيخ|صاحب|صافي|صباح|صدر|صدري|صعب|طالب|طالبه|طلعت|طيبه|عادي|عامله|عايز',
    'عايشه|عزيز|علم|علي|عليه|عمر|عمرو|عنبر|عياده|عيد|عيني|غريب|فايق|فجر|فريق|فلاح|كامل|كامله|كبير|كريم|كلب|كمال|لازم|لاله|لخضر|لكن|ليفي|لينا|ماشي|مجهول|محل',
    'محمد|مرضي|مزيان|مسافر|مشكل|معروف|ممتاز|مني|مولود|ميعاد|ميلاد|نايم|نجار|نجيب|نظام|نهار|نور|هاتف|هادي|هبه|واصل|وجه|وحيد|ورد|وريد|وزير|وفي|وفيه|ولي|وليد',
  ].flatMap((line) => line.split('|')),
);
