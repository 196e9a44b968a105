/** What the Telegram adapter itself says: forms asked question by question, the inline version, the word that leads to the private chat. */
export interface TelegramPhrases {
  readonly form: {
    /** Under a question that may be left open. */
    readonly optional: string;
    readonly skip: string;
    readonly cancel: string;
    readonly cancelled: string;
    readonly nothingToCancel: string;
    readonly tooLong: (most: number) => string;
    readonly choose: string;
  };
  /** In the group, when the answer waits in the private chat: says nothing of it. */
  readonly inPrivate: string;
  readonly open: string;
  readonly expired: string;
  readonly chooseOne: string;
  readonly inline: {
    readonly changed: string;
    readonly unchanged: string;
    readonly tooLong: string;
    readonly start: string;
  };
}
