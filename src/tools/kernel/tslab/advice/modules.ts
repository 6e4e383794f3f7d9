/** What a cell imports and does not get: how to get it. */
import type { Diagnostic } from 'tslab/dist/converter';
import type * as Typescript from 'typescript';
import { folderOfNotebook, isFile } from '../notebook-host';
import { tslabsTypescript } from '../tslabs-typescript';
import { enclosing, nodeAt, type AdvisedCell } from './cell';
import { inPlaceOf } from './words';

const ts = tslabsTypescript();

/** "Cannot find module", and the same for a .json file. */
const NOT_FOUND = new Set([2307, 2732]);
/** "Module … has no exported member", "… Did you mean". */
const NO_MEMBER = new Set([2305, 2724]);
const IMAGE = /\.(?:png|jpe?g)$/i;
const WITH_ENDING = /\.\w+$/;

/** On what is not there to be imported. */
export function adviseOnModule(one: Diagnostic, cell: AdvisedCell): string | undefined {
  const node = nodeAt(cell, one);
  if (NOT_FOUND.has(one.code))
    return ts.isStringLiteralLike(node) ? onModule(node.text) : undefined;
  return NO_MEMBER.has(one.code) ? onMember(node, cell) : undefined;
}

function onModule(name: string): string | undefined {
  if (/^@?convlab\//.test(name)) {
    return "All of convlab comes from one place, as in `import { nn } from 'convlab';`.";
  }
  const ours = inPlaceOf(name);
  if (ours) return ours;
  if (folderOfNotebook === undefined)
    return 'In a browser tab, a cell can import only convlab and node:fs.';
  if (/^\.{0,2}\//.test(name)) return onFile(name, folderOfNotebook);
  const [, protocol, rest = ''] = /^([a-z]+):(.*)$/.exec(name) ?? [];
  if (protocol === 'npm') return `In Node, write the name of the package alone: \`'${rest}'\`.`;
  if (protocol !== undefined) return undefined;
  const [, ofPackage = name] = /^((?:@[^/]+\/)?[^/]+)/.exec(name) ?? [];
  return (
    `\`${ofPackage}\` is not installed: run \`npm install --no-save ${ofPackage}\` in the course's folder ` +
    '(File → New → Terminal), then run this cell again.'
  );
}

/** A file beside the notebook. */
function onFile(name: string, folder: string): string {
  const path = name.replace(/^\.\//, '');
  if (!isFile(name)) {
    const file = WITH_ENDING.test(path) ? path : `${path}.ts`;
    return `There is no file \`${file}\` in ${folder}, the folder of this notebook.`;
  }
  if (IMAGE.test(name)) {
    return `convlab reads images: \`data.image('${path}', { height: 130, width: 130 })\`.`;
  }
  return (
    `A cell imports TypeScript, JavaScript and JSON. Any other file can be read as text: ` +
    `\`readFileSync('${path}', 'utf8')\`, after \`import { readFileSync } from 'node:fs';\`.`
  );
}

/** `import { Conv2d } from 'convlab'` */
function onMember(node: Typescript.Node, { checker }: AdvisedCell): string | undefined {
  const statement = enclosing(node, ts.isImportDeclaration);
  if (!statement || !ts.isIdentifier(node)) return undefined;
  const module = checker.getSymbolAtLocation(statement.moduleSpecifier);
  const from = (statement.moduleSpecifier as Typescript.StringLiteral).text;
  const of = module && checker.getExportsOfModule(module).find((one) => hasMember(one, node.text));
  if (!of) return undefined;
  return `\`${node.text}\` is a part of \`${of.name}\`: \`import { ${of.name} } from '${from}';\`, and then \`${of.name}.${node.text}\`.`;

  function hasMember(one: Typescript.Symbol, name: string): boolean {
    const symbol = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one;
    if (!(symbol.flags & ts.SymbolFlags.Module)) return false;
    return checker.getExportsOfModule(symbol).some((member) => member.name === name);
  }
}

/** `import lab from 'convlab'`, which compiles and gives nothing. */
export function adviseOnDefault({ file }: AdvisedCell): string[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !statement.importClause?.name) return [];
    if ((statement.moduleSpecifier as Typescript.StringLiteral).text !== 'convlab') return [];
    const name = statement.importClause.name.text;
    return [
      `\`${name}\` is undefined, as convlab has no default export. To have all of it under one name: \`import * as ${name} from 'convlab';\`.`,
    ];
  });
}
