import { encode as encodePng } from 'fast-png';
import { encode as encodeJpeg } from 'jpeg-js';

/** An invented picture as a function of place, 0 to 1 each way: red, green, blue, 0 to 255. */
export type Painting = (x: number, y: number) => readonly [number, number, number];

/** Numbers that look drawn by lot, the same for the same seed. */
export function lot(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    let t = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    t = (t ^ (t >>> 15)) >>> 0;
    return t / 2 ** 32;
  };
}

/** Nobody's portrait: a head, hair and shoulders of some shape before a ground of some light, always composed alike, as portraits are. */
export function portrait(seed: number): Painting {
  const draw = lot(seed);
  const between = (a: number, b: number): number => a + (b - a) * draw();
  const colour = (a: number, b: number) => [between(a, b), between(a, b), between(a, b)] as const;
  const [ground, skin, hair, coat] = [colour(20, 240), colour(70, 235), colour(10, 200), colour(20, 250)];
  const head = { x: between(0.4, 0.6), y: between(0.35, 0.5), w: between(0.14, 0.24), h: between(0.18, 0.28) };
  const [tilt, slope, glow] = [between(-120, 120), between(-120, 120), between(-70, 70)];
  const [shoulder, fringe] = [between(0.66, 0.82), between(0.2, 0.7)];
  const shapes = Array.from({ length: 3 }, () => ({ x: draw(), y: draw(), r: between(0.05, 0.25), by: between(-90, 90) }));
  return (x, y) => {
    const [dx, dy] = [(x - head.x) / head.w, (y - head.y) / head.h];
    const inHead = dx * dx + dy * dy < 1;
    const inHair = dx * dx + dy * dy < 1.45 && dy < fringe && (!inHead || dy < -0.45);
    const inCoat = y > shoulder - 0.12 * Math.cos((x - head.x) * 4);
    const base = inHair ? hair : inHead ? skin : inCoat ? coat : ground;
    const behind = shapes.reduce((sum, s) => (Math.hypot(x - s.x, y - s.y) < s.r ? sum + s.by : sum), 0);
    const light = (inHead || inHair || inCoat ? 0 : behind + tilt * (x - 0.5) + slope * (y - 0.5)) + glow * (x - 0.5) * (inHead ? 1 : 0.5);
    return [base[0] + light, base[1] + light, base[2] + light];
  };
}

/** A letter on a plain ground, as services draw for who has no picture. */
export const initial =
  (stroke: number): Painting =>
  (x, y) =>
    Math.abs(x - 0.4) < 0.05 || (Math.abs(Math.abs(y - 0.5) - (x - 0.4) * stroke) < 0.05 && x > 0.4 && x < 0.65) ? [255, 255, 255] : [60, 110, 180];

/** What an impostor may do to a picture on its way. `x` and `y` are pushed by so much of the width. */
export interface Altered {
  readonly size?: number;
  readonly quality?: number;
  readonly brighter?: number;
  readonly grey?: boolean;
  readonly mirrored?: boolean;
  readonly zoom?: number;
  readonly noise?: number;
}

const steps = 2;

/** As a file: JPEG where a quality is given, else PNG. */
export function paint(
  painting: Painting,
  { size = 128, quality, brighter = 0, grey = false, mirrored = false, zoom = 1, noise = 0 }: Altered = {},
): Uint8Array {
  const draw = lot(size + 7);
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const sum = [0, 0, 0];
      for (let i = 0; i < steps * steps; i++) {
        const [across, down] = [(x + ((i % steps) + 0.5) / steps) / size, (y + (Math.floor(i / steps) + 0.5) / steps) / size];
        const seen = painting(0.5 + ((mirrored ? 1 - across : across) - 0.5) / zoom, 0.5 + (down - 0.5) / zoom);
        for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + Math.min(255, Math.max(0, seen[c] ?? 0)) / (steps * steps);
      }
      const mean = ((sum[0] ?? 0) + (sum[1] ?? 0) + (sum[2] ?? 0)) / 3;
      const flaw = noise * (draw() - 0.5);
      for (let c = 0; c < 3; c++) data[(y * size + x) * 4 + c] = Math.min(255, Math.max(0, (grey ? mean : (sum[c] ?? 0)) + brighter + flaw));
      data[(y * size + x) * 4 + 3] = 255;
    }
  if (quality !== undefined) return encodeJpeg({ width: size, height: size, data }, quality).data;
  return encodePng({ width: size, height: size, data, channels: 4 });
}
