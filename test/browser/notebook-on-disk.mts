/** A notebook made for a test, where JupyterLab finds it: beside the lessons. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../../src/tools/machine/paths.mjs';

type Cell = readonly [type: 'code' | 'markdown', source: string, metadata?: object];

export class NotebookOnDisk {
  readonly name: string;
  private readonly file: string;

  constructor(
    subject: string,
    private readonly cells: readonly Cell[],
    private readonly metadata: object = {},
  ) {
    this.name = `${subject}-${process.pid}`;
    this.file = join(paths.notebooks, `${this.name}.ipynb`);
  }

  write(): void {
    writeFileSync(this.file, JSON.stringify(contentOf(this.cells, this.metadata)));
  }

  /** What is in the file now. */
  text(): string {
    return readFileSync(this.file, 'utf8');
  }

  remove(): void {
    const copies = join(paths.notebooks, '.ipynb_checkpoints'); // JupyterLab's
    const copy = join(copies, `${this.name}-checkpoint.ipynb`);
    for (const file of [this.file, copy]) rmSync(file, { force: true });
  }
}

function contentOf(cells: readonly Cell[], metadata: object): object {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'tslab', display_name: 'TypeScript', language: 'typescript' },
      ...metadata,
    },
    cells: cells.map(([type, source, metadata = {}], i) => ({
      id: `cell-${i}`,
      cell_type: type,
      metadata,
      source,
      ...(type === 'code' && { execution_count: null, outputs: [] }),
    })),
  };
}
