import { createHmac } from 'node:crypto';
import type { Account, AccountSign } from '../core/account.ts';
import type { Deps } from '../core/deps.ts';
import type { Arrived } from '../core/journal.ts';
import { codeOf } from '../core/log.ts';
import { isVerified, readMember, writeMember } from '../core/member.ts';
import { type GroupRef, type PersonRef, samePerson } from '../core/message.ts';
import { tell } from '../core/notice.ts';
import type { Arrival } from '../core/platform.ts';
import type { Verdict } from '../core/verdict.ts';
import { isLastModerator, isModerator } from '../core/moderators.ts';
import { createAlbum } from './album.ts';
import { authority } from './authority.ts';
import { likeness } from './likeness.ts';
import { createNames } from './names.ts';
import { saysNewNumber } from './new-number.ts';
import { createTakeoverWatch } from './takeover.ts';
import { welcome } from './welcome.ts';

type Happened = Extract<Arrival, { type: 'reaction' | 'member' }>;

/** The watch over names and pictures: whoever comes, changes a name or announces a new number is held beside those whom nobody may pass for. */
export interface IdentityWatch {
  happened(deps: Deps, arrival: Happened): Promise<void>;
  judged(deps: Deps, arrived: Arrived, verdict: Verdict): Promise<void>;
}

export function createIdentityWatch(): IdentityWatch {
  const names = createNames();
  const album = createAlbum();
  const takeover = createTakeoverWatch();

  /** Tells the moderators when one of these names, or the picture, could be taken for another's. */
  async function compare(deps: Deps, group: GroupRef, person: PersonRef, shown: readonly string[], also: readonly AccountSign[] = []): Promise<void> {
    const mask = shown.map(authority).find((m) => m !== undefined);
    const moderates = (): Promise<boolean> => isModerator(deps, group, person).catch(() => false);
    if (mask && !(await moderates())) await raise(deps, group, { what: 'alike', person, others: [], signs: [mask, ...also] });
    const known = (await names.known(deps, group))
      .filter((k) => !samePerson(k.person, person))
      .map((k) => ({ person: k.person, how: shown.map((s) => likeness(k.name, s)).find((h) => h !== undefined) }));
    const pictured = known.length
      ? await album.alike(
          deps,
          person,
          known.map((k) => ({ person: k.person, named: k.how !== undefined })),
        )
      : [];
    for (const { person: other, how } of known) {
      const picture = pictured.some((p) => samePerson(p, other));
      const signs = [...(how ? [how] : []), ...(picture ? ['picture' as const] : [])];
      if (signs.length) await raise(deps, group, { what: 'alike', person, others: [other], signs: [...signs, ...also] });
    }
  }

  return {
    async happened(deps, arrival) {
      if (arrival.type !== 'member') return;
      const { group, person, event, at } = arrival;
      if (event === 'asked' || event === 'joined') await came(deps, group, person, event, at);
      if (event === 'left') {
        await writeMember(deps, group, person, (m) => (m.asking ? { type: 'left', at } : undefined));
        return;
      }
      if (arrival.names[0] !== undefined) names.heard(person, arrival.names[0], deps.now());
      await compare(deps, group, person, arrival.names);
    },
    /** The message is judged whatever becomes of this: a fault here must not bring it again. */
    async judged(deps, arrived, verdict) {
      await Promise.all([announced(deps, arrived), habits(deps, arrived, verdict)]).catch((error: unknown) =>
        deps.log.noted({ what: 'fault', platform: arrived.envelope.ref.platform, code: codeOf(error) }),
      );
    },
  };

  /** An account that is not itself any more. */
  async function habits(deps: Deps, { envelope, passages }: Arrived, { findings }: Verdict): Promise<void> {
    const { ref, author, at, surface } = envelope;
    const body = passages[0]?.text ?? '';
    if (surface !== undefined || !body) return;
    const code = findings.some((f) => f.rule === 'phishing-code' && f.outcome !== 'pass' && f.outcome !== 'note');
    const signs = takeover.heard({ account: `${ref.platform}:${ref.group}:${author.id}`, at: Date.parse(at), text: body, code });
    if (signs.length) await raise(deps, ref, { what: 'takeover', person: author, others: [], signs });
  }

  async function announced(deps: Deps, { envelope, passages }: Arrived): Promise<void> {
    if (envelope.surface !== undefined || !passages.some((p) => p.source === 'body' && saysNewNumber(p.text))) return;
    const { ref, author } = envelope;
    const group = { platform: ref.platform, group: ref.group };
    if (isVerified(await readMember(deps, group, author), deps.now())) return;
    const name = await deps.platforms.get(author.platform)?.nameOf(author);
    if (name !== undefined) await compare(deps, group, author, [name], ['newNumber']);
  }
}

async function came(deps: Deps, group: GroupRef, person: PersonRef, event: 'asked' | 'joined', at: string): Promise<void> {
  await writeMember(deps, group, person, (m) => {
    if (event === 'asked') return m.asking ? undefined : { type: 'asked', at };
    return m.asking || m.since === undefined ? { type: 'joined', at } : undefined;
  });
  await welcome(deps, group, person);
}

/** A platform that cannot be asked does not keep an account in other hands free. */
async function isLast(deps: Deps, group: GroupRef, person: PersonRef): Promise<boolean> {
  try {
    return await isLastModerator(deps, group, person);
  } catch (error) {
    deps.log.noted({ what: 'fault', platform: group.platform, code: codeOf(error) });
    return false;
  }
}

/** One case a pair and a day. Where the policy lets the bot act, an account in other hands is held at once, and a look-alike where the group chose so. */
export async function raise(deps: Deps, group: GroupRef, account: Account): Promise<void> {
  const ref = { platform: group.platform, group: group.group };
  const { lookalikes, mode } = await deps.policyOf({ ...ref, channel: '' });
  const mayHold = account.what === 'takeover' || (account.what !== 'claim' && lookalikes === 'hold');
  const held = mayHold && mode === 'enforce' && !(await isLast(deps, ref, account.person));
  const pair = [account.what, account.person, ...account.others].map((p) => (typeof p === 'string' ? p : `${p.platform}:${p.id}`)).join('\0');
  const detail = createHmac('sha256', deps.secret).update(pair).digest('base64url').slice(0, 12);
  await tell(deps, ref, `account-${account.what}`, detail, { account, steps: held ? [{ id: 'restrict', kind: 'restrict' }] : [] });
}
