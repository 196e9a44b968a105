import type { CommandAnswers } from '../../core/language-commands.ts';

export const answers: CommandAnswers = {
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
