import { type Account, verifiedDays } from './account.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './case-event.ts';
import type { Deps } from './deps.ts';
import { readMember, writeMember } from './member.ts';
import { illegal } from './moves.ts';
import { sealedOf } from './notes.ts';
import { restrictedUntil } from './orders.ts';
import { later } from './owed.ts';
import type { Order } from './platform.ts';
import type { Step, StepKind } from './step.ts';

/** How an attempt ends. */
export type Ending = CaseEvent & { readonly type: 'done' | 'impossible' | 'putOff' | 'closed' };

const hourMs = 3_600_000;

async function shred(deps: Deps, c: Case): Promise<void> {
  for (const id of sealedOf(c)) await deps.store.vault.shred(id);
}

type OwnDeed = (deps: Deps, c: Case, step: Step) => Promise<Ending>;

/** Steps that ask nothing of a platform. Each may be done twice to the same effect. */
export const ownDeeds: Partial<Record<StepKind, OwnDeed>> = {
  async shred(deps, c, { id }) {
    await shred(deps, c);
    return { type: 'done', at: deps.now(), step: id };
  },
  async close(deps, c, { id }) {
    const at = deps.now();
    // Somebody asked for a person meanwhile: its text is needed still.
    if (illegal(c, { type: 'closed', at })) return { type: 'putOff', at, step: id, due: later(at, hourMs), code: 'waits' };
    await shred(deps, c);
    return { type: 'closed', at };
  },
  async strike(deps, c, { id, by }) {
    const at = deps.now();
    const strike = c.decided?.strike;
    if (strike && by && c.about.what === 'message')
      await writeMember(deps, c.group, c.about.author, (m) =>
        m.strikes.some((s) => s.case === c.id && s.expires === strike.until)
          ? undefined
          : { type: 'struck', at, by, case: c.id, weight: strike.weight, expires: strike.until },
      );
    return { type: 'done', at, step: id };
  },
  async pardon(deps, c, { id, by }) {
    const at = deps.now();
    if (by && c.about.what === 'message')
      await writeMember(deps, c.group, c.about.author, (m) => (m.strikes.some((s) => s.case === c.id) ? { type: 'pardoned', at, by, case: c.id } : undefined));
    return { type: 'done', at, step: id };
  },
  async verify(deps, c, { id, by }) {
    const at = deps.now();
    const account = accountOf(c);
    if (!account || !by) return { type: 'impossible', at, step: id, why: 'gone' };
    const until = later(at, verifiedDays * 24 * hourMs);
    await writeMember(deps, c.group, account.person, ({ claim }) => {
      if (!claim) return undefined;
      const { country, register, number } = claim;
      return { type: 'verified', at, by, country, register, number, until };
    });
    // Withdrawn, or settled by another case: nobody is marked for it.
    const { verified } = await readMember(deps, c.group, account.person);
    return verified ? { type: 'done', at, step: id } : { type: 'impossible', at, step: id, why: 'gone' };
  },
  async unverify(deps, c, { id, by }) {
    const at = deps.now();
    const account = accountOf(c);
    const why = account?.what === 'takeover' ? 'takeover' : 'refused';
    if (account)
      await writeMember(deps, c.group, account.person, (m) =>
        (why === 'takeover' ? m.verified : m.claim) ? { type: 'unverified', at, why, ...(by && { by }) } : undefined,
      );
    return { type: 'done', at, step: id };
  },
};

const accountOf = (c: Case): Account | undefined => (c.about.what === 'notice' ? c.about.account : undefined);

/** What is written of the member once a platform has done it. */
export const afterwards: Partial<Record<Order['do'], (deps: Deps, c: Case, order: Order) => Promise<void>>> = {
  async restrict(deps, c, order) {
    const account = accountOf(c);
    if (account && order.do === 'restrict')
      await writeMember(deps, c.group, account.person, (m) =>
        m.restrictedUntil === order.until
          ? undefined
          : { type: 'restricted', at: deps.now(), why: `case ${c.id}`, ...(order.until !== undefined && { until: order.until }) },
      );
    if (c.about.what !== 'message') return;
    const until = restrictedUntil(c);
    const by = c.decided?.by;
    await writeMember(deps, c.group, c.about.author, (m) =>
      m.restrictedUntil === until
        ? undefined
        : { type: 'restricted', at: deps.now(), why: `case ${c.id}`, ...(until !== undefined && { until }), ...(by && { by }) },
    );
  },
};
