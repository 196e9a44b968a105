/** Ninety and more in words, French (nonante, quatre-vingt-quatorze, cent deux), English, Arabic and Darija. */
export const oldAges = [
  /(?<!\p{L})(?:quatre[ -]vingts?[ -](?:dix(?:[ -](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize)|nonante(?:[ -](?:et[ -])?\p{L}{2,6})?|cent(?:[ -](?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix))?) (?:ans|printemps|années?)(?!\p{L})/giu,
  /(?<!\p{L})(?:ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?)[ -](?:years?[ -](?:old|of age)|yo|y\/o|years? young)(?!\p{L})/giu,
  /(?<!\p{L})(?:(?:aged?|turned|is) )ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?(?!\p{L})/giu,
  /(?<!\p{L})(?:\p{L}{3,7} و ?)?(?:تسعون|تسعين) ?(?:سنة|سنه|عاما|عام|عامًا)(?!\p{L})/gu,
  /(?<!\p{L})(?:مئة|مائة|مية)(?: ?و ?\p{L}{3,7})? (?:سنة|سنين|سنوات|عام|عاما|أعوام)(?!\p{L})/gu,
  /(?<!\p{L})(?:(?:wa7ed|wahed|tnin|tlata|reb3a|rb3a|khemsa|setta|seb3a|tmenya|tes3a|tes3oud) ?(?:w|ou) ?)?(?:tes3in|tis3in|tas3in|tss3in|mya|myat|miya)(?: (?:w|ou) \p{L}{3,7})? (?:3am|snin|sna)(?![\p{L}\d])/giu,
] as const;
