/** The part of an .ipynb file needed to run it: its code cells, in order. */
import { readFile } from 'node:fs/promises';

export interface CodeCell {
  /** Counted over the code cells from 1, as JupyterLab's [1] does in a run from top to bottom. */
  number: number;
  id: string;
  source: string;
  /** The tag `raises-exception`: the lesson shows an error here. */
  fails: boolean;
  /** What the error must say, from the cell's option `expect-error`. */
  expectedError?: string;
}

export interface ReadNotebook {
  cells: CodeCell[];
  metadata: Record<string, unknown>;
}

interface RawCell {
  cell_type?: unknown;
  id?: unknown;
  source?: unknown;
  metadata?: { tags?: unknown; 'expect-error'?: unknown };
}

export async function readNotebook(file: string): Promise<ReadNotebook> {
  const notebook = parse(await readFile(file, 'utf8')) as {
    cells?: unknown;
    metadata?: Record<string, unknown>;
  } | null;
  if (!notebook || !Array.isArray(notebook.cells)) {
    throw new Error(
      'Expected a Jupyter notebook (JSON with a list of `cells`). Build it again: npx convlab build',
    );
  }
  const cells = (notebook.cells as RawCell[])
    .filter((cell) => cell.cell_type === 'code')
    .map((cell, index) => {
      const { tags, 'expect-error': expected } = cell.metadata ?? {};
      return {
        number: index + 1,
        id: typeof cell.id === 'string' ? cell.id : '',
        source: sourceText(cell.source),
        fails: Array.isArray(tags) && tags.includes('raises-exception'),
        ...(typeof expected === 'string' ? { expectedError: expected } : {}),
      };
    });
  return { cells, metadata: notebook.metadata ?? {} };
}

/** nbformat keeps a source as one string or as a list of lines. */
function sourceText(source: unknown): string {
  if (Array.isArray(source)) return source.join('');
  return typeof source === 'string' ? source : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
