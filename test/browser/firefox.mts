/**
 * Firefox as a system has it, for tests. Playwright has a Firefox of its own; it drives another one over WebDriver
 * BiDi, of which it takes the newest commands for granted.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { firefox, type Browser, type BrowserContext } from 'playwright-core';

const firefoxPath = ['/usr/bin/firefox-esr', '/usr/bin/firefox', process.env.FIREFOX_PATH]
  .filter((path) => path !== undefined)
  .find((path) => existsSync(path));

/** Without it these tests are skipped. */
export const hasFirefox = firefoxPath !== undefined;

const options = { executablePath: firefoxPath, channel: 'moz-firefox' };

export function launchFirefox(): Promise<Browser> {
  return firefox.launch(options);
}

/** A browser that keeps what it is given, as a learner's does. */
export function launchFirefoxProfile(profile: string): Promise<BrowserContext> {
  return firefox.launchPersistentContext(profile, options);
}

/** Commands that Firefox 153 does not have. Contexts and pages are begun with them, and no test needs what they do. */
const unknown = /^emulation\.setMediaFeaturesOverride$/;

interface Socket {
  send: (this: Socket, text: string, ...rest: unknown[]) => void;
  emit(event: 'message', data: Buffer, isBinary: boolean): void;
}

const require = createRequire(import.meta.url);
const { ws } = require('playwright-core/lib/utilsBundle') as { ws: { prototype: Socket } };
const send = ws.prototype.send;
ws.prototype.send = function (text, ...rest) {
  const { id, method } = JSON.parse(text) as { id: number; method: string };
  if (!unknown.test(method)) return send.call(this, text, ...rest);
  const done = Buffer.from(JSON.stringify({ type: 'success', id, result: {} }));
  setImmediate(() => this.emit('message', done, false));
};
