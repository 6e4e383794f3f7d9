/** What our extension shows in JupyterLab. */
import { afterAll, beforeAll, describe } from 'vitest';
import { skips } from './browser.mjs';
import { explanationsInBrowser } from './explanations-in-browser.mjs';
import { figuresInBrowser } from './figures-in-browser.mjs';
import { Lab } from './lab.mjs';

describe.skipIf(skips)('In JupyterLab', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await Lab.start();
  });
  afterAll(() => lab?.stop());

  describe('a figure', () => figuresInBrowser(() => lab));
  describe('an explanation below a comparison', () => explanationsInBrowser(() => lab));
});
