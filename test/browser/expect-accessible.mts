import { expect } from 'vitest';
import { violations } from './axe.mjs';
import type { Lab } from './lab.mjs';

/** Expects that axe-core finds nothing in what these selectors find, in either theme. */
export async function expectAccessible(lab: Lab, ...selectors: string[]): Promise<void> {
  for (const theme of ['JupyterLab Dark', 'JupyterLab Light']) {
    await lab.theme(theme);
    expect(await violations(lab.page, ...selectors), theme).toEqual([]);
  }
}
