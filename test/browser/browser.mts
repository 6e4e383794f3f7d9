/** A real browser, for tests. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome', process.env.CHROMIUM_PATH]
  .filter((path) => path !== undefined)
  .find((path) => existsSync(path));

/** Without a browser these tests are skipped, but never in CI. */
export const skips = !executablePath && process.env.CI !== 'true';

/** No sandbox, because root has none; the rest keeps Chromium from calling home. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchBrowser(...further: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath!, args: [...flags, ...further] });
}
