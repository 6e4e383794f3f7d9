/** Compiles one lesson to one notebook. Problems go to the lesson's VFile. */
import type { Point } from 'unist';
import { basename } from 'node:path';
import type { Bundle } from '../../display/notebook.js';
import { fingerprint } from '../machine/files.mjs';
import { lessonName } from '../../course/exercises/lesson-name.js';
import { CellIds } from './cell-id.mjs';
import type { Directive } from './fence.mjs';
import type { Fragment } from './fragment.mjs';
import { readFrontMatter, type FrontMatter } from './front-matter.mjs';
import type { Gate } from './gates.mjs';
import { hashOfCells } from './edited.mjs';
import { codeCell, markdownCell, type Cell, type Notebook } from './notebook.mjs';
import { cutIntoParts, type Part } from './parts.mjs';
import { problem, type Scope } from './scope.mjs';
import { validateNotebook } from './validate.mjs';

export interface Compiled {
  /** Absent if the lesson has problems. */
  notebook?: Notebook;
  /** The code cells with the tag `remove-cell`, which test the lesson and are not in its notebook. */
  removed: Cell[];
  exercises: { id: string; place: Point }[];
  /** The line of the source at which each cell's text begins. */
  lines: Map<string, number>;
}

export function compile(fragment: Fragment, scope: Scope): Compiled {
  const frontMatter = readFrontMatter(fragment, scope);
  const { parts, exercises } = cutIntoParts(fragment, scope);
  const named = checkNames(parts, scope);
  const name = basename(scope.file.path);
  const ids = new CellIds(lessonName(name.replace(/\.md$/, '')), named);
  const all = parts.map((part) => toCell(part, ids, (id) => scope.shown.get(`${name}#${id}`)));
  const cells = all.filter((cell) => !isRemoved(cell));
  const compiled: Compiled = {
    removed: all.filter(isRemoved),
    exercises: exercises.map(({ exercise, place }) => ({
      id: exercise,
      place: { line: place.line, column: place.column },
    })),
    lines: new Map(all.map(({ id }, index) => [id, parts[index]!.line])),
  };
  if (scope.file.messages.length > 0 || !frontMatter) return compiled;
  const notebook: Notebook = {
    cells,
    metadata: metadataOf(frontMatter, name, hashOfCells(cells)),
    nbformat: 4,
    nbformat_minor: 5,
  };
  for (const fault of validateNotebook(notebook)) {
    problem(scope, { line: 1, column: 1 }, 'nbformat', `The notebook is not valid: ${fault}`);
  }
  return scope.file.messages.length > 0 ? compiled : { ...compiled, notebook };
}

/** The ids that cells give themselves, each used once. */
function checkNames(parts: readonly Part[], scope: Scope): Set<string> {
  const lines = new Map<string, number>();
  for (const part of parts) {
    if (part.type !== 'code' || typeof part.cell.options.id !== 'string') continue;
    const { id } = part.cell.options;
    const place = part.cell.optionPlaces.id ?? part.cell.node.position!.start;
    const first = lines.get(id);
    if (first === undefined) {
      lines.set(id, place.line);
    } else {
      const reason = `Two cells have the id \`${id}\`; the other is in line ${first}. Give each an id of its own`;
      problem(scope, place, 'cell-id-twice', reason);
    }
  }
  return new Set(lines.keys());
}

function toCell(part: Part, ids: CellIds, shownBy: (id: string) => Bundle | undefined): Cell {
  if (part.type === 'markdown') return markdownCell(ids.make('markdown', part.text), part.text);
  const { options } = part.cell;
  const id = typeof options.id === 'string' ? options.id : ids.make('code', part.text);
  const shown = shownBy(id);
  return codeCell(id, part.text, cellMetadata(part.cell, part.gate, shown), shown);
}

function isRemoved({ metadata }: Cell): boolean {
  return (metadata.tags as string[] | undefined)?.includes('remove-cell') ?? false;
}

function cellMetadata(
  { options }: Directive,
  gate: Gate | null,
  shown: Bundle | undefined,
): Record<string, unknown> {
  const tags = (options.tags ?? []) as string[];
  // Neither the code of a solution nor what it prints is shown before it is asked for.
  const solution = gate?.kind === 'solution';
  const jupyter = {
    ...((solution || tags.includes('hide-input')) && { source_hidden: true }),
    ...((solution || tags.includes('hide-output')) && { outputs_hidden: true }),
  };
  return {
    ...(tags.length > 0 && { tags }),
    ...(options['expect-error'] !== undefined && { 'expect-error': options['expect-error'] }),
    ...(Object.keys(jupyter).length > 0 && { jupyter }),
    ...(gate && { convlab: { [gate.kind]: gate.exercise } }),
    // A run changes what is shown; this says whether the build's has changed.
    ...(shown && { convlab: { shown: fingerprint(JSON.stringify(shown)) } }),
  };
}

function metadataOf(frontMatter: FrontMatter, source: string, hash: string) {
  const { title, kernelspec } = frontMatter;
  return {
    ...(title !== undefined && { title }),
    kernelspec: { language: 'typescript', ...kernelspec },
    // As tslab reports it, so that JupyterLab colours the code before a kernel runs.
    language_info: {
      codemirror_mode: { mode: 'typescript', name: 'javascript', typescript: true },
      file_extension: '.ts',
      mimetype: 'text/typescript',
      name: 'typescript',
    },
    convlab: {
      source,
      generated: `Made by \`npx convlab build\` from ${source}. What should stay in the course belongs there.`,
      hash,
    },
  };
}
