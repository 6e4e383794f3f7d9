/**
 * Gives tslab's converter programs without the state by which TypeScript finds out which files a change
 * affects: for each cell it computes a hash of all files, and what each refers to, and asks for nothing of
 * it. Without, the cells of the course are compiled in a sixth less time.
 *
 * It has to be imported before tslab, which keeps the compiler as it finds it.
 */
import { createRequire } from 'node:module';
import type * as Typescript from 'typescript';

type Builder = Typescript.EmitAndSemanticDiagnosticsBuilderProgram;
type CreateBuilder = Typescript.CreateProgram<Builder>;

/** What the compiler has, but its types do not tell. */
type Inside = typeof Typescript & {
  bindSourceFile(file: Typescript.SourceFile, options: Typescript.CompilerOptions): void;
};

const ofTslab = createRequire(require.resolve('tslab/package.json'));
const name = '@tslab/typescript-for-tslab';
const ts = ofTslab(name) as Inside;

/** The files that tslab makes of a cell and of what the cells before it declared. */
const isOfCell = ({ fileName }: Typescript.SourceFile) =>
  /__(?:tslab|prev)__\.(?:d\.)?ts$/.test(fileName);

const createBuilder: CreateBuilder = (...given) => {
  const [, , host] = given as Parameters<typeof ts.createAbstractBuilder>;
  const builder = ts.createAbstractBuilder(
    ...(given as Parameters<typeof ts.createAbstractBuilder>),
  ) as unknown as Builder & { getAllDependencies: Builder['getAllDependencies'] };
  const program = builder.getProgram();
  // tslab reads the names that a cell declares before it asks for anything that would bind them.
  for (const file of program.getSourceFiles()) {
    if (isOfCell(file)) ts.bindSourceFile(file, program.getCompilerOptions());
  }
  builder.getAllDependencies = (file) => {
    const isAlone = program
      .getSourceFiles()
      .every((other) => other === file || other.isDeclarationFile);
    if (isAlone) return [file.fileName];
    // A cell that makes a file of its own (`@module`) is rare.
    return ts
      .createEmitAndSemanticDiagnosticsBuilderProgram(program, host!)
      .getAllDependencies(file);
  };
  return builder;
};

const createWatchCompilerHost = ((...given: unknown[]) => {
  const [files, options, system, , ...rest] = given;
  return (ts.createWatchCompilerHost as (...all: unknown[]) => unknown)(
    ...[files, options, system, createBuilder, ...rest],
  );
}) as typeof ts.createWatchCompilerHost;

// Its own properties can't be replaced.
require.cache[ofTslab.resolve(name)]!.exports = { ...ts, createWatchCompilerHost };
