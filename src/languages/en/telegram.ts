import type { TelegramPhrases } from '../../core/language-telegram.ts';

export const telegram: TelegramPhrases = {
  form: {
    optional: 'Optional.',
    skip: 'Skip',
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing was kept.',
    nothingToCancel: 'There is nothing to cancel.',
    tooLong: (most) => `That is too long: ${most} characters at most.`,
    choose: 'Please choose one of the answers offered.',
  },
  inPrivate: 'The answer is waiting for you in private.',
  open: 'Read in private',
  expired: 'This choice is no longer offered. Please write the command again.',
  chooseOne: 'Which one?',
  inline: {
    changed: 'Send the version without the patient',
    unchanged: 'Nothing seen that points to a patient: send as it is',
    tooLong: 'A long text: let us read it in private',
    start: 'Check a text in private',
  },
};
