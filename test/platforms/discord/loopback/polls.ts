import type { APIPoll, RESTAPIPoll } from 'discord-api-types/v10';
import type { World } from './world.ts';

export interface GivenPoll {
  readonly question: { readonly text?: string | undefined };
  readonly answers: readonly { readonly poll_media: { readonly text?: string | undefined } }[];
  readonly duration?: number | undefined;
  readonly allow_multiselect?: boolean | undefined;
}

export const newPoll = (world: World, given: GivenPoll | RESTAPIPoll): APIPoll => ({
  question: { text: given.question.text ?? '' },
  answers: given.answers.map(({ poll_media }, at) => ({ answer_id: at + 1, poll_media: { text: poll_media.text ?? '' } })),
  expiry: world.clock.iso(world.clock.now() + (given.duration ?? 24) * 3_600_000),
  allow_multiselect: given.allow_multiselect ?? false,
  layout_type: 1,
  results: { is_finalized: false, answer_counts: [] },
});
