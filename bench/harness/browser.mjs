// @ts-check
/** Chromium, as bench rows start it. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

export function launchBrowser() {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome', process.env.CHROMIUM_PATH]
    .filter((path) => path !== undefined)
    .find((path) => existsSync(path));
  if (!executablePath) throw new Error('This row needs Chromium; CHROMIUM_PATH may name it.');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath, args });
}
