import { GrammyError } from 'grammy';
import { type Order, PassingFailure, type Performed } from '../../core/platform.ts';
import { failed, movedTo } from './errors.ts';
import { admit, lock, mark, restrict } from './holding.ts';
import { remove } from './removing.ts';
import { alert, post, refresh, say, unsay } from './saying.ts';
import { asSignal, type Deed, type Sending } from './sending.ts';
import { advise, tell } from './telling.ts';

const deeds: { readonly [D in Order['do']]: Deed<D> } = {
  remove,
  advise,
  tell,
  post,
  say,
  unsay,
  alert,
  refresh,
  restrict,
  lock,
  mark,
  admit,
  /** The Bot API shows the pause between messages and has nothing that sets it. */
  slow: async () => ({ done: false, why: 'unsupported' }),
};

/** Messages of a group that became a supergroup keep their numbers in the old chat alone: there are others under them in the new one. */
const boundToMessages: ReadonlySet<Order['do']> = new Set<Order['do']>(['remove', 'refresh', 'unsay']);

/** What is seen twice when it is done twice. */
const shown: ReadonlySet<Order['do']> = new Set<Order['do']>(['advise', 'tell', 'post', 'say', 'alert']);

/** One order on the Bot API. A chat that became a supergroup is followed. */
export async function perform(s: Sending, order: Order, signal: AbortSignal): Promise<Performed> {
  if (order.repeat && shown.has(order.do)) await answers(s, signal);
  try {
    return await run(s, follow(s, order), signal);
  } catch (error) {
    const to = movedTo(error);
    const from = chatOf(order);
    if (to === undefined || from === undefined) return failed(error);
    await s.onMoved(from, to);
    if (boundToMessages.has(order.do)) return { done: false, why: 'gone' };
    try {
      return await run(s, follow(s, order), signal);
    } catch (again) {
      return failed(again);
    }
  }
}

/** Only so many repeats may show: none is spent on a line that is still cut. Throws what may pass, and sure that nothing was done. */
async function answers({ api }: Sending, signal: AbortSignal): Promise<void> {
  try {
    await api.getMe(asSignal(signal));
  } catch (error) {
    const retryAfter = error instanceof GrammyError ? error.parameters.retry_after : undefined;
    throw new PassingFailure('unreachable', retryAfter === undefined ? undefined : retryAfter * 1000);
  }
}

const run = (s: Sending, order: Order, signal: AbortSignal): Promise<Performed> => (deeds[order.do] as Deed<Order['do']>)(s, order as never, signal);

function chatOf(order: Order): string | undefined {
  if ('in' in order) return order.in.channel;
  if ('about' in order) return order.about.channel;
  return 'group' in order ? order.group.group : order.message.channel;
}

function follow({ keeping }: Sending, order: Order): Order {
  const { moved } = keeping.current();
  const now = (chat: string): string => String(moved[chat] ?? chat);
  if (boundToMessages.has(order.do)) return order;
  if ('in' in order) return { ...order, in: { ...order.in, channel: now(order.in.channel) } };
  if ('about' in order) return { ...order, about: { ...order.about, channel: now(order.about.channel) } };
  return 'group' in order ? { ...order, group: { ...order.group, group: now(order.group.group) } } : order;
}
