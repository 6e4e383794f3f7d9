/**
 * Which parts of a notebook are the learner's. Build records a hash of the cells it made; if the cells no
 * longer match it, they have been edited. Outputs and empty cells don't count. It runs in a browser, too, where
 * only a page of https has a hash of its own.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** A cell of a file that may come from anywhere. */
export interface AnyCell {
  cell_type?: unknown;
  id?: unknown;
  source?: unknown;
  metadata?: Record<string, unknown>;
}

/** A notebook that may come from anywhere. */
export interface AnyNotebook {
  cells: AnyCell[];
  metadata?: {
    convlab?: { source?: unknown; hash?: unknown };
    kernelspec?: { language?: unknown };
  };
}

/** The JSON of a notebook; null for a file that is not one. */
export function parseAny(text: string): AnyNotebook | null {
  try {
    const notebook = JSON.parse(text) as AnyNotebook | null;
    return Array.isArray(notebook?.cells) ? notebook : null;
  } catch {
    return null;
  }
}

/** The hash of what the cells say, in order. */
export function hashOfCells(cells: readonly AnyCell[]): string {
  const said = withText(cells).map((cell) => [cell.cell_type, textOf(cell)]);
  return bytesToHex(sha256(JSON.stringify(said))).slice(0, 32);
}

/** The hash that build recorded; undefined if build did not make the file. */
export function recordedHash(notebook: AnyNotebook | null): string | undefined {
  const hash = notebook?.metadata?.convlab?.hash;
  return typeof hash === 'string' ? hash : undefined;
}

/** Whether the cells differ from those that build made. */
export function isEdited(notebook: AnyNotebook | null): boolean {
  return !notebook || recordedHash(notebook) !== hashOfCells(notebook.cells);
}

/** What a run in JupyterLab does not change: two notebooks that agree in this are the same lesson. */
export function essence(notebook: AnyNotebook): string {
  return JSON.stringify([
    notebook.metadata?.convlab,
    withText(notebook.cells).map((cell) => [
      cell.cell_type,
      cell.id,
      textOf(cell),
      ['tags', 'expect-error', 'convlab'].map((key) => cell.metadata?.[key] ?? null),
    ]),
  ]);
}

/** JupyterLab adds an empty cell when the last one is run. */
function withText(cells: readonly AnyCell[]): AnyCell[] {
  return cells.filter((cell) => textOf(cell).trim() !== '');
}

/** What a cell says. */
export function textOf({ source }: AnyCell): string {
  if (Array.isArray(source)) return source.join('');
  return typeof source === 'string' ? source : '';
}
