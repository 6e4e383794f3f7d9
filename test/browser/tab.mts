/** The course in a browser's tab, as a learner uses it, for tests. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export class Tab {
  /** What the browser's console complained about. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly url: string,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.setDefaultTimeout(60_000);
  }

  static async open(page: Page, url: string, path: string): Promise<Tab> {
    const tab = new Tab(url, page);
    await tab.go(path);
    return tab;
  }

  /** Loads the page with a notebook. */
  async go(path: string): Promise<void> {
    await this.page.goto(`${this.url}lab/index.html?path=${path}`);
    await this.shows(path);
  }

  async shows(path: string): Promise<void> {
    await this.page
      .locator('.lm-TabBar-tab.lm-mod-current', { hasText: path.split('/').pop()! })
      .waitFor();
    if (!path.endsWith('.ipynb')) return;
    await this.page.locator('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell').first().waitFor();
    await this.page.getByText('TypeScript | Idle').waitFor();
  }

  /** Another file in the same tab. */
  async openPath(path: string): Promise<void> {
    await this.choose('File', 'Open from Path…');
    await this.page.locator('.jp-Dialog input').fill(path);
    await this.page.keyboard.press('Enter');
    await this.shows(path);
  }

  /** An entry of the menu. */
  async choose(menu: string, entry: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: menu, exact: true }).click();
    const label = this.page.getByText(entry, { exact: true });
    await this.page.locator('.lm-Menu-item').filter({ has: label }).click();
  }

  get dialog(): Locator {
    return this.page.locator('.jp-Dialog');
  }

  /** Presses a button of the dialog that is open. */
  async press(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
  }

  /** The first code cell with this text. */
  cell(text: string): Locator {
    return this.page
      .locator('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell')
      .filter({ hasText: text })
      .first();
  }

  /** Rewrites the code of an editor, and saves the document. */
  async write(at: Locator, text: string): Promise<void> {
    await at.scrollIntoViewIfNeeded();
    await at.locator('.cm-content').click();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await expect.poll(() => this.page.locator('.jp-mod-current.jp-mod-dirty').count()).toBe(0);
  }
}
