/** Compiles the text of a cell as a notebook does, and reports what the compiler says. */
import type * as TypeScript from 'typescript';
import { isOfTheCompiler, loadCompiler, places, type Compiler } from './host';

/** What the compiler refuses. */
export interface CompileError {
  /** The line of the cell, from 1. */
  readonly line: number;
  /** The text of that line. */
  readonly code: string;
  /** The compiler's full message. */
  readonly message: string;
}

export interface CompiledCell {
  readonly errors: readonly CompileError[];
  /** The types of the variables that the cell makes, by name. */
  readonly types: Readonly<Record<string, string>>;
}

/** What a cell may use without importing it. Node's own types would take twice as long. */
const globals = `
declare const console: Record<
  'log' | 'info' | 'warn' | 'error' | 'debug' | 'table' | 'dir' | 'time' | 'timeEnd',
  (...what: unknown[]) => void
>;
`;

/** How many cells are remembered; a class that fixes the same cell sends the same text repeatedly. */
const mostRemembered = 256;
/** Longer cells are not remembered, so that the memory stays small whatever comes. */
const longestRemembered = 20_000;

interface Service {
  readonly ts: Compiler;
  compile(text: string): CompiledCell;
}

let service: Service | undefined;

/** What the compiler says about a text depends only on the text: each call makes a new program. */
const remembered = new Map<string, CompiledCell>();

/**
 * Compiles a cell. The first call loads the compiler and the library's types; later ones only compile
 * the cell, and not even that if it is one of the last seen.
 *
 * @throws if the library's types have not been built
 */
export function compileCell(text: string): CompiledCell {
  const known = remembered.get(text);
  const compiled = known ?? (service ??= start()).compile(text);
  if (text.length > longestRemembered) return compiled;
  remembered.delete(text); // the most recently used is the last to go
  remembered.set(text, compiled);
  if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value!);
  return compiled;
}

/** The compiler, for examining a cell's syntax. */
export function compiler(): Compiler {
  return (service ??= start()).ts;
}

function start(): Service {
  const ts = loadCompiler();
  let text = '';
  let version = 0;
  const own = (file: string): string | undefined =>
    file === places.cell ? text : file === places.globals ? globals : undefined;
  // Each file is read only once: a build running meanwhile must not change what compiles.
  const readFile = once((file) => (isOfTheCompiler(file) ? ts.sys.readFile(file) : undefined));
  const fileExists = once((file) => isOfTheCompiler(file) && ts.sys.fileExists(file));
  const languageService = ts.createLanguageService({
    getCompilationSettings: () => settings(ts),
    getScriptFileNames: () => [places.cell, places.globals],
    getScriptVersion: (file) => (file === places.cell ? String(version) : '0'),
    getScriptSnapshot(file) {
      const content = own(file) ?? readFile(file);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => places.root,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (file) => own(file) !== undefined || fileExists(file),
    readFile: (file) => own(file) ?? readFile(file),
    directoryExists: once((folder) => ts.sys.directoryExists(folder)),
    getDirectories: once((folder) => ts.sys.getDirectories(folder)),
  });

  function compile(cell: string): CompiledCell {
    // Without an import or export it would not be a module, and could not await.
    text = `${cell}\nexport {};\n`;
    version += 1;
    const diagnostics = [
      ...languageService.getSyntacticDiagnostics(places.cell),
      ...languageService.getSemanticDiagnostics(places.cell),
    ];
    const program = languageService.getProgram()!;
    if (diagnostics.some(isOurs)) {
      if (cell === sample) throw new Error("the library's types could not be read");
      compile(sample); // a cell may import from a name that only looks like the library's
    }
    return {
      errors: diagnostics.map((diagnostic) => toError(ts, cell, diagnostic)),
      types: typesOf(ts, program),
    };
  }

  return { ts, compile };
}

const sample = "import { nn } from 'convlab';";

/** Whether the library itself was not found: that is never the fault of the cell's author. */
function isOurs({ messageText }: TypeScript.Diagnostic): boolean {
  return typeof messageText === 'string' && messageText.startsWith("Cannot find module 'convlab' ");
}

/** Asks once for each name that exists; names that a cell makes up must not fill the memory. */
function once<T>(ask: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name) ?? ask(name);
    if (found) known.set(name, found);
    return found;
  };
}

/** tslab's, as far as they decide what compiles; its types are those of ES2022. */
function settings(ts: Compiler): TypeScript.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: 2 satisfies TypeScript.ModuleResolutionKind.Node10,
    esModuleInterop: true,
    strict: false,
    skipLibCheck: true,
    types: [],
    paths: { convlab: [places.declarations] },
  };
}

function toError(
  ts: Compiler,
  cell: string,
  { start = 0, messageText }: TypeScript.Diagnostic,
): CompileError {
  const before = cell.slice(0, start);
  // A cell in a template string begins on the line after the backtick.
  const skipped = /^\s*\n/.exec(cell)?.[0].split('\n').length ?? 1;
  const row = before.split('\n').length;
  return {
    line: Math.max(1, row - skipped + 1),
    code: (cell.split('\n')[row - 1] ?? '').trim(),
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  };
}

function typesOf(ts: Compiler, program: TypeScript.Program): Record<string, string> {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(places.cell)!;
  const found: Record<string, string> = {};
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name } of statement.declarationList.declarations) {
      if (!ts.isIdentifier(name)) continue;
      const type = checker.getTypeAtLocation(name);
      found[name.text] = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
    }
  }
  return found;
}
