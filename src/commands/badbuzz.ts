import type { View } from '../core/buzz/watch.ts';
import type { Command } from '../core/command.ts';
import type { Phrases } from '../core/language.ts';
import type { OutFile } from '../core/platform.ts';
import { citation, textsFor } from '../guidance/cite.ts';
import { barChart, bars } from './chart.ts';

/** Of the texts that were verified, those that bear on a talk that runs out of hand; each country its own. */
const bearing = [
  'fr-csp-r4127-4',
  'fr-csp-r4127-31',
  'fr-csp-r4127-56',
  'fr-cp-226-13',
  'fr-loi-1881',
  'ma-deonto-2021',
  'ma-cp-446',
  'ma-cp-442-444',
  'ma-cp-447',
  'ma-09-08',
  'dz-92-276',
  'tn-cnom-2025',
  'be-deonto',
  'ch-fmh',
  'gb-gmc-2024',
  'ca-cpso-cmpa',
];

/** The crisis card: what to do, in order, what the texts of the group's country say, and the course of the liveliest talk. */
export const badbuzz: Command = {
  name: 'badbuzz',
  audience: 'moderator',
  options: [],
  needsGroup: true,
  async run({ deps, group, country, language, phrases }) {
    const { crisis } = phrases.buzz;
    const view = group && deps.buzz?.liveliest(`${group.platform}:${group.group}`, Date.parse(deps.now()));
    const texts = textsFor(bearing, country);
    const law = texts.length ? [crisis.law, ...texts.map((t) => citation(t, language))] : [crisis.noLaw];
    const text = [crisis.title, '', ...crisis.steps.map((step, i) => `${i + 1}. ${step}`), '', ...law, '', ...course(view, phrases)].join('\n');
    return { text, ...(view && { file: chartOf(view, phrases) }) };
  },
};

function course(view: View | undefined, { buzz }: Phrases): readonly string[] {
  if (!view) return [buzz.crisis.quiet];
  const why = view.reasons.map((r) => buzz.reasons[r]).join(', ');
  return [buzz.crisis.now, bars(view.course), buzz.crisis.chart(view.minutes), buzz.figures(view.events, view.people), ...(why ? [why] : [])];
}

const chartOf = (view: View, { buzz }: Phrases): OutFile => ({
  name: 'badbuzz.svg',
  mime: 'image/svg+xml',
  bytes: new TextEncoder().encode(barChart(view.course, `${buzz.crisis.now} ${buzz.figures(view.events, view.people)}`, buzz.crisis.chart(view.minutes))),
});
