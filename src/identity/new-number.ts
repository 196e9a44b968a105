const phrases =
  /(?:nouveau|nvo|nv|nouvel)\s+(?:num[eé]ro|num|n°|compte|t[eé]l)|chang[eé]\s+(?:de|mon)\s+(?:num[eé]ro|t[eé]l[eé]phone|compte|tel|num)|(?:new|changed my)\s+(?:phone\s+)?(?:number|account)|رقمي\s+الجديد|رقم\s+جديد|حسابي\s+الجديد|غيرت\s+رقمي|بدلت\s+(?:النمرة|رقمي|نمرتي)|(?:nemra|numero|num)\s+jdid[ae]?|beddelt\s+(?:nemra|numero|num)/iu;

/** Whether a text announces a new number or a new account: what who passes for a colleague says first. */
export const saysNewNumber = (text: string): boolean => phrases.test(text.slice(0, 600));
