import type { Deps } from '../core/deps.ts';
import { type PersonRef, samePerson } from '../core/message.ts';
import { apart, type PictureHash, pictureHash } from './picture.ts';

const keepMs = 86_400_000;
const mostKept = 5_000;
const atOnce = 8;
/** Pictures fetched for one arrival: the others' come with the next. */
const mostFetched = 24;
/** Bits apart: the same picture packed anew, and one that is close where the name is alike too. */
const near = { alone: 6, named: 12 } as const;

/** Pictures as hashes, in memory, for a day; never written. One that cannot be had is one sign less. */
export interface Album {
  /**
   * Whom of these the person's picture could be taken for. `named`: their names are alike already. Their pictures are asked for first, the others' as far as an
   * arrival may go. A picture that several of them show is nobody's.
   */
  alike(deps: Deps, person: PersonRef, others: readonly { readonly person: PersonRef; readonly named: boolean }[]): Promise<readonly PersonRef[]>;
}

export function createAlbum(): Album {
  const kept = new Map<string, { readonly hash: PictureHash | undefined; readonly at: number }>();
  const keyOf = (p: PersonRef): string => `${p.platform}:${p.id}`;

  async function fetched(deps: Deps, person: PersonRef): Promise<PictureHash | undefined> {
    const bytes = await deps.platforms
      .get(person.platform)
      ?.pictureOf(person, AbortSignal.timeout(deps.limits.callMs))
      .catch(() => undefined);
    const hash = bytes && pictureHash(bytes);
    kept.delete(keyOf(person));
    kept.set(keyOf(person), { hash, at: Date.parse(deps.now()) });
    for (const key of kept.keys()) if (kept.size > mostKept) kept.delete(key);
    return hash;
  }

  return {
    async alike(deps, person, others) {
      const own = await fetched(deps, person);
      if (own === undefined) return [];
      const now = Date.parse(deps.now());
      const fresh = (p: PersonRef): boolean => now - (kept.get(keyOf(p))?.at ?? Number.NEGATIVE_INFINITY) < keepMs;
      const wanted = others
        .filter((o) => !samePerson(o.person, person) && !fresh(o.person))
        .sort((a, b) => Number(b.named) - Number(a.named))
        .slice(0, mostFetched);
      for (let i = 0; i < wanted.length; i += atOnce) await Promise.all(wanted.slice(i, i + atOnce).map((o) => fetched(deps, o.person)));
      const found = others.filter((o) => {
        const hash = samePerson(o.person, person) ? undefined : kept.get(keyOf(o.person))?.hash;
        return hash !== undefined && apart(own, hash) <= (o.named ? near.named : near.alone);
      });
      const plain = found.filter((o) => !o.named);
      return found.filter((o) => o.named || plain.length === 1).map((o) => o.person);
    },
  };
}
