/** What the service itself may have to tell people: standing problems and incidents. Each has its sentence, with the remedy, in every language. */
export const noticeCodes = [
  /** Attachments that nothing here can read; `n` today. */
  'unread',
  /** A rule threw; `detail` is its id. */
  'rule-broken',
  /** Messages may have been missed; `detail` says since when. */
  'gap',
  /** confrere.yaml does not parse and the last good one counts; `detail` is the first place. */
  'config-broken',
  /** No place for alerts was chosen for a group; `detail` is the group. */
  'no-moderators',
  'telegram-token',
  'telegram-privacy',
  /** `detail` names the missing right: delete, admin. */
  'telegram-rights',
  /** Another process polls with the same token. */
  'telegram-conflict',
  'telegram-unreachable',
  /** Telegram refuses the webhook, or does not reach it; `detail`: https, host, ports, address, secret, taken, refused or unreached. */
  'telegram-webhook',
  /** The group has a public address: anybody reads it. */
  'telegram-public',
  /** Members may forward, copy and save what is said. */
  'telegram-unprotected',
  /** Members may let in whom they like. */
  'telegram-invites',
  /** Redis may lose or evict what it holds; `detail` is the setting. */
  'redis-setting',
  'queue-down',
  'storage-down',
  /** It answers and can no longer write: the disk is full, most often. */
  'storage-full',
  /** The practice group's file could not be read and was set aside. */
  'practice-file',
  /** The weights of names cannot be read: names are found by rules alone. */
  'names-missing',
  /** The weights of conduct cannot be read: only explicit words are found. */
  'conduct-missing',
  /** The second tier cannot be opened: doubtful messages are read once. */
  'encoder-missing',
  /** The second tier gives no answer in time. */
  'encoder-silent',
  /** Discord refuses DISCORD_TOKEN. */
  'discord-token',
  /** A privileged intent is switched off in the developer portal; `detail` names it. */
  'discord-intents',
  /** `detail` names the permissions that are missing in the group. */
  'discord-rights',
  /** Timeouts of the bot's that ended before their time while it was away; `detail` says whose. */
  'discord-timeout',
  'discord-unreachable',
  /** Discord refuses so many calls that it may shut the address out; `detail` is the number in ten minutes. */
  'discord-refused',
  /** `n` cases wait and nobody has taken them in hand. */
  'waiting',
  /** `n` cases have waited too long: this is for all moderators. */
  'escalated',
  /** `n` alerts came too fast for a card each. */
  'gathered',
  /** A talk runs out of hand; its figures stand in the case. */
  'buzz',
  /** An account looks like another, asks to be verified, claims a number that another holds, or may be in other hands. */
  'account-alike',
  'account-claim',
  'account-twice',
  'account-takeover',
  /** A person moderates from now on, or no longer, though the platform does not say so. */
  'account-appointed',
  'account-dismissed',
  /** Nobody is known to moderate a group any more; `detail` is the group. */
  'moderators-lost',
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

/** These ring at night too. */
export const urgentNotices: readonly NoticeCode[] = ['gap', 'escalated', 'storage-down', 'storage-full', 'telegram-token', 'telegram-privacy'];
