/**
 * Gives tslab's converter programs without the state by which TypeScript finds out which files a change
 * affects: for each cell it would work out what every file refers to, and nothing asks for that. Without it
 * the cells of the course take a tenth less time to compile.
 *
 * It has to be imported before tslab, which keeps the compiler as it finds it.
 */
import type * as Typescript from 'typescript';
import { isOfCell, lastingChecker, OWN_CHECKERS, type Inside as Checkers } from './lasting-checker';
import { missesNodesTypes, withNodesTypes } from './node-types';
import {
  loadCompilerWith,
  replaceInCompiler,
  tslabsTypescript,
  type Compiler,
} from './tslabs-typescript';

type Builder = Typescript.EmitAndSemanticDiagnosticsBuilderProgram;

/** What the compiler has, but its types do not declare. */
interface Inside extends Checkers {
  createWatchCompilerHost(...given: unknown[]): unknown;
}

loadCompilerWith(OWN_CHECKERS);
const ts = tslabsTypescript() as Omit<Compiler, keyof Inside> & Inside;

let last: Typescript.Program | undefined;

/** The program of the cell that was compiled last. */
export function lastProgram(): Typescript.Program | undefined {
  return last;
}

function createBuilder(...given: Parameters<typeof ts.createAbstractBuilder>): Builder {
  const [roots, options, host, ...rest] = given;
  const build = () =>
    ts.createAbstractBuilder(withNodesTypes(roots!, options!), options, host, ...rest);
  let builder = build();
  if (missesNodesTypes(builder.getProgram())) builder = build();
  const program = builder.getProgram();
  last = program;
  // tslab reads the names that a cell declares before it asks for anything that would bind them.
  for (const file of program.getSourceFiles()) {
    if (isOfCell(file)) ts.bindSourceFile(file, program.getCompilerOptions());
  }
  builder.getAllDependencies = (file) => {
    const isAlone = program
      .getSourceFiles()
      .every((other) => other === file || other.isDeclarationFile);
    if (isAlone) return [file.fileName];
    // A cell that makes its own file (`@module`) is rare.
    return ts
      .createEmitAndSemanticDiagnosticsBuilderProgram(program, host!)
      .getAllDependencies(file);
  };
  return builder as Builder;
}

/** tslab's clock, which runs what is due when it compiles a cell. */
interface Clock {
  setTimeout(callback: () => void): unknown;
  clearTimeout(timer: unknown): void;
}

/**
 * tslab's clock has room for one thing that is due. The compiler has more: when a file appears where it looked
 * for one, it looks again a moment later. And if it fails in one cell, tslab would refuse all others, as it
 * holds that this one is still due.
 */
function keepGoing(clock: Clock): void {
  const start = clock.setTimeout.bind(clock);
  const stop = clock.clearTimeout.bind(clock);
  const alsoDue = new Map<object, () => void>();
  let current: unknown;
  let isRunning = false;

  clock.setTimeout = (callback) => {
    if (current === undefined && !isRunning) return (current = start(() => runWith(callback)));
    const timer = {};
    alsoDue.set(timer, callback);
    return timer;
  };
  clock.clearTimeout = (timer) => {
    if (timer !== current) alsoDue.delete(timer as object);
    else release();
  };

  function runWith(callback: () => void): void {
    const others = [...alsoDue.values()];
    alsoDue.clear();
    isRunning = true;
    try {
      for (const run of [...others, callback]) run();
    } finally {
      isRunning = false;
      if (current !== undefined) release();
    }
  }

  function release(): void {
    stop(current);
    current = undefined;
  }
}

const createWatchCompilerHost = ts.createWatchCompilerHost.bind(ts);
replaceInCompiler({
  checkerFor: lastingChecker(ts),
  createWatchCompilerHost: ((...given: unknown[]) => {
    const [files, options, system, , ...rest] = given;
    keepGoing(system as Clock);
    return createWatchCompilerHost(files, options, system, createBuilder, ...rest);
  }) as Compiler['createWatchCompilerHost'],
} as Partial<Compiler>);
