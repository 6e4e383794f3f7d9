/** The part of a submitted .ipynb file that grading needs, read as an untrusted file. */
import { z } from 'zod';
import { isDeeperThan } from './depth.mjs';

export interface Cell {
  /** Counted over the code cells from 1, as JupyterLab's [1] does in a run from top to bottom. */
  readonly number: number;
  /** As the lesson names it; '' if the file has no such names. */
  readonly id: string;
  readonly source: string;
  /** The tag `raises-exception`: the lesson shows an error here. */
  readonly mayFail: boolean;
}

export interface Notebook {
  readonly kind: 'notebook';
  readonly cells: readonly Cell[];
  /** What is odd about it but does not prevent running it, in words. */
  readonly remarks: readonly string[];
}

export type ReadNotebook = Notebook | { readonly kind: 'unreadable'; readonly reason: string };

/** A notebook of the course has about 90 cells and 60 KB; images in its outputs can make it several MB. */
const limits = {
  characters: 50_000_000,
  depth: 64,
  cells: 2000,
  /** For one cell's code. */
  cell: 200_000,
  /** For all code. */
  code: 2_000_000,
} as const;

const lines = z.union([z.string(), z.array(z.string()).transform((parts) => parts.join(''))]);

/** Other fields, such as outputs, are not inspected. */
const cell = z.object({
  cell_type: z.string(),
  id: z.string().max(100).optional().catch(undefined),
  source: lines,
  metadata: z
    .object({ tags: z.array(z.string()).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

const kernel = z.object({ kernelspec: z.object({ name: z.string().max(100) }) });

const file = z.object({
  nbformat: z.number(),
  cells: z.array(z.unknown()),
  metadata: kernel.optional().catch(undefined),
});

const known = ['tslab', 'convlab'];

/** Reads a notebook, or says why it can't be read. */
export function readCells(text: string): ReadNotebook {
  if (text.length > limits.characters) {
    return unreadable(`it has ${text.length} characters; at most ${limits.characters} are read`);
  }
  if (isDeeperThan(limits.depth, text)) {
    return unreadable('it is nested more deeply than any notebook');
  }
  const content = parse(text);
  if (content === undefined) {
    return unreadable('it is not JSON; was it cut off, or edited outside of JupyterLab?');
  }
  const read = file.safeParse(content);
  if (!read.success) return unreadable('it has no cells: it is JSON, but not a notebook');
  if (read.data.nbformat !== 4) {
    return unreadable(
      `it is of format ${read.data.nbformat}; only format 4 is read, in which JupyterLab saves`,
    );
  }
  return toNotebook(read.data);
}

function toNotebook({ cells, metadata }: z.infer<typeof file>): ReadNotebook {
  if (cells.length > limits.cells) {
    return unreadable(`it has ${cells.length} cells; at most ${limits.cells} are read`);
  }
  const code: Cell[] = [];
  for (const [index, item] of cells.entries()) {
    const read = cell.safeParse(item);
    if (!read.success) return unreadable(`its cell ${index + 1} is none of Jupyter's`);
    const { cell_type, id = '', source, metadata: about } = read.data;
    if (cell_type !== 'code') continue;
    if (source.length > limits.cell) {
      return unreadable(
        `its cell ${index + 1} has ${source.length} characters; at most ${limits.cell} are read`,
      );
    }
    const mayFail = about?.tags?.includes('raises-exception') ?? false;
    code.push({ number: code.length + 1, id, source, mayFail });
  }
  if (code.reduce((sum, { source }) => sum + source.length, 0) > limits.code) {
    return unreadable(`its code has more than ${limits.code} characters`);
  }
  const remarks = [...repeated(code), ...foreign(metadata?.kernelspec.name)];
  return { kind: 'notebook', cells: code, remarks };
}

function repeated(cells: readonly Cell[]): string[] {
  const byId = new Map<string, number[]>();
  for (const { id, number } of cells) byId.set(id, [...(byId.get(id) ?? []), number]);
  return [...byId]
    .filter(([id, numbers]) => id !== '' && numbers.length > 1)
    .map(
      ([id, numbers]) =>
        `The code cells ${numbers.join(' and ')} have the same id \`${id}\`. Each was run; of several checks of an exercise the last one counts.`,
    );
}

function foreign(kernelName: string | undefined): string[] {
  if (kernelName === undefined || known.includes(kernelName)) return [];
  return [
    `The notebook was saved for the kernel \`${kernelName}\`; it was run as one for TypeScript (tslab).`,
  ];
}

function unreadable(reason: string): ReadNotebook {
  return { kind: 'unreadable', reason: `The notebook can't be read: ${reason}.` };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
