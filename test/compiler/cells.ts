/**
 * Type-checks cells as a notebook does: with tslab's own compiler, against the declarations that
 * `npm run build` makes and the package ships.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import typescript from 'typescript';

type TypeScript = typeof typescript;

const root = join(__dirname, '..', '..');
const load = createRequire(__filename);

/** The compilers that the types must work with, and the options that matter. */
const compilers = {
  /** tslab's: TypeScript 5.0.4, which resolves modules as Node 10 did, and is not strict. */
  tslab: () => {
    const ts = load('@tslab/typescript-for-tslab') as TypeScript;
    return { ts, options: { moduleResolution: ts.ModuleResolutionKind.Node10 ?? 2, module: 1 } };
  },
  /** The editor's: the project's own TypeScript, strict. */
  strict: () => ({
    ts: typescript,
    options: { moduleResolution: 3, module: typescript.ModuleKind.Node16, strict: true },
  }),
} as const;

export type CompilerName = keyof typeof compilers;

const names =
  'cat, F, figure, nn, noGrad, ones, randn, shape, split, stack, summary, Tensor, tensor, zeros';
const preamble = `import { ${names} } from 'convlab';\nexport {};\n`;

/** A piece of code, and what the compiler says about it. */
interface Snippet {
  /** The errors, each as one text. */
  readonly errors: string[];
  /** The only error. */
  readonly error: string;
  /** The type of the constant `it`; the snippet must have no errors. */
  readonly type: string;
  /** The types of all constants, by name. */
  readonly types: Record<string, string>;
  /** What the editor shows when the pointer hovers over the last occurrence of `name`. */
  readonly hover: (name: string) => string;
}

/** A compiler that is asked about many snippets at once, because each query has a start-up cost. */
export interface Cells {
  readonly version: string;
  /** Adds a snippet. Nothing is checked until something is asked about one of them. */
  readonly snippet: (code: string) => Snippet;
  /** How much work it is to check a cell, independently of the machine. */
  readonly instantiations: (code: string) => number;
}

export function cells(compiler: CompilerName): Cells {
  const { ts, options } = compilers[compiler]();
  const path = join(root, 'notebooks', 'cell.ts');
  const codes: string[] = [];
  let checked = -1;
  let text = '';
  let version = 0;
  let diagnostics: readonly typescript.Diagnostic[] = [];
  const service = ts.createLanguageService({
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
    directoryExists: (folder) => ts.sys.directoryExists(folder),
    getDirectories: (folder) => ts.sys.getDirectories(folder),
    realpath: (file) => ts.sys.realpath?.(file) ?? file,
    getCompilationSettings: () => ({
      ...options,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      types: ['node'],
      skipLibCheck: true,
      esModuleInterop: true,
    }),
    getScriptFileNames: () => [path],
    getScriptVersion: (file) => (file === path ? String(version) : '0'),
    getScriptSnapshot: (file) => {
      const content = file === path ? text : ts.sys.readFile(file);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
  });

  function write(code: string): void {
    text = preamble + code;
    version += 1;
    diagnostics = [
      ...service.getSyntacticDiagnostics(path),
      ...service.getSemanticDiagnostics(path),
    ];
  }

  /** The position of a snippet in a cell that has all of them, each in its own namespace. */
  function place(index: number): { start: number; end: number } {
    if (checked !== codes.length) {
      checked = codes.length;
      write(codes.map((code, i) => `namespace s${i} {\n${code}\n}\n`).join(''));
    }
    const start = text.indexOf(`namespace s${index} {\n`);
    const next = text.indexOf(`namespace s${index + 1} {\n`);
    return { start, end: next < 0 ? text.length : next };
  }

  function types(index: number): Record<string, string> {
    const { start, end } = place(index);
    const checker = service.getProgram()!.getTypeChecker();
    const found: Record<string, string> = {};
    const visit = (node: typescript.Node): void => {
      if (node.end < start || node.pos > end) return;
      if (ts.isVariableDeclaration(node) && node.pos > start) {
        found[node.name.getText()] = checker.typeToString(checker.getTypeAtLocation(node.name));
      } else ts.forEachChild(node, visit);
    };
    visit(service.getProgram()!.getSourceFile(path)!);
    return found;
  }

  function snippet(code: string): Snippet {
    const index = codes.push(code) - 1;
    const errors = () => {
      const { start, end } = place(index);
      return diagnostics
        .filter((found) => found.start! >= start && found.start! < end)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    };
    const hover = (name: string) => {
      const at = text.slice(0, place(index).end).lastIndexOf(name);
      return ts.displayPartsToString(service.getQuickInfoAtPosition(path, at)?.displayParts);
    };
    return {
      get errors() {
        return errors();
      },
      get error() {
        const found = errors();
        if (found.length !== 1)
          throw new Error(`${found.length} errors in: ${code}\n${found.join('\n')}`);
        return found[0]!;
      },
      get type() {
        const found = errors();
        if (found.length > 0) throw new Error(`Errors in: ${code}\n${found.join('\n')}`);
        return types(index)['it']!;
      },
      get types() {
        return types(index);
      },
      hover,
    };
  }

  return {
    version: ts.version,
    snippet,
    instantiations(code) {
      checked = -1;
      write(code);
      return service.getProgram()!.getInstantiationCount();
    },
  };
}
