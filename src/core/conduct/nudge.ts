import { areaOf } from '../kinds.ts';
import type { Phrases } from '../language.ts';
import type { Finding } from '../verdict.ts';
import { type ConductKind, classes } from './classes.ts';
import { ethicsOf, ethicsRefs } from './ethics.ts';

/** What the author is told in private of the gravest finding of conduct: what it may read like, how else to say it, one rule. Nothing of the text. */
export function nudgeOf(findings: readonly Finding[], country: string, { conduct }: Phrases): string | undefined {
  const kind = nudgedKind(findings);
  if (!kind) return undefined;
  const rule = ethicsOf(kind, country);
  return [conduct.nudges[kind], conduct.cites(ethicsRefs[rule], conduct.ethics[rule]), conduct.free].join(' ');
}

/** The kind a nudge would be about: none when nothing of conduct reaches the author, or a patient is named, which is told first. */
export function nudgedKind(findings: readonly Finding[]): ConductKind | undefined {
  const told = findings.filter((f) => f.outcome === 'advise' || f.outcome === 'alert' || f.outcome === 'remove');
  if (told.some((f) => areaOf(f.kind) !== 'conduct')) return undefined;
  const kind = told[0]?.kind;
  return classes.find((c): c is ConductKind => c !== 'ok' && c === kind);
}

const day = 24 * 60 * 60 * 1000;

/** Whether somebody may be nudged now: never twice for the same thing in a day. `past` is what they were told of, `at` ISO 8601. */
export const mayNudge = (kind: ConductKind, now: string, past: readonly { readonly kind: ConductKind; readonly at: string }[]): boolean =>
  !past.some((p) => p.kind === kind && Math.abs(Date.parse(now) - Date.parse(p.at)) < day);
