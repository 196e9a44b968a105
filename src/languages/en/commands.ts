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
};
