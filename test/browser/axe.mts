/** What axe-core says about a part of the page. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules that are broken in what these selectors find, each with the elements that break it. */
export async function violations(page: Page, ...selectors: string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (include) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const found = (await run({ include })).violations;
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, selectors);
}
