import { type GuildFeature, GuildVerificationLevel, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { enter, newRole } from '../membership.ts';
import type { Bot, Guild, World } from '../world.ts';
import type { Id } from './finding.ts';
import { createPeople } from './people.ts';

/** What everyone may do in a new guild, as Discord sets it. */
const usual =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.CreatePrivateThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.AddReactions |
  P.UseExternalEmojis |
  P.ReadMessageHistory |
  P.Connect |
  P.Speak |
  P.ChangeNickname |
  P.UseApplicationCommands |
  P.SendPolls;

export interface GivenGuild {
  readonly name?: string;
  readonly owner?: Id;
  readonly features?: readonly GuildFeature[];
  readonly verification?: GuildVerificationLevel;
  readonly locale?: string;
  readonly description?: string;
  /** What the bot may do there, by its own role; ADMINISTRATOR unless told. False: the bot is not in it. */
  readonly bot?: bigint | false;
}

export const newOwner = (world: World): Id => createPeople(world).create({ username: 'owner' });

export function newGuild(world: World, ownerId: string, given: GivenGuild): Guild {
  const guild: Guild = {
    id: world.newId(),
    name: given.name ?? 'Garde de nuit',
    ownerId,
    description: given.description,
    icon: undefined,
    features: [...(given.features ?? [])],
    verification: given.verification ?? GuildVerificationLevel.None,
    rulesChannelId: undefined,
    systemChannelId: undefined,
    locale: given.locale ?? 'fr',
    unavailable: false,
    roles: new Map(),
    members: new Map(),
    bans: new Map(),
    events: new Map(),
    autoMod: new Map(),
    voiceStates: new Map(),
    stages: new Map(),
    audit: [],
    emojis: [],
    stickers: new Map(),
    onboarding: undefined,
  };
  newRole(world, guild, { id: guild.id, name: '@everyone', permissions: String(usual), position: 0 });
  return guild;
}

/** The bot comes with a role of its own, above those that are there. */
export function invite(world: World, guild: Guild, bot: Bot, permissions: bigint, joinedAt?: string): void {
  const role = newRole(world, guild, { name: bot.user.username, managed: true, permissions: String(permissions), tags: { bot_id: bot.user.id } });
  enter(world, guild, bot.user.id, { roles: [role.id], ...(joinedAt !== undefined && { joinedAt }) });
}
