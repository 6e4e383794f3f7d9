/**
 * The program that turns cells into JavaScript as a tslab kernel would, without running them. It is a
 * separate process, because a cell can keep a compiler busy for ever.
 *
 * The compiler sees the declarations of the library and of packages, and nothing else: a cell that imports
 * from a file does not compile. So no cell can find out what is in another file, such as a solution.
 */
import '../../process/end-with-parent';
import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type * as Typescript from 'typescript';
import '../tslab/lighter-builder'; // before tslab
import { createConverter } from 'tslab/dist/converter';
import { getCodeMetadata } from 'tslab/dist/metadata';
import type {
  ConvertedCell,
  ConverterReply,
  ConverterRequest,
  Declaration,
} from './converted-cell';
import { keepCode } from '../tslab/code-cache';
import { asCell } from '../tslab/as-cell';
import { expandShorthand } from '../tslab/expand-shorthand';
import { eachOnce } from '../tslab/messages';
import { readingNodesTypes } from '../tslab/node-types';
import { optimiseLater, readLess } from '../tslab/prepare-compiler';
import { tslabsTypescript } from '../tslab/tslabs-typescript';
import { sayingWhetherItWaits } from '../tslab/waits-at-top';

const ts = tslabsTypescript();

// The program starts in the notebooks' folder.
const root = join(__dirname, '..', '..', '..', '..');

/** Seen under both names, as node_modules may be a link. */
const readable = ['node_modules', 'dist'].flatMap((name) => {
  const folder = join(root, name);
  return [folder, realpathSync(folder)].map((path) => path + sep);
});
/** Files that describe a package. */
const describing = /\.d\.[cm]?ts$|\.json$/;

function isReadable(path: string): boolean {
  if (path === join(root, 'package.json')) return true; // the library's own, reached through the link to it
  const native = path.split('/').join(sep);
  return describing.test(path) && readable.some((folder) => native.startsWith(folder));
}

function restrictCompiler({ sys }: typeof Typescript): void {
  const readFile = sys.readFile.bind(sys);
  const fileExists = sys.fileExists.bind(sys);
  sys.readFile = (path, encoding) => (isReadable(path) ? readFile(path, encoding) : undefined);
  sys.fileExists = (path) => isReadable(path) && fileExists(path);
  // Nothing changes while this runs, and tslab would check each file every quarter of a second.
  sys.watchFile = () => ({ close: () => {} });
}

/**
 * Characters of what a notebook declares; the longest lesson has 6,000. All are sent along with each cell.
 */
const longestDeclarations = 500_000;
/**
 * Characters of JavaScript: `const enum` writes out a long text at each use. Cells of lessons have a few
 * thousand.
 */
const longestCode = 500_000;

optimiseLater();
readLess(ts);
restrictCompiler(ts);
const converter = readingNodesTypes(createConverter());

function convert({ source, declarations }: ConverterRequest): ConvertedCell {
  const { module, mode } = getCodeMetadata(source);
  if (module !== undefined) {
    return refused('A cell with `@module` makes a file of its own, which is not graded.');
  }
  if (mode === 'browser') return { kind: 'nothing-to-run' };
  let expanded;
  let converted;
  try {
    expanded = expandShorthand(asCell(source));
    converted = sayingWhetherItWaits(converter.convert(declarations, expanded), expanded);
  } catch (error) {
    return refused(`tslab cannot compile this cell: ${String(error)}`);
  }
  const { diagnostics, output, declOutput, hasToplevelAwait, lastExpressionVar } = converted;
  if (diagnostics.length > 0) {
    const messages = eachOnce(diagnostics, expanded).map(
      ({ start, messageText }) => `${start.line + 1}:${start.character + 1} - ${messageText}`,
    );
    return refused(messages.join('\n'));
  }
  const isTooLarge =
    (declOutput ?? '').length > longestDeclarations || (output ?? '').length > longestCode;
  if (isTooLarge) return { kind: 'too-large' };
  return {
    kind: 'converted',
    code: output ?? '',
    isAsync: hasToplevelAwait === true,
    lastExpression: lastExpressionVar ?? null,
    declarations: split(declOutput ?? ''),
  };
}

/** Messages must not reveal where the course is on this machine. */
function refused(message: string): ConvertedCell {
  const path = root.split(sep).join('/');
  return { kind: 'does-not-compile', message: message.replaceAll(`${path}/`, '') };
}

/** tslab prints what it carries over from one cell to the next, and so changes its whitespace. */
const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed, removeComments: true });

/** The statements of a declaration file, each with the names that it declares. */
function split(text: string): Declaration[] {
  const file = ts.createSourceFile('cells.d.ts', text, ts.ScriptTarget.ES2022, true);
  return file.statements
    .filter((statement) => !isEmptyExport(statement))
    .map((statement) => ({
      text: printer.printNode(ts.EmitHint.Unspecified, statement, file),
      names: namesOf(statement),
      isImport: ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement),
    }));
}

/** `export {}`, which tslab puts in front of each file itself. */
function isEmptyExport(statement: Typescript.Statement): boolean {
  if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier) return false;
  const clause = statement.exportClause;
  return clause !== undefined && ts.isNamedExports(clause) && clause.elements.length === 0;
}

/** A declaration without a name, such as an addition to a module, gives an empty list. */
function namesOf(statement: Typescript.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const { name } = statement as { name?: Typescript.Node };
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

// The first cell takes much longer than those that follow; it should not be a student's.
converter.readAll();
convert({ id: 0, source: "import { nn } from 'convlab';\nnew nn.ReLU();", declarations: '' });
keepCode();

process.on('message', (request: ConverterRequest) => {
  const reply: ConverterReply = { id: request.id, cell: convert(request) };
  process.send!(reply);
});
process.on('disconnect', () => process.exit());
process.send!({ ready: true } satisfies ConverterReply);
