import { PermissionFlagsBits as P } from 'discord.js';
import type { Ability, AbilityName, Problem } from '../../core/platform.ts';
import { holdsMessages, isThread, type KnownGuild } from './guilds.ts';
import { platform } from './refs.ts';
import { everything, has, ownRights } from './rights.ts';

/** What the bot cannot do its work without, under the names that Discord's settings show. */
const needed: readonly (readonly [name: string, bit: bigint])[] = [
  ['View Channels', P.ViewChannel],
  ['Read Message History', P.ReadMessageHistory],
  ['Send Messages', P.SendMessages],
  ['Manage Messages', P.ManageMessages],
];

const listed = 3;

/** What stands in the way in one server: rights the bot lacks, in the whole of it or in single channels. Channels are told by id. */
export function guildProblems(guild: KnownGuild, me: string): readonly Problem[] {
  const base = ownRights(guild, me);
  const missing = needed.filter(([, bit]) => !has(base, bit)).map(([name]) => name);
  if (missing.length) return [{ code: 'discord-rights', platform, group: guild.id, detail: missing.join(', ') }];
  const blind = [...guild.rooms.values()].filter((r) => holdsMessages(r.type) && !isThread(r.type) && lacks(guild, me, r)).map((r) => `#${r.id}`);
  if (!blind.length) return [];
  const more = blind.length > listed ? ` +${blind.length - listed}` : '';
  return [{ code: 'discord-rights', platform, group: guild.id, detail: `${blind.slice(0, listed).join(', ')}${more}` }];
}

/** A channel that is kept from the bot altogether may be meant to be; one it sees and cannot work in is a slip. */
function lacks(guild: KnownGuild, me: string, room: Parameters<typeof ownRights>[2]): boolean {
  const rights = ownRights(guild, me, room);
  return has(rights, P.ViewChannel) && !needed.every(([, bit]) => has(rights, bit));
}

const wanted: Readonly<Record<AbilityName, readonly bigint[]>> = {
  read: [P.ViewChannel, P.ReadMessageHistory],
  edits: [P.ViewChannel],
  remove: [P.ManageMessages],
  restrict: [P.ModerateMembers],
  pin: [P.PinMessages],
  slow: [P.ManageChannels],
  lock: [P.ManageRoles, P.ManageThreads],
  reactions: [P.ViewChannel],
  joins: [P.ManageGuild, P.KickMembers],
  private: [],
  repost: [P.ManageWebhooks],
  mark: [P.ManageRoles],
};

export const guildAbilities = (guild: KnownGuild | undefined, me: string): readonly Ability[] =>
  Object.entries(wanted).map(([what, bits]) => ({
    // The keys are those of the record above.
    what: what as AbilityName,
    may: guild && has(ownRights(guild, me) || (guild.owner === me ? everything : 0n), ...bits) ? 'yes' : 'no',
  }));
