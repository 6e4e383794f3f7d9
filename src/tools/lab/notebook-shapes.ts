/**
 * Keeps what a notebook shows of its types up to date: asks the kernel about a cell when it is opened, after a
 * pause in typing, after a cell has run, and when the kernel starts; one cell at a time.
 */
import type { Kernel } from '@jupyterlab/apputils';
import {
  NotebookActions,
  type Execution,
  type NotebookPanel,
  type SharedCell,
} from '@jupyterlab/notebook';
import type { EditorView } from '@codemirror/view';
import { hasTypes, KernelTypes } from './kernel-types';
import { NOTHING, show } from './shapes-in-editor';

/** Milliseconds without a change after which a text is read. */
const PAUSE = 300;

/** The editors that are on the page, by what they edit. */
export type Editors = ReadonlyMap<SharedCell, EditorView>;

export class NotebookShapes {
  /** The kernel that was looked at, and what it knows if it is one of ours. */
  #kernel: Kernel | undefined;
  #types: KernelTypes | undefined;
  #isAsking = false;
  #isOn = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** What has changed since the pause began. */
  readonly #changed = new Set<SharedCell>();
  #isAllDue = false;
  /** The cells about which the kernel has yet to be asked, in this order. */
  #due = new Set<SharedCell>();
  /** The texts that were sent, and those that have run in this kernel. */
  readonly #sent = new WeakMap<SharedCell, string>();
  #ran = new WeakMap<SharedCell, string>();

  constructor(
    private readonly panel: NotebookPanel,
    private readonly editors: Editors,
  ) {
    const { sessionContext: session, content, context, disposed } = panel;
    session.kernelChanged.connect(() => {
      this.#forget();
      this.#clear();
    });
    session.statusChanged.connect((_, status) => this.#follow(status));
    void context.ready.then(() => {
      content.model?.cells.changed.connect(() => this.#wait());
      void this.#connect();
    });
    const send = (_: unknown, of: Execution) => this.#noteSent(of);
    const run = (_: unknown, of: Execution & { success: boolean }) => this.#noteRun(of);
    NotebookActions.executionScheduled.connect(send);
    NotebookActions.executed.connect(run);
    disposed.connect(() => {
      NotebookActions.executionScheduled.disconnect(send);
      NotebookActions.executed.disconnect(run);
      clearTimeout(this.#pause);
      this.#types = undefined;
    });
  }

  /** Whether anything is shown. */
  set isOn(isOn: boolean) {
    this.#isOn = isOn;
    if (isOn) this.#wait();
    else this.#clear();
  }

  /** Takes note of a cell whose text has changed, or whose editor has been opened, here or in another notebook. */
  changed(cell: SharedCell): void {
    if (!this.#types) return;
    // What there is to do at each key is done in the pause after the last one.
    this.#changed.add(cell);
    this.#pauseAgain();
  }

  #cells(): SharedCell[] {
    return this.panel.content.widgets
      .filter(({ model }) => model.type === 'code')
      .map(({ model }) => model.sharedModel);
  }

  #clear(): void {
    for (const cell of this.#cells()) {
      const view = this.editors.get(cell);
      if (view) show(view, NOTHING);
    }
  }

  #follow(status: string): void {
    if (/restarting|dead/.test(status)) this.#forget();
    else if (/idle|busy/.test(status)) void this.#connect();
    // A cell has ended: one of another page, perhaps, with the same kernel.
    if (status === 'idle' && this.#types) this.#wait();
  }

  #forget(): void {
    this.#kernel = undefined;
    this.#types = undefined;
    this.#isAsking = false;
    this.#ran = new WeakMap();
  }

  async #connect(): Promise<void> {
    const kernel = this.panel.sessionContext.session?.kernel ?? undefined;
    if (!kernel || (kernel === this.#kernel && !this.#types?.isGone)) return;
    this.#forget();
    this.#kernel = kernel;
    const isOurs = await hasTypes(kernel).catch(() => false);
    if (!isOurs || kernel !== this.#kernel) return;
    this.#types = new KernelTypes(kernel);
    this.#wait();
  }

  #noteSent({ notebook, cell }: Execution): void {
    if (notebook !== this.panel.content) return;
    this.#sent.set(cell.model.sharedModel, cell.model.sharedModel.getSource());
  }

  #noteRun({ notebook, cell, success }: Execution & { success: boolean }): void {
    if (notebook !== this.panel.content) return;
    const { sharedModel: of } = cell.model;
    if (success) this.#ran.set(of, this.#sent.get(of) ?? of.getSource());
    else this.#ran.delete(of);
    this.#wait();
  }

  /** Asks about all cells, after a pause. */
  #wait(): void {
    this.#isAllDue = true;
    this.#pauseAgain();
  }

  #pauseAgain(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#takeUp();
      void this.#askNext();
    }, PAUSE);
  }

  /** Makes due what has changed, first of all, and then all others, as they may depend on it. */
  #takeUp(): void {
    const cells = this.#cells();
    const changed = [...this.#changed].filter((cell) => cells.includes(cell));
    if (changed.length > 0 || this.#isAllDue)
      this.#due = new Set([...changed, ...this.#due, ...cells]);
    this.#changed.clear();
    this.#isAllDue = false;
  }

  async #askNext(): Promise<void> {
    const types = this.#types;
    if (!types || !this.#isOn || this.#isAsking || this.#pause !== undefined) return;
    const cell = [...this.#due].find((one) => this.editors.has(one));
    if (!cell) return;
    this.#due.delete(cell);
    const code = cell.getSource();
    this.#isAsking = true;
    const { shapes, problems } = await types.ask({ code, above: this.#above(cell) });
    if (types !== this.#types) return;
    this.#isAsking = false;
    const view = this.editors.get(cell);
    const isOfText = cell.getSource() === code;
    if (view && isOfText && shapes && problems && this.#isOn) show(view, { shapes, problems });
    void this.#askNext();
  }

  /** The texts above a cell that the kernel does not know, and those that come after one that was changed. */
  #above(cell: SharedCell): string[] {
    const cells = this.#cells();
    const above = cells.slice(0, cells.indexOf(cell));
    const hasRun = (one: SharedCell) => this.#ran.get(one) === one.getSource();
    const changed = above.findIndex((one) => this.#ran.has(one) && !hasRun(one));
    return above
      .filter((one, i) => !hasRun(one) || (changed !== -1 && i > changed))
      .map((one) => one.getSource());
  }
}
