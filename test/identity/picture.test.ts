import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createAlbum } from '../../src/identity/album.ts';
import { apart, pictureHash } from '../../src/identity/picture.ts';
import { usualLimits, type Deps } from '../../src/core/deps.ts';
import type { PersonRef } from '../../src/core/message.ts';
import { type Altered, initial, paint, portrait } from '../fakes/portraits.ts';

const seeds = Array.from({ length: 40 }, (_, i) => i + 1);
const hashOf = (seed: number, altered: Altered = { size: 64 }) => pictureHash(paint(portrait(seed), altered)) ?? 0n;
const hashes = seeds.map((seed) => hashOf(seed));

describe('the hash of a picture', () => {
  it.each<[string, Altered]>([
    ['made smaller', { size: 48 }],
    ['packed as a JPEG of another size', { size: 80, quality: 60 }],
    ['packed badly', { size: 64, quality: 25 }],
    ['made brighter', { size: 64, brighter: 20 }],
    ['seen in a mirror', { size: 64, mirrored: true, quality: 75 }],
    ['cut a little closer', { size: 64, zoom: 1.03 }],
    ['with grain on it', { size: 64, noise: 30 }],
  ])('stays near when the picture is %s', (_name, altered) => {
    const near = seeds.filter((seed, i) => apart(hashes[i] ?? 0n, hashOf(seed, altered)) <= 6);
    expect(near.length).toBeGreaterThanOrEqual(38);
  });

  it('is far from any other portrait', () => {
    const pairs = hashes.flatMap((a, i) => hashes.slice(i + 1).map((b) => apart(a, b)));
    expect(pairs.filter((bits) => bits <= 6)).toEqual([]);
  });

  it('reads no more of a picture than it says it holds', () => {
    const png = paint(portrait(1), { size: 64 });
    const chunk = (name: string, data: Uint8Array) => {
      const head = Buffer.alloc(8);
      head.writeUInt32BE(data.length);
      head.write(name, 4, 'latin1');
      return Buffer.concat([head, data, Buffer.alloc(4)]);
    };
    const bomb = deflateSync(Buffer.alloc(50_000_000));
    const around = (...more: Buffer[]) => new Uint8Array(Buffer.concat([png.subarray(0, 33), ...more, png.subarray(33)]));
    // A colour profile is left aside, a second size or too much light makes it no picture.
    const profile = around(chunk('iCCP', Buffer.concat([Buffer.from('a\0\0'), bomb])));
    expect(pictureHash(profile)).toBe(pictureHash(png));
    expect(pictureHash(around(chunk('IHDR', png.subarray(16, 29))))).toBeUndefined();
    expect(pictureHash(new Uint8Array(Buffer.concat([png.subarray(0, 33), chunk('IDAT', bomb), chunk('IEND', Buffer.alloc(0))])))).toBeUndefined();
  });

  it('says nothing of one colour, of an initial on a ground, of a picture too small or too large, or of what is no picture', () => {
    const png = paint(portrait(1), { size: 64 });
    const huge = Uint8Array.from(png);
    huge.set([0x7f, 0xff, 0xff, 0xff], 16);
    const silent = [
      paint(() => [200, 90, 30]),
      paint(initial(1)),
      paint(portrait(1), { size: 16 }),
      huge,
      png.slice(0, 200),
      new Uint8Array(4),
      new Uint8Array(),
    ];
    expect(silent.map(pictureHash)).toEqual(silent.map(() => undefined));
  });
});

describe('the album', () => {
  const person = (id: string): PersonRef => ({ platform: 'practice', id });
  function world(pictures: Readonly<Record<string, number>>) {
    const asked: string[] = [];
    const pictureOf = async ({ id }: PersonRef): Promise<Uint8Array | undefined> => {
      asked.push(id);
      if (id === 'broken') throw new Error('no line');
      return pictures[id] === undefined ? undefined : paint(portrait(pictures[id]), { size: 64 });
    };
    const deps = { platforms: new Map([['practice', { pictureOf }]]), now: () => new Date().toISOString(), limits: usualLimits } as unknown as Deps;
    return { asked, deps };
  }
  const plain = (id: string) => ({ person: person(id), named: false });

  it('finds whose picture is shown again, and lives with one that cannot be fetched', async () => {
    const { deps, asked } = world({ new: 1, salma: 1, paul: 2 });
    const album = createAlbum();
    expect(await album.alike(deps, person('new'), ['broken', 'salma', 'paul', 'none'].map(plain))).toEqual([person('salma')]);
    expect(await album.alike(deps, person('broken'), [plain('salma')])).toEqual([]);
    expect(asked.filter((id) => id === 'salma')).toHaveLength(1);
  });

  it('holds a picture that several show for nobody’s, unless the name is alike too', async () => {
    const { deps } = world({ new: 1, salma: 1, paul: 1 });
    expect(await createAlbum().alike(deps, person('new'), [plain('salma'), plain('paul')])).toEqual([]);
    expect(await createAlbum().alike(deps, person('new'), [{ person: person('salma'), named: true }, plain('paul')])).toContainEqual(person('salma'));
  });

  it('fetches no more for one arrival than it may, who bears a like name first, and the others with the next', async () => {
    const many = Array.from({ length: 40 }, (_, i) => plain(`m${i}`));
    const { deps, asked } = world({ new: 1, last: 1 });
    const album = createAlbum();
    expect(await album.alike(deps, person('new'), [...many, { person: person('last'), named: true }])).toEqual([person('last')]);
    expect(asked).toHaveLength(25);
    await album.alike(deps, person('new'), many);
    expect(new Set(asked).size).toBe(42);
  });
});
