import type { GuidancePhrases } from '../../core/language-guidance.ts';

export const guidance: GuidancePhrases = {
  regle: {
    ask: 'Which subject? Choose one, or ask in your own words.',
    field: 'Your question',
    list: 'The subjects:',
    none: 'I found no subject that is near. Try other words, or choose from the list.',
    texts: (country) => `The texts (${country}):`,
    charter: (country) => `On this subject no text was verified (${country}): the charter of the group applies. Ask your Order or council.`,
    little: 'One text alone was checked for this country; it is not the whole rule.',
    international: 'International:',
    now: 'What to do now:',
    checked: (month) => `List gone through in ${month}. The official text prevails.`,
    others: 'Subjects near by:',
    countries: {
      FR: 'France',
      MA: 'Morocco',
      BE: 'Belgium',
      CH: 'Switzerland',
      DZ: 'Algeria',
      TN: 'Tunisia',
      CA: 'Canada',
      GB: 'United Kingdom',
      US: 'United States',
    },
  },
  charte: {
    title: 'Charter of the group',
    opening: 'We are among colleagues, and we write as if our patients and colleagues could read us.',
    always: [
      'No patient can be recognised: no name, no number, no details that add up.',
      'We respect people, present or absent. Humour about oneself and the system is free, mocking a person is not.',
      'What is written here stays here: no screenshot, no forwarding.',
      'We are who we say we are, and we check a “new number” before we answer.',
      'Confrère reads the messages and may take some away; the moderators decide, and everybody may appeal.',
      'In an emergency we call: the group is no emergency number.',
    ],
    clauses: {
      photos: 'Every clinical photograph is cropped, without metadata, with the patient’s consent said in the message.',
      humour: 'Black humour is practised without a patient or a colleague as its target.',
      advertising: 'No advertising, no prices, no requests for reviews; interests are disclosed.',
      press: 'Nobody answers the press for the group without the moderators.',
      students: 'Students and residents are welcome and are treated as colleagues.',
      presence: 'We do not report who reads, who is silent or who leaves.',
    },
    sign: 'I sign the charter',
    signed: (day) => `You signed it on ${day}.`,
    thanks: 'Thank you, your signature is noted.',
    changed: 'The charter has changed since you signed it: please read it and sign it again.',
    pin: 'Pin it in the group',
    pinned: 'The charter is pinned.',
    count: (signed) => `Signatures up to date: ${signed}`,
    choose: 'Articles of choice (administrators): press to add or take out.',
  },
  usurpation: {
    title: 'Somebody poses as you or as a colleague',
    steps: [
      'Do not answer the false account, send it no code and no money.',
      'Keep the evidence: the account’s address, dated screenshots, messages received.',
      'Tell a moderator here (/report, “a doubtful identity”): they compare both accounts and can suspend the false one.',
      'Report the account to the platform; the letter is ready.',
      'Tell your Order or council, your hospital, and your patients if the account contacts them.',
      'File a complaint if your name is used to deceive or harm; the letter is ready.',
      'Change your passwords, close other sessions, turn on two-factor authentication.',
      'In the group: go through /verification again, so that your account bears the mark “verified”.',
    ],
    letters: 'Letters to be completed, attached. Nothing of them is kept.',
    file: `LETTER TO THE PLATFORM
Subject: report of an account that impersonates me
Dear Sir or Madam,
I am a doctor. The following account uses my name or picture without my consent: …………………
My own account, if I have one: …………………
Please suspend it and preserve the data that an investigation may need.
Date and signature: …………………

LETTER TO THE ORDER OR COUNCIL
Subject: impersonation of my identity as a doctor online
Dear President,
An account has been posing as me since ………………… at …………………
I told the platform on ………………… Please note that I am not its author; I would be grateful for your advice.
Name, registration number, date and signature: …………………

COMPLAINT
Subject: complaint against persons unknown for impersonation
I, …………………, doctor in …………………, file a complaint against persons unknown.
Facts: …………………
Evidence attached: addresses, dated screenshots, messages.
Damage: …………………
Date and signature: …………………
`,
  },
  fuite: {
    title: 'A leak has happened: let us stay calm, in this order',
    hour: 'The list (moderators tick what is done):',
    items: {
      stop: 'Stop: close the thread or slow the group down, suspend admissions',
      evidence: 'Keep the evidence: time, link, what got out, without copying it',
      remove: 'Take away at the source the message and files concerned',
      moderators: 'Bring the moderators together and choose one voice',
      concerned: 'Tell the author and the colleagues named',
      officer: 'Tell the data protection officer and the management, if a hospital is concerned',
      authority: 'Assess, and notify the data protection authority',
      patients: 'Tell the patients concerned, if there is a risk for them',
      press: 'Prepare two sentences for the press, and say nothing else',
      review: 'Set a date to look back and revise the charter',
    },
    duties: {
      EU: 'Time limit: in the European Union the controller notifies a breach of personal data to the authority (in France, the CNIL) within 72 hours of becoming aware of it, and informs the persons if the risk is high. Ask your data protection officer.',
      MA: 'In Morocco the authority is the CNDP: tell it and ask how to proceed. No time limit was verified here.',
      CH: 'In Switzerland the federal authority is the FDPIC: ask it how to proceed. No time limit was verified here.',
      other: 'Ask the data protection authority of your country what is due and by when: nothing was verified here.',
    },
    texts: 'The texts:',
    done: (day) => `done on ${day}`,
    restart: 'New list',
    restarted: 'The list is empty again.',
  },
};
