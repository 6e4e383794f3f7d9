/** What a learner can do with their work. */
import type { INotebookTracker } from '@jupyterlab/notebook';
import type { JupyterLab } from '../../lab/app';
import { ZipProblem } from '../work/unzip.mjs';
import { tellTaken } from '../work/words.mjs';
import type { BrowserWork } from './browser-work';
import type { Clearing } from './clearing';
import { isFull } from './keeping';
import { showNewCells } from './new-cells';
import { askToClear, showWork, tell } from './work-dialogs';

interface Entry {
  readonly name: string;
  readonly label: string;
  readonly execute: () => Promise<void>;
}

export class WorkCommands {
  readonly all: readonly Entry[] = [
    { name: 'work', label: 'My Work…', execute: () => this.show() },
    { name: 'download-work', label: 'Download My Work', execute: () => this.download() },
    { name: 'open-work', label: 'Open My Work…', execute: () => this.open() },
    { name: 'clear', label: 'Clear Everything…', execute: () => this.clear() },
  ];

  constructor(
    private readonly app: JupyterLab,
    private readonly notebooks: INotebookTracker,
    private readonly work: BrowserWork,
    private readonly clearing: Clearing,
  ) {}

  async show(): Promise<void> {
    const chosen = await showWork(await this.work.all(), await this.work.news());
    if (typeof chosen === 'string') await this[chosen]();
    else if (chosen) await this.#openLesson(chosen.lesson);
  }

  async download(): Promise<void> {
    const work = await this.work.all();
    if (work.size === 0) {
      await tell('Download My Work', [
        'There is nothing to download yet: notebooks that you have only run are still as the course has them.',
      ]);
      return;
    }
    const day = new Date().toLocaleDateString('sv'); // 2026-11-30, here
    offer(`convlab-work-${day}.zip`, await this.work.pack());
  }

  async open(): Promise<void> {
    const file = await chooseFile();
    if (!file) return;
    try {
      const taken = await this.work.takeBack(file.name, new Uint8Array(await file.arrayBuffer()));
      // What shows progress looks again when the window is entered.
      window.dispatchEvent(new Event('focus'));
      await tell('Open My Work', tellTaken(taken));
    } catch (error) {
      await tell('Open My Work', [whyNot(file.name, error)]);
    }
  }

  async clear(): Promise<void> {
    const answer = await askToClear(await this.work.all());
    if (answer === 'download') await this.download();
    if (answer === 'clear') await this.clearing.clear();
  }

  async #openLesson(path: string): Promise<void> {
    await this.app.commands.execute('docmanager:open', { path });
    const panel = this.notebooks.currentWidget;
    if (panel?.context.path === path) await showNewCells(panel);
  }
}

function whyNot(name: string, error: unknown): string {
  if (error instanceof ZipProblem)
    return `${name} was not opened. ${error.message} Nothing was changed.`;
  return isFull(error)
    ? `${name} was only opened in part, because this browser's storage is full. Nothing that you had here is lost.`
    : `${name} was not opened: ${(error as Error).message}`;
}

/** Undefined if the learner chooses none. */
function chooseFile(): Promise<File | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.zip,.ipynb';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}

function offer(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/zip' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
