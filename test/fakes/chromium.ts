import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';

export const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
export const openChromium = (): Promise<Browser> => chromium.launch({ ...(executablePath && { executablePath }), args });

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What would keep people from using the page, by rule. */
export async function barriers(target: Page | Frame): Promise<readonly string[]> {
  await target.evaluate(axe);
  // The rules run in the page: they are its code by then, not ours.
  const found = await target.evaluate(
    'axe.run(document, { iframes: false, resultTypes: ["violations"] }).then((r) => r.violations.map((v) => v.impact + " " + v.id + " " + v.nodes.map((n) => n.target.join(" ")).join(", ")))',
  );
  return (found as string[]).filter((line) => /^(serious|critical) /.test(line));
}
