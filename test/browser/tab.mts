/** The course in a browser's tab, as a learner uses it, for tests. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { readNotebook } from '../../src/tools/kernel/client/read-notebook.mjs';
import { paths } from '../../src/tools/machine/paths.mjs';
import { NotebookPage } from './notebook-page.mjs';

export class Tab extends NotebookPage {
  private constructor(
    private readonly url: string,
    page: Page,
  ) {
    super(page);
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
    const file = join(paths.root, path);
    this.cellCount = existsSync(file) ? (await readNotebook(file)).cells.length : 0;
  }

  /** Another file in the same tab. */
  async openPath(path: string): Promise<void> {
    await this.choose('File', 'Open from Path…');
    await this.page.locator('.jp-Dialog input').fill(path);
    await this.page.keyboard.press('Enter');
    await this.shows(path);
  }

  get dialog(): Locator {
    return this.page.locator('.jp-Dialog');
  }

  /** Presses a button of the dialog that is open. */
  async press(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
  }

  /** The first code cell with this text. */
  cellWith(text: string): Locator {
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
