const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const mostBars = 48;

/** At most 48 values: several are added up where there are more. */
function gathered(values: readonly number[]): readonly number[] {
  const each = Math.ceil(values.length / mostBars) || 1;
  return Array.from({ length: Math.ceil(values.length / each) }, (_, i) => values.slice(i * each, (i + 1) * each).reduce((a, b) => a + b, 0));
}

/** A chart that fits in a line of text. */
export function bars(values: readonly number[]): string {
  const shown = gathered(values);
  const most = Math.max(1, ...shown);
  return shown.map((v) => blocks[Math.min(blocks.length - 1, Math.round((v / most) * (blocks.length - 1)))]).join('');
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const size = { width: 640, height: 240, left: 40, bottom: 30, top: 20 } as const;

/** The same as a picture: bars from left to right, the most that happened beside the axis. `title` is read out, `unit` stands below. */
export function barChart(values: readonly number[], title: string, unit: string): string {
  const shown = gathered(values);
  const most = Math.max(1, ...shown);
  const step = (size.width - size.left - 10) / Math.max(1, shown.length);
  const room = size.height - size.bottom - size.top;
  const drawn = shown.map((v, i) => {
    const h = (v / most) * room;
    return `<rect x="${(size.left + i * step + 1).toFixed(1)}" y="${(size.top + room - h).toFixed(1)}" width="${Math.max(1, step - 2).toFixed(1)}" height="${h.toFixed(1)}" fill="#b4472f"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" font-family="sans-serif" font-size="12">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="4" y="${size.top + 4}">${most}</text><text x="4" y="${size.top + room}">0</text>
<line x1="${size.left}" x2="${size.width - 10}" y1="${size.top + room}" y2="${size.top + room}" stroke="#555"/>
${drawn.join('\n')}
<text x="${size.left}" y="${size.height - 8}">${escaped(unit)}</text>
</svg>`;
}
