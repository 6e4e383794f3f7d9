/** tslab's converter, which says in words of ours why a cell is refused, or had better wait. */
import type * as Typescript from 'typescript';
import {
  createConverter,
  type Converter,
  type ConvertResult,
  type Diagnostic,
  type SideOutput,
} from 'tslab/dist/converter';
import { adviseOn, couldHave, type AdvisedCell } from './advice';
import { asCell } from './as-cell';
import { expandShorthand } from './expand-shorthand';
import { lastProgram } from './lighter-builder';
import { eachOnce, isOfSyntax } from './messages';
import { explainMissing } from './missing';
import { readingNodesTypes } from './node-types';
import type { Outdated } from './outdated';
import { withName } from './thrown';
import { sayingWhetherItWaits } from './waits-at-top';

/** The cell that is being run. */
export interface Turn {
  readonly number: number;
  /** A failure of this cell is expected, or at least cancels nothing. */
  readonly mayFail: boolean;
  /** What is said below its messages and outputs. */
  advice: string[];
  /** What the compiler has made of it. */
  state: 'refused' | 'held' | 'compiled';
  /** The cell's text. */
  source: string;
  /** What this cell and those before it declare. */
  declared?: string | undefined;
}

/** Compiles a cell that does not run. */
export type Look = (declarations: string, source: string) => LookedAt;

export interface LookedAt extends AdvisedCell {
  /** What there would be after it has run; undefined if it is refused. */
  readonly declared: string | undefined;
  /** Whether another file that is not a package's has to do with it, or could: it may change. */
  readonly hasFiles: boolean;
}

/** A converter that also looks at cells. */
export interface LookingConverter extends Converter {
  readonly look: Look;
  /** Reads the types that only some cells need, while there is time. */
  readonly readAll: () => void;
}

export function explainingConverter(turn: () => Turn, outdated: Outdated): LookingConverter {
  const converter = readingNodesTypes(createConverter({ isJS: false, isBrowser: false }));
  /** Files that were compiled for a cell that did not run: tslab hands each out once. */
  let files: SideOutput[] = [];
  const convert = (declarations: string, written: string): ConvertResult => {
    const source = expandShorthand(asCell(written));
    turn().source = written;
    const result = sayingWhetherItWaits(converter.convert(declarations, source), source);
    const sideOutputs = [...files, ...(result.sideOutputs ?? [])];
    files = [];
    return { ...explain(result, source, turn(), outdated), sideOutputs };
  };
  const look: Look = (declarations, written) => {
    const source = asCell(written);
    const result = converter.convert(declarations, source);
    files.push(...(result.sideOutputs ?? []));
    const cell = cellOf(result, source);
    const isFile = (one: Typescript.SourceFile) => !one.isDeclarationFile && one !== cell.file;
    const hasFiles =
      lastProgram()!.getSourceFiles().some(isFile) || cell.diagnostics.some(isOfModuleNotFound);
    return { ...cell, declared: result.declOutput, hasFiles };
  };
  return { ...converter, convert, look };
}

/** "Cannot find module …" */
const isOfModuleNotFound = ({ code }: Diagnostic) => code === 2307;

/** The cell that was compiled last. */
function cellOf(result: ConvertResult, source: string): AdvisedCell {
  const program = lastProgram()!;
  const name = program.getRootFileNames().find((root) => root.endsWith('/__tslab__.ts'))!;
  const file = program.getSourceFile(name)!;
  const diagnostics = result.diagnostics.map((one) => within(one, source));
  return { source, file, checker: program.getTypeChecker(), diagnostics };
}

function explain(
  result: ConvertResult,
  source: string,
  turn: Turn,
  outdated: Outdated,
): ConvertResult {
  const cell = cellOf(result, source);
  const { file, checker, diagnostics } = cell;
  turn.state = diagnostics.length === 0 ? 'compiled' : 'refused';
  if (turn.state === 'compiled') {
    const held = turn.mayFail ? undefined : outdated.hold(source, file, checker);
    if (held) {
      turn.state = 'held';
      return { diagnostics: [diagnosticAt(held.at, cell, held.why)] };
    }
    turn.declared = result.declOutput;
    turn.advice = adviseOn(cell);
    return { ...result, output: result.output && withName(result.output, turn.number) };
  }
  const isBroken = diagnostics.some(isOfSyntax);
  const { explained, others } = isBroken
    ? { explained: [], others: diagnostics }
    : explainMissing(diagnostics, source, outdated);
  turn.advice = adviseOn({ ...cell, diagnostics: others });
  return { diagnostics: [...explained, ...messagesOn(cell, others)] };
}

/** The messages on a cell, some or all of its diagnostics, as a learner reads them. */
export function messagesOn(cell: AdvisedCell, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const has = (option: Diagnostic, name: string) => couldHave(cell, option, name);
  return eachOnce(diagnostics, cell.source, has);
}

/** A cell that ends too soon is at fault at its end, not in the line that tslab adds. */
function within(diagnostic: Diagnostic, source: string): Diagnostic {
  const lines = source.trimEnd().split('\n');
  const last = {
    offset: source.trimEnd().length,
    line: lines.length - 1,
    character: lines.at(-1)!.length,
  };
  const isOutside = !diagnostic.fileName && diagnostic.start.offset > source.length;
  return isOutside ? { ...diagnostic, start: last, end: last } : diagnostic;
}

/** @param offset a place in the file, which has a line of tslab's before the cell */
function diagnosticAt(
  offset: number,
  { file, source }: { file: Typescript.SourceFile; source: string },
  messageText: string,
): Diagnostic {
  const begin = file.getLineAndCharacterOfPosition(file.text.indexOf(source)).line;
  const { line, character } = file.getLineAndCharacterOfPosition(offset);
  const start = { offset, line: line - begin, character };
  return { start, end: start, messageText, category: 1, code: 0 };
}
