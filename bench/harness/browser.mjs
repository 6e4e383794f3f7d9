// @ts-check
/** Chromium, as bench rows and tests start it. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** @internal Tests are skipped without it. */
export const chromiumPath = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  process.env.CHROMIUM_PATH,
]
  .filter((path) => path !== undefined)
  .find((path) => existsSync(path));

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

/** @param {readonly string[]} further flags */
export function launchBrowser(...further) {
  if (!chromiumPath) throw new Error('This needs Chromium; CHROMIUM_PATH may name it.');
  return chromium.launch({ executablePath: chromiumPath, args: [...flags, ...further] });
}

/**
 * A browser that keeps what it is given, as a learner's does.
 *
 * @param {string} profile its folder
 */
export function launchProfile(profile) {
  if (!chromiumPath) throw new Error('This needs Chromium; CHROMIUM_PATH may name it.');
  return chromium.launchPersistentContext(profile, { executablePath: chromiumPath, args: flags });
}
