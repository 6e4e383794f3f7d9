/** nbformat 4.5, as far as lessons need it. */
import type { Bundle } from '../../display/notebook.js';

interface Output {
  output_type: 'display_data';
  data: Bundle;
  metadata: Record<string, never>;
}

export interface Cell {
  cell_type: 'markdown' | 'code';
  id: string;
  metadata: Record<string, unknown>;
  source: string[];
  execution_count?: null;
  outputs?: Output[];
}

export interface Notebook {
  cells: Cell[];
  metadata: Record<string, unknown>;
  nbformat: 4;
  nbformat_minor: 5;
}

/** Splits a string into lines, each but the last with its line feed: nbformat's format. */
export function toLines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

export function markdownCell(id: string, text: string): Cell {
  return { cell_type: 'markdown', id, metadata: {}, source: toLines(text) };
}

/** A code cell, and what it shows before it has run. */
export function codeCell(
  id: string,
  text: string,
  metadata: Record<string, unknown>,
  shown?: Bundle,
): Cell {
  return {
    cell_type: 'code',
    id,
    metadata,
    source: toLines(text),
    execution_count: null,
    outputs: shown ? [{ output_type: 'display_data', data: shown, metadata: {} }] : [],
  };
}

/** The text of the file, as nbformat and JupyterLab write it: sorted keys, indented by one space. */
export function serialize(notebook: object): string {
  return `${JSON.stringify(sorted(notebook), null, 1)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
