import {
  type IShardingStrategy,
  managerToFetchingStrategyOptions,
  SimpleContextFetchingStrategy,
  type WebSocketManager,
  WebSocketShard,
  type WebSocketShardDestroyOptions,
  WebSocketShardEvents,
} from '@discordjs/ws';
import { Collection, type GatewaySendPayload } from 'discord.js';

/** What is used of the shard's own connection, which its type keeps to itself. */
interface Connection {
  readonly readyState: number;
  onclose: null;
  onerror: null;
  addEventListener(event: 'error', hear: () => void): void;
  close(): void;
}

const connecting = 0; // WebSocket.CONNECTING

/** A shard that is given up while it connects leaves no connection behind: without a listener, the error of one that fails later would end the process. */
class Shard extends WebSocketShard {
  override destroy(options?: WebSocketShardDestroyOptions): Promise<void> {
    const { connection } = this as unknown as { readonly connection: Connection | null };
    if (connection?.readyState === connecting) {
      // Its end must not make the shard begin anew: whoever destroys it says what comes next.
      connection.onclose = null;
      connection.onerror = null;
      connection.addEventListener('error', () => undefined);
      connection.close();
    }
    return super.destroy(options);
  }
}

/** All shards of this process, in this thread. */
export function createShards(manager: WebSocketManager): IShardingStrategy {
  const shards = new Collection<number, Shard>();
  const all = async (deed: (shard: Shard) => Promise<void>): Promise<void> => {
    await Promise.all(shards.map(deed));
  };
  return {
    async spawn(ids) {
      const options = await managerToFetchingStrategyOptions(manager);
      for (const shardId of ids) {
        const shard = new Shard(new SimpleContextFetchingStrategy(manager, options), shardId);
        for (const event of Object.values(WebSocketShardEvents)) shard.on(event, (told: object) => void manager.emit(event, { ...told, shardId } as never));
        shards.set(shardId, shard);
      }
    },
    connect: () => all((shard) => shard.connect()),
    async destroy(options) {
      await all((shard) => shard.destroy(options));
      shards.clear();
    },
    async send(id: number, payload: GatewaySendPayload) {
      const shard = shards.get(id);
      if (!shard) throw new RangeError(`no shard ${id}`);
      await shard.send(payload);
    },
    // Two copies of discord.js's collection have one shape.
    fetchStatus: async () => shards.mapValues((shard) => shard.status) as never,
  };
}
