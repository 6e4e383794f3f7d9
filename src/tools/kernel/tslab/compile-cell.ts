/**
 * Compiles a cell as tslab does (dist/converter.js), only to learn which line of the JavaScript
 * came from which line of the cell: tslab itself keeps no source map.
 */
import { LEAST_UPPER_BOUND, originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type * as Typescript from 'typescript';
import { asCell } from './as-cell';
import { tslabsTypescript, type Compiler } from './tslabs-typescript';
import { unwatched, type Watching } from './watched';

export interface CompiledCell {
  /** The cell's line for a position in the JavaScript, both from 1; undefined if it has none. */
  lineOf(line: number, column: number): number | undefined;
}

/** What tslab puts before each cell: one line. */
const PREFIX = 'export {};\n';
const FILE = '/cell.ts';

export function compileCell(source: string, watching: Watching): CompiledCell {
  const ts = tslabsTypescript();
  const module = toModule(ts, asCell(source));
  const common = ts.transpileModule(module.text, {
    fileName: 'custom.js',
    compilerOptions: { ...options(ts), module: ts.ModuleKind.CommonJS, esModuleInterop: true },
  });
  const maps = [common.sourceMapText, module.map].map((text) => new TraceMap(text!));
  const js = withoutMapComment(common.outputText);
  const lineCount = js.split('\n').length;
  const columnIn = unwatched(js, watching);
  return {
    lineOf(line, column) {
      if (line > lineCount) return undefined; // There tslab calls the cell.
      let at = { line, column: columnIn(line, column) - 1 };
      for (const map of maps) {
        const original = originAt(map, at);
        if (!original) return undefined;
        at = original;
      }
      return at.line > 1 ? at.line - 1 : undefined; // The first line is the prefix.
    },
  };
}

/** Firefox names the beginning of a statement, where there may be words of the compiler: what comes next counts then. */
function originAt(map: TraceMap, at: { line: number; column: number }) {
  const exact = originalPositionFor(map, at);
  if (exact.line !== null) return exact;
  const next = originalPositionFor(map, { ...at, bias: LEAST_UPPER_BOUND });
  return next.line === null ? undefined : next;
}

/** TypeScript → an ES module that exports everything it declares, and its last expression. */
function toModule(ts: Compiler, source: string): { text: string; map: string } {
  const first = program(ts, PREFIX + source);
  first.getTypeChecker(); // Triggers binding, which fills `locals`.
  const file = first.getSourceFile(FILE) as { locals?: Map<string, unknown> } | undefined;
  const names = [...(file?.locals?.keys() ?? [])];
  const suffix = names.length > 0 ? `\nexport {${names.join(', ')}}` : '';
  const output: Record<string, string> = {};
  program(ts, PREFIX + source + suffix).emit(
    undefined,
    (name, text) => (output[name] = text),
    undefined,
    false,
    { after: [() => (node) => exportLastExpression(ts, node)] },
  );
  return { text: withoutMapComment(output['/cell.js'] ?? ''), map: output['/cell.js.map'] ?? '{}' };
}

function exportLastExpression(ts: Compiler, file: Typescript.SourceFile) {
  const { factory } = ts;
  let index = file.statements.length - 1;
  while (index >= 0 && ts.isExportDeclaration(file.statements[index]!)) index--;
  const last = file.statements[index];
  if (!last || !ts.isExpressionStatement(last)) return file;
  const statement = factory.createVariableStatement(
    [factory.createModifier(ts.SyntaxKind.ExportKeyword)],
    factory.createVariableDeclarationList(
      [factory.createVariableDeclaration('tsLastExpr', undefined, undefined, last.expression)],
      ts.NodeFlags.Const,
    ),
  );
  const statements = [...file.statements];
  statements[index] = statement;
  return factory.updateSourceFile(file, statements);
}

function withoutMapComment(text: string): string {
  const end = text.indexOf('//# sourceMappingURL=', text.lastIndexOf('\n') + 1);
  return end < 0 ? text : text.slice(0, end);
}

/** A program of only this file, which knows nothing of what it imports. */
function program(ts: Compiler, text: string): Typescript.Program {
  const target = ts.ScriptTarget.ES2022;
  const file = ts.createSourceFile(FILE, text, target, true, ts.ScriptKind.TS);
  const host: Typescript.CompilerHost = {
    getSourceFile: (name) => (name === FILE ? file : undefined),
    fileExists: (name) => name === FILE,
    readFile: () => undefined,
    writeFile: () => {},
    getDefaultLibFileName: () => 'lib.d.ts',
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  };
  const extra = { module: ts.ModuleKind.ESNext, noLib: true, noResolve: true, types: [] };
  return ts.createProgram([FILE], { ...options(ts), ...extra }, host);
}

function options(ts: Compiler): Typescript.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2022,
    newLine: ts.NewLineKind.LineFeed,
    sourceMap: true,
    experimentalDecorators: true,
    noImplicitUseStrict: true,
  };
}
