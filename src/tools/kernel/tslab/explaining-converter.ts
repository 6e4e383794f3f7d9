/** tslab's converter, which says in words of ours why a cell is refused, or had better wait. */
import type * as Typescript from 'typescript';
import * as tslabs from 'tslab/dist/converter';
import type { Converter, ConverterOptions, ConvertResult, Diagnostic } from 'tslab/dist/converter';
import { adviseOn, couldHave } from './advice';
import { expandShorthand } from './expand-shorthand';
import { lastProgram } from './lighter-builder';
import { eachOnce, isOfSyntax } from './messages';
import { explainMissing } from './missing';
import type { Outdated } from './outdated';
import { withName } from './thrown';

/** The cell that is being run. */
export interface Turn {
  readonly number: number;
  /** A failure of this cell is expected, or at least cancels nothing. */
  readonly mayFail: boolean;
  /** What is said below its messages and outputs. */
  advice: string[];
  /** What the compiler has made of it. */
  state: 'refused' | 'held' | 'compiled';
}

/** Makes the kernel's converters such ones. It has to be called before the kernel starts. */
export function explainCells(turn: () => Turn, outdated: Outdated): void {
  const { createConverter } = tslabs;
  const create = (options?: ConverterOptions): Converter => {
    const converter = createConverter(options);
    const convert = (declarations: string, written: string): ConvertResult => {
      const source = expandShorthand(written);
      return explain(converter.convert(declarations, source), source, turn(), outdated);
    };
    return { ...converter, convert };
  };
  Object.assign(tslabs, { createConverter: create });
}

function explain(
  result: ConvertResult,
  source: string,
  turn: Turn,
  outdated: Outdated,
): ConvertResult {
  const program = lastProgram()!;
  const name = program.getRootFileNames().find((root) => root.endsWith('/__tslab__.ts'))!;
  const file = program.getSourceFile(name)!;
  const checker = program.getTypeChecker();
  const diagnostics = result.diagnostics.map((one) => within(one, source));
  turn.state = diagnostics.length === 0 ? 'compiled' : 'refused';
  const cell = { source, file, checker };
  if (turn.state === 'compiled') {
    const held = turn.mayFail ? undefined : outdated.hold(source, file, checker);
    if (held) {
      turn.state = 'held';
      return { diagnostics: [diagnosticAt(held.at, cell, held.why)] };
    }
    turn.advice = adviseOn({ ...cell, diagnostics });
    return { ...result, output: result.output && withName(result.output, turn.number) };
  }
  const has = (option: Diagnostic, name: string) =>
    couldHave({ ...cell, diagnostics }, option, name);
  const isBroken = diagnostics.some(isOfSyntax);
  const { explained, others } = isBroken
    ? { explained: [], others: diagnostics }
    : explainMissing(diagnostics, source, outdated);
  turn.advice = adviseOn({ ...cell, diagnostics: others });
  return { diagnostics: [...explained, ...eachOnce(others, source, has)] };
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
