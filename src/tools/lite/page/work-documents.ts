/** Documents that are open in the page, of which some may not be saved. */
import type { Content } from '../work/content.mjs';
import { parseAny } from '../../lesson/edited.mjs';
import { serialize } from '../../lesson/notebook.mjs';

/** An open document, as JupyterLab has it. */
interface OpenDocument {
  readonly path: string;
  readonly model: { readonly dirty: boolean; toString(): string };
  save(): Promise<void>;
  /** Reads the file again. */
  revert(): Promise<void>;
}

interface MainArea {
  widgets(area: 'main'): Iterable<object>;
}

export class OpenDocuments {
  constructor(private readonly shell: MainArea) {}

  #all(): OpenDocument[] {
    return [...this.shell.widgets('main')].flatMap((widget) => {
      const { context } = widget as { context?: OpenDocument };
      return context?.model ? [context] : [];
    });
  }

  /** What was not saved yet, by its path. */
  unsaved(): ReadonlyMap<string, Content> {
    const dirty = this.#all().filter(({ model }) => model.dirty);
    return new Map(dirty.map(({ path, model }) => [path, textOf(path, model.toString())]));
  }

  async saveAll(): Promise<void> {
    for (const open of this.#all()) if (open.model.dirty) await open.save();
  }

  /** Shows files as they are now. */
  async readAgain(paths: Iterable<string>): Promise<void> {
    const changed = new Set(paths);
    for (const open of this.#all()) if (changed.has(open.path)) await open.revert();
  }
}

function textOf(path: string, text: string): string {
  return path.endsWith('.ipynb') ? serialize(parseAny(text) ?? {}) : text;
}
