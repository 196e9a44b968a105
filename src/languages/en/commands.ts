import type { CommandAnswers } from '../../core/language-commands.ts';

export const answers: CommandAnswers = {
  ago: (minutes) =>
    minutes < 1
      ? 'just now'
      : minutes < 60
        ? `${minutes} min ago`
        : minutes < 2880
          ? `${Math.floor(minutes / 60)} h ago`
          : `${Math.floor(minutes / 1440)} days ago`,
  aide: {
    intro:
      'I read the messages of this group so that none of them points at a patient, and write in private to whoever needs it. I am a program; the moderators decide. What you show me here is not kept.',
  },
  verifier: {
    form: 'Read before posting',
    field: 'Your draft',
    clean: 'I saw nothing that points at a patient or that may hurt. I can be wrong: please read it once more yourself.',
    seen: (kinds) => `To look at before you post: ${kinds}.`,
    care: 'What you wrote makes me think that this may be a very hard time. A colleague or somebody close can listen, and so can the support service of your Order or association; if you are in danger, call the emergency services of your country.',
    version: 'Here is the text as it could be posted:',
    post: 'Post this version',
    posted: 'It is posted.',
    notPosted: 'I cannot post here in your place: please copy the version above.',
    expired: 'That draft is no longer in memory. Please show it to me again.',
    empty: 'Write the text after the command, or use it in reply to a message.',
  },
  signaler: {
    how: 'Use this command in reply to the message, or from its menu: the moderators are told discreetly.',
    ask: 'Why report this message? Only the moderators will know; the author will not learn that it came from you.',
    expired: 'This report is no longer in memory. Report the message again.',
    distress: 'If you think this colleague is in danger now, do not wait for the moderators: call them, or the emergency services.',
  },
  alertes: {
    none: 'Nothing is waiting. Thank you for keeping watch.',
    title: (n) => (n > 1 ? `${n} cases are waiting, the gravest first:` : 'One case is waiting:'),
    taken: (name) => `in hand: ${name}`,
    notice: 'incident of the service',
    next: 'More',
    back: 'The whole list',
    gone: 'This case is no longer waiting.',
  },
  reglages: {
    title: 'Settings in force in this group',
    sections: { general: 'General', alerts: 'Alerts', quiet: 'Quiet hours', cases: 'Cases', members: 'Members', channel: 'This channel' },
    settings: {
      mode: 'Mode',
      language: 'Language of the bot',
      country: 'Country',
      onRemove: 'In place of a removed message',
      removalsPerHour: 'Automatic removals an hour, at most',
      alertsPerMinute: 'New alerts a minute (0: no limit)',
      pingFrom: 'Name moderators from severity (0 to 4)',
      unread: 'Attachments that I cannot read',
      remindAfterHours: 'Recall a case after (hours, 0: never)',
      escalateAfterHours: 'Tell everybody after (hours, 0: never)',
      quiet: 'Quiet hours',
      quietFrom: 'From (22:00)',
      quietTo: 'To (07:00)',
      quietZone: 'Time zone (Africa/Casablanca)',
      quietUnless: 'Ring all the same from severity (0 to 4)',
      keepHours: 'Sealed text kept at most (hours)',
      appealHours: 'Time to ask for a review (hours)',
      twoModeratorsFrom: 'Two moderators from severity (5: never)',
      restrictHours: 'Length of a pause (hours)',
      strikeDays: 'A reminder expires after (days)',
      reportsPerHour: 'Reports a member and an hour, at most',
      admission: 'Who may come in',
      lookalikes: 'An account that looks like another',
      channelMode: 'Mode of this channel',
    },
    values: {
      mode: { observe: 'observe', advise: 'advise', enforce: 'protect' },
      onRemove: { remove: 'nothing', replace: 'the anonymised version' },
      unread: { digest: 'a summary a day', alert: 'an alert each', hold: 'held until a moderator has seen them' },
      admission: { moderators: 'whom moderators accept', verified: 'verified accounts only' },
      lookalikes: { alert: 'tell the moderators', hold: 'tell them and suspend its writing' },
      quiet: { never: 'no', on: 'yes' },
      channelMode: { group: 'as the group', observe: 'observe', advise: 'advise', enforce: 'protect' },
    },
    sources: { group: 'chosen here', operator: 'set by the operator', usual: 'by default' },
    capped: 'capped by the operator',
    place: {
      chosen: 'Alerts: a place is chosen; /moderateurs changes it.',
      operator: 'Alerts: the place is set by the operator.',
      none: 'Alerts: no place is chosen yet, /moderateurs does it.',
    },
    changed: 'Noted, and in force:',
    unchanged: 'Nothing has changed.',
    refused: 'I have changed nothing:',
    why: {
      number: 'a whole number is needed',
      least: (n) => `not less than ${n}`,
      most: (n) => `not more than ${n}`,
      limit: (n) => `the operator of this installation allows no more than: ${n}`,
      time: 'a time such as 22:00 is needed, and an end other than the beginning',
      zone: 'a time zone such as Africa/Casablanca or Europe/Paris is needed',
      other: 'there is no such value',
    },
    reset: 'Back to the operator’s settings',
    resetAsk: 'Forget all that this group chose and go back to the operator’s settings?',
    resetDone: 'The operator’s settings are in force again.',
    again: 'Correct it',
  },
  etat: {
    mode: {
      observe: 'Mode “observe”: I tell the moderators and touch nothing.',
      advise: 'Mode “advise”: I write to authors in private and tell the moderators.',
      enforce: 'Mode “enforce”: I take away what points at a patient, write to its author and tell the moderators.',
    },
    place: (chosen) => (chosen ? 'Alerts arrive at the moderators.' : 'Nobody has chosen yet where alerts go: /moderators.'),
    marks: { yes: 'yes ·', no: 'no, a right is missing ·', never: 'the platform has no such thing ·' },
    abilities: {
      read: 'read messages',
      edits: 'see edits',
      remove: 'take a message away',
      restrict: 'suspend the right to write',
      pin: 'pin a reminder',
      slow: 'slow a channel down',
      lock: 'close a thread',
      reactions: 'see reactions',
      joins: 'hold requests to join',
      private: 'write in private',
      repost: 'repost in the author’s name',
      mark: 'show that a member is verified',
    },
    problems: 'To be mended:',
    well: 'Nothing to be mended.',
    waiting: (n) =>
      n === 0
        ? 'No case is waiting for a moderator.'
        : n === 1
          ? 'One case is waiting for a moderator: /alertes.'
          : `${n} cases are waiting for a moderator: /alertes.`,
    judged: (ago) => (ago === undefined ? 'No message read since I started.' : `Last message read: ${ago}.`),
    readers: ({ names, conduct, second }) =>
      `Reading: rules yes, names ${names ? 'yes' : 'no'}, conduct ${conduct ? 'yes' : 'no'}, second reader ${second ? 'yes' : 'no'}.`,
  },
  mesdonnees: {
    title: 'What is kept about you. Never the text of your messages, unless sealed for some hours while a case is open.',
    nothing: 'Nothing is kept about you.',
    cases: (n, open) => `Cases about your messages: ${n}${open ? `, of which ${open} still open` : ''}`,
    sealed: 'Their text, if it is still sealed, goes by itself.',
    reports: (n) => `Messages that you reported: ${n}`,
    deeds: (n) => `What you did as a moderator: ${n}`,
    member: {
      verified: (until) => `Verified doctor, until ${until}`,
      claimed: 'A request for verification is waiting',
      signed: (on) => `Charter signed on ${on}`,
      strikes: (n) => `Reminders that still count: ${n}`,
      restricted: (until) => `Pause until ${until}`,
      other: 'Your choices and scores',
    },
    more: (n) => `Other entries that name you: ${n}`,
    file: 'All of it is in the file, without the name of anybody else.',
    erase: 'Erase everything',
    eraseAsk: 'Erase all that concerns you in this journal? It is final: a verification would have to be done again, a charter signed again.',
    confirm: 'Yes, erase',
    erased: (n) => (n === 0 ? 'There was nothing to erase.' : `Erased: ${n} ${n > 1 ? 'entries' : 'entry'}.`),
    stays: 'What stays for now:',
    staysCase: (n) =>
      `${n > 1 ? `${n} open cases` : 'an open case'}: a moderator must still be able to decide, and to answer you. Ask again once that is closed.`,
    staysStrike: 'a reminder or a pause that still counts: it goes by itself when its time is over.',
  },
  bureau: {
    link: (address) => `Your personal link, good once and for ten minutes: ${address}`,
    closed: 'The review desk is not open on this installation.',
  },
  journal: {
    title: (n, more) => `In the last thirty days, in this group: ${n} message${n === 1 ? '' : 's'} reported${more ? ' (the latest)' : ''}.`,
    none: 'In the last thirty days I reported nothing in this group.',
    removed: (n) => `Taken away and still so: ${n}`,
    advised: (n) => `Authors advised in private: ${n}`,
    wrong: (n) => `False alarms, as a moderator found: ${n}`,
    open: (n) => `Waiting for a moderator: ${n}`,
    kinds: 'Why:',
  },
};
