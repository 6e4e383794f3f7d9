/** A page with a notebook of a lesson, in JupyterLab or in a browser's tab, as a learner uses it. */
import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';

export class NotebookPage {
  /** What the browser's console complained about. */
  readonly complaints: string[] = [];
  /** How many code cells the open notebook has. */
  protected cellCount = 0;

  constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    // A busy machine takes several times what a quiet one takes.
    page.setDefaultTimeout(120_000);
  }

  /** Switches to another theme. */
  async theme(name: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'Settings', exact: true }).click();
    await this.entry('Theme').hover();
    await this.entry(name).click();
    const isLight = String(!name.includes('Dark'));
    await this.page
      .locator(`body[data-jp-theme-light="${isLight}"]`)
      .waitFor({ state: 'attached' });
  }

  /** An entry of the menu. */
  async choose(menu: string, entry: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: menu, exact: true }).click();
    await this.entry(entry).click();
  }

  /** An entry of an open menu, by its label: it may show a shortcut, too, and has one of several roles. */
  protected entry(text: string): Locator {
    const label = this.page.getByText(text, { exact: true });
    return this.page.locator('.lm-Menu-item').filter({ has: label });
  }

  async runAll(): Promise<void> {
    await this.choose('Run', 'Run All Cells');
    const prompts = this.page.locator('.jp-CodeCell .jp-InputPrompt');
    // Cells below the window are put into the page when the browser has time, which may be after they ran.
    const areDone = async () => {
      if ((await this.page.locator('.jp-CodeCell').count()) < this.cellCount) return false;
      return (await prompts.allTextContents()).every((prompt) => !/^\[[* ]\]:$/.test(prompt));
    };
    await vi.waitUntil(areDone, { timeout: 240_000, interval: 500 });
  }

  /** The first cell with this text; it stays the same one when its text changes. */
  async cell(text: string): Promise<Locator> {
    const cells = this.page.locator('.jp-CodeCell');
    const place = async () =>
      (await cells.allTextContents()).findIndex((has) => has.includes(text));
    // A notebook that was just opened renders its cells one after the other.
    await expect.poll(place, { message: text }).toBeGreaterThanOrEqual(0);
    return cells.nth(await place());
  }

  /** Rewrites a cell, runs it, and waits until it has run. */
  async rewrite(cell: Locator, code: string): Promise<void> {
    await cell.scrollIntoViewIfNeeded();
    await cell.locator('.cm-content').click();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(code);
    await this.run(cell);
  }

  /** Runs a cell with Shift+Enter and returns what it shows. */
  async run(cell: Locator): Promise<string> {
    await cell.scrollIntoViewIfNeeded();
    const before = await cell.locator('.jp-InputPrompt').textContent();
    await cell.locator('.cm-content').click();
    await this.page.keyboard.press('Shift+Enter');
    await expect
      .poll(() => cell.locator('.jp-InputPrompt').textContent())
      .toSatisfy((prompt: string) => /\[\d+\]:/.test(prompt) && prompt !== before);
    return (await cell.locator('.jp-OutputArea-output').allInnerTexts()).join('\n');
  }
}
