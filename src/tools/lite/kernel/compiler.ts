/**
 * The worker that compiles cells: what `kernel/tslab/front.ts` does for tslab's kernel, with the same parts and the
 * same compiler. It answers questions about types while a cell runs, which is in another worker (runner.ts).
 */
import '../../kernel/tslab/lighter-builder'; // before tslab
import type { ConvertResult, Diagnostic } from 'tslab/dist/converter';
import { getCodeMetadata } from 'tslab/dist/metadata';
import { printQuickInfo } from 'tslab/dist/inspect';
import type { CellQuestion } from '../../../course/check/types/cell-question';
import { judgeCell } from '../../../course/check/types/judge-cell';
import { know, type Names } from '../../../shape/known-calls';
import { compileCell } from '../../kernel/tslab/compile-cell';
import { LineTypes } from '../../kernel/tslab/line-types';
import { keepCells, readDeclarationsWith } from '../../kernel/tslab/notebook-host.browser';
import { ReadAhead } from '../../kernel/tslab/read-ahead';
import * as stopped from '../../kernel/tslab/stopped';
import { withLines } from '../../kernel/tslab/thrown';
import { Turns } from '../../kernel/tslab/turns';
import { watched } from '../../kernel/tslab/watched';
import type { TypesReply, TypesRequest } from '../../kernel/tslab/types-protocol';
import { answerRequests, type Answering, type Port } from './requests';
import { addFiles, LIBRARY, readFile } from './virtual-files';

/** A cell that may run, or why it may not. */
export interface Compiled {
  readonly number: number;
  /** Missing if the cell is refused. */
  readonly run?: {
    readonly number: number;
    /** None if there is nothing to run. */
    readonly js?: string;
    readonly isAsync: boolean;
    /** The variable that holds what its last line comes to. */
    readonly last?: string;
    /** Modules that cells have made (`@module`), as JavaScript, by path. */
    readonly modules: Readonly<Record<string, string>>;
  };
  /** What is wrong with it, a line each. */
  readonly messages: readonly string[];
}

export interface Completion {
  readonly matches: readonly string[];
  /** What they replace. */
  readonly start: number;
  readonly end: number;
}

/** What went wrong in a cell: its words, and where V8 says that it was. */
export interface Thrown {
  readonly message: string;
  readonly stack: string;
}

let turns: Turns;
let types: LineTypes;
let ahead: ReadAhead;
/** The texts of the cells that were compiled, by their numbers. */
const sources = new Map<number, string>();

const answers = {
  /** @param types the address of the types that `build.mts` has collected */
  async start(types: string): Promise<void> {
    const response = await fetch(types);
    if (!response.ok)
      throw new Error(`${types} is missing: the server answered ${response.status}`);
    addFiles((await response.json()) as Record<string, string>);
    readDeclarationsWith((name) => readFile(`${LIBRARY}/${name}.d.ts`) ?? '');
    begin();
  },

  /** @param notebook the texts of the notebook's code cells */
  compile(code: string, mayFail: boolean, notebook: readonly string[]): Compiled {
    keepCells(notebook);
    stopped.noteTurn(code);
    turns.begin({ mayFail });
    ahead.go({ isCell: true });
    const { number } = turns;
    sources.set(number, code);
    const metadata = getCodeMetadata(code);
    if (metadata.module !== undefined) {
      const found = turns.converter.addModule(metadata.module, code, metadata);
      return { number, run: { number, isAsync: false, modules: {} }, messages: found.map(lineOf) };
    }
    const result = turns.converter.convert(turns.declared, code);
    const messages = result.diagnostics.map(lineOf);
    return messages.length > 0
      ? { number, messages }
      : { number, run: toRun(result, number), messages };
  },

  /**
   * A cell has run, or was refused.
   *
   * @returns what is said below its outputs
   */
  ended(outcome: { ok: boolean; set: readonly string[]; mayFail: boolean }): string {
    if (!outcome.ok && !outcome.mayFail) stopped.noteFailed(turns.number);
    return turns.end(outcome);
  },

  /** A cell did not run because one before it failed. */
  cancelled: (code: string): void => stopped.noteCancelled(code),

  /** The values of all cells are gone. */
  forget: (): void => turns.forget(),

  /** A message with the lines of cells that led to it. */
  describe: ({ message, stack }: Thrown): string =>
    withLines(message, stack, turns.number, (number) => sources.get(number), linesOf),

  inspect(code: string, position: number): string | undefined {
    const info = turns.converter.inspect(turns.declared, code, position);
    return info && printQuickInfo(info);
  },

  complete(code: string, position: number): Completion {
    const { candidates, start, end } = turns.converter.complete(turns.declared, code, position);
    return { matches: candidates, start, end };
  },

  types: (request: TypesRequest): Promise<TypesReply> => types.of(turns.declared, request),

  know(calls: ReadonlyMap<string, Names>): void {
    for (const [call, names] of calls) know(call, names);
  },

  judge: (question: CellQuestion, written: string) => judgeCell(question, written),
} satisfies Answering;

export type CompilerAnswers = typeof answers;

function begin(): void {
  turns = new Turns();
  types = new LineTypes(turns.converter.look);
  ahead = new ReadAhead((asked) => types.of(turns.declared, asked), [turns.converter.readAll]);
  ahead.go();
}

/** As tslab prints it. */
const lineOf = ({ fileName, start, messageText }: Diagnostic) =>
  `${fileName ? `${fileName} ` : ''}${start.line + 1}:${start.character + 1} - ${messageText}`;

/** Nothing else could end a loop. */
const watching = { loops: true };

function toRun(result: ConvertResult, number: number): Compiled['run'] {
  const modules = Object.fromEntries(
    (result.sideOutputs ?? []).map(({ path, data }) => [path, watched(data, watching)]),
  );
  return {
    number,
    js: result.output && watched(result.output, watching),
    isAsync: result.hasToplevelAwait ?? false,
    last: result.lastExpressionVar,
    modules,
  };
}

function linesOf(code: string, places: readonly (readonly [number, number])[]) {
  const compiled = compileCell(code, watching);
  return places.map((place) => compiled.lineOf(...place));
}

answerRequests(globalThis as unknown as Port, answers);
