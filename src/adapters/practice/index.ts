import { abilityNames, type Platform, type Receiver } from '../../core/platform.ts';
import { sameGroup } from '../../core/message.ts';
import { createDelivery } from './deliver.ts';
import { createCommands } from './commands.ts';
import { createCrowd } from './crowd.ts';
import { createEvening } from './evening.ts';
import { createHeldFile } from './file.ts';
import { group, memberOf, members, moderatorsRoom, personOf, platform, title } from './people.ts';
import { pastOf } from './past.ts';
import { perform } from './perform.ts';
import { createRoom } from './room.ts';
import { happen } from './happenings.ts';
import { isMember, nameIn } from './standing.ts';
import { createTalk } from './talk.ts';
import { createWeb } from './web.ts';

export interface PracticeOptions {
  /** Where `practice.json` lives. */
  readonly folder: string;
  readonly now?: () => string;
}

/** A chat platform of its own, behind the same port as the others, with its page: to see Confrère at work, and to test it. */
export function createPractice({ folder, now = () => new Date().toISOString() }: PracticeOptions): Platform & { fetch(request: Request): Promise<Response> } {
  const room = createRoom(now);
  const file = createHeldFile(folder, room.held);
  const delivery = createDelivery(room, file);
  const talk = createTalk(room, file, delivery, now);
  let receiver: Receiver | undefined;
  const commands = createCommands(room, () => receiver);
  const crowd = createCrowd(room, file, () => receiver, now);
  const evening = createEvening(talk.post, happen({ commands, crowd }));
  const web = createWeb({ room, talk, evening, commands, crowd, now });

  return {
    name: platform,
    idempotent: true,
    async start(given, report) {
      const loaded = await file.load(now()).catch(() => undefined);
      // Neither readable nor movable: the group stays shut rather than write over what is there.
      if (!loaded) return report([{ code: 'practice-file', platform }]);
      const { held, aside } = loaded;
      if (held) room.restore(held);
      report(aside === undefined ? [] : [{ code: 'practice-file', platform, detail: aside }]);
      receiver = given;
      await announce(given);
      delivery.start(given);
    },
    perform: (order) => perform(room, file, now, order),
    async moderates(person, where, moderators) {
      const here = where.platform === platform || moderators?.platform === platform;
      return here && person.platform === platform && memberOf(person.id)?.role === 'moderator';
    },
    administers: async (person, where) => sameGroup(where, group) && person.platform === platform && memberOf(person.id)?.role === 'moderator',
    administratorsOf: async () => members.filter((m) => m.role === 'moderator' && isMember(room, m.id)).map((m) => personOf(m.id)),
    belongs: async (person, where) => sameGroup(where, group) && person.platform === platform && isMember(room, person.id),
    abilities: async () => abilityNames.map((what) => ({ what, may: 'yes' })),
    pictureOf: async () => undefined,
    nameOf: async ({ id }) => nameIn(room, id),
    titleOf: async () => title,
    past: pastOf(room, now),
    async stop() {
      evening.stop();
      await delivery.stop();
      receiver = undefined;
      web.close();
      await file.settled();
    },
    fetch: web.fetch,
  };
}

/** The group exists and its moderators have their room: said at each start, changes nothing when it is known. Whoever receives may be down: then it is said next time. */
async function announce(receiver: Receiver): Promise<void> {
  try {
    await receiver.arrived({ type: 'group', group, event: 'joined' });
    await receiver.arrived({ type: 'moderators', group, in: moderatorsRoom, by: personOf('hicham') });
  } catch {
    return;
  }
}
