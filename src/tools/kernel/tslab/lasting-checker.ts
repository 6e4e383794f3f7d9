/**
 * Lets the compiler keep what it knows of the library's types from one cell to the next. tslab makes two programs
 * for each cell, and a program makes a checker of its own, which begins with nothing: it merges all global names
 * once more, and works out each type again that the cell before had.
 *
 * Here a checker serves one program after the other, as long as the files that they share are the same; what a
 * cell declares is in files of its own. TypeScript does not offer that, so two of its lines are replaced when it
 * is loaded (tslabs-typescript.ts).
 */
import type * as Typescript from 'typescript';

/** What the compiler has, but its types do not declare. */
interface File extends Typescript.SourceFile {
  /** What makes it a module. */
  readonly externalModuleIndicator?: unknown;
  /** Its `declare global` and `declare module`. */
  readonly moduleAugmentations: readonly unknown[];
}

interface Checker extends Typescript.TypeChecker {
  getTypeCount(): number;
  /** First finds the errors that it has put off. */
  getGlobalDiagnostics(): Typescript.Diagnostic[];
}

/** Errors, by the name of their file. */
interface Diagnostics {
  add(diagnostic: Typescript.Diagnostic): void;
  lookup(diagnostic: Typescript.Diagnostic): Typescript.Diagnostic | undefined;
  getGlobalDiagnostics(): Typescript.Diagnostic[];
  getDiagnostics(fileName?: string): Typescript.Diagnostic[];
}

export interface Inside {
  createTypeChecker(host: object): Checker;
  createDiagnosticCollection(): Diagnostics;
  bindSourceFile(file: Typescript.SourceFile, options: Typescript.CompilerOptions): void;
}

/** What is replaced in the compiler's text, so that its programs ask `checkerFor`. */
export const OWN_CHECKERS = [
  [
    'return typeChecker || (typeChecker = createTypeChecker(program));',
    'return typeChecker || (typeChecker = (module.exports.checkerFor || createTypeChecker)(program));',
  ],
  [
    'var diagnostics = createDiagnosticCollection();',
    'var diagnostics = host.diagnostics || createDiagnosticCollection();',
  ],
] as const;

/** A checker that has more types is given up: those of old cells stay in it. */
const TYPES = 100_000;

/** The files that tslab makes from a cell and from what earlier cells declared. */
export const isOfCell = ({ fileName }: Typescript.SourceFile): boolean =>
  /__(?:tslab|prev)__\.(?:d\.)?ts$/.test(fileName);

/** @returns what gives a program its checker */
export function lastingChecker(ts: Inside): (program: Typescript.Program) => Checker {
  let last: Lasting | undefined;
  return (program) => {
    const files = program.getSourceFiles() as readonly File[];
    // The compiler makes programs of one file to turn modules into CommonJS.
    if (!files.some(isOfCell)) return ts.createTypeChecker(program);
    if (last?.fits(files)) last.serve(program);
    else last = new Lasting(ts, program);
    const { checker } = last;
    // What a cell adds to a module would stay in it.
    if (files.some((file) => isOfCell(file) && !isModule(file))) last = undefined;
    return checker;
  };
}

class Lasting {
  readonly checker: Checker;
  #program!: Typescript.Program;
  #diagnostics!: Diagnostics;
  /** By path, without those of cells. */
  readonly #files = new Map<string, File>();

  constructor(
    private readonly ts: Inside,
    program: Typescript.Program,
  ) {
    const diagnostics: Diagnostics = {
      add: (one) => this.#diagnostics.add(one),
      lookup: (one) => this.#diagnostics.lookup(one),
      getGlobalDiagnostics: () => this.#diagnostics.getGlobalDiagnostics(),
      getDiagnostics: (file) => this.#diagnostics.getDiagnostics(file),
    };
    const host = new Proxy(program, {
      get: (_, name) =>
        name === 'diagnostics' ? diagnostics : (this.#program as unknown as Host)[name],
    });
    this.serve(program); // A checker finds errors while it is made.
    this.checker = ts.createTypeChecker(host);
  }

  fits(files: readonly File[]): boolean {
    try {
      // What was put off when a type was asked for is of the last program, not of the next.
      this.checker.getGlobalDiagnostics();
    } catch {
      return false; // It would fail each time.
    }
    // Of an error that it has reported it would say less the second time.
    if (this.#diagnostics.getDiagnostics().length > 0) return false;
    if (this.checker.getTypeCount() > TYPES) return false;
    const known = [...this.#files.values()];
    const now = new Set(files);
    return (
      files.every((file) => (this.#files.get(file.fileName) ?? file) === file) &&
      files.every((file) => this.#files.has(file.fileName) || isModule(file)) &&
      known.every((file) => isModule(file) || now.has(file))
    );
  }

  serve(program: Typescript.Program): void {
    this.#program = program;
    this.#diagnostics = this.ts.createDiagnosticCollection();
    for (const file of program.getSourceFiles() as readonly File[]) {
      if (this.#files.has(file.fileName)) continue;
      this.ts.bindSourceFile(file, program.getCompilerOptions());
      if (!isOfCell(file)) this.#files.set(file.fileName, file);
    }
  }
}

type Host = Readonly<Record<string | symbol, unknown>>;

/** Whether nothing of it concerns other files than those that import it. */
function isModule({ externalModuleIndicator, moduleAugmentations }: File): boolean {
  return externalModuleIndicator !== undefined && moduleAugmentations.length === 0;
}
