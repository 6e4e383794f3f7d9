/** A real browser, for tests. */
import { chromiumPath } from '../../bench/harness/browser.mjs';

export { launchBrowser, launchProfile } from '../../bench/harness/browser.mjs';

/** Without a browser these tests are skipped, but never in CI. */
export const skips = !chromiumPath && process.env.CI !== 'true';
