import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';

const src = join(import.meta.dirname, '..', 'src');

/** The tables of ARCHITECTURE.md as rows of cells, by the heading of the first column. */
const tables = tablesOf(readFileSync(join(import.meta.dirname, '..', 'ARCHITECTURE.md'), 'utf8'));
const folders = tables['folder']!.map(([folder = '', , others = '']) => ({
  name: folder.replace('src/', ''),
  mayImport: others === 'nothing' ? [] : others.split(', '),
}));
const owners = new Map(
  tables['package']!.map(([name = '', owning = '']) => [name, owning.split(', ')] as const),
);
/** The only files of the library that may use Node, and whether a browser has others in their place. */
const hosts = tables['host file']!.map(([file = '', , inBrowser = '']) => ({
  file: file.replace('src/', ''),
  inBrowser,
}));
const permissions = new Map(folders.map(({ name, mayImport }) => [name, mayImport]));
/** What a browser loads: the folders that `index.ts` depends on. */
const library = leadingFrom('index.ts');

function tablesOf(markdown: string): Record<string, string[][]> {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const found = tree.children.filter((node) => node.type === 'table');
  return Object.fromEntries(
    found.map(({ children: [head, ...rows] }) => {
      const cells = rows.map((row) => row.children.map((cell) => toString(cell)));
      return [toString(head!.children[0]), cells];
    }),
  );
}

function leadingFrom(folder: string, found = new Set<string>()): Set<string> {
  if (found.has(folder)) return found;
  found.add(folder);
  for (const next of permissions.get(folder) ?? []) leadingFrom(next, found);
  return found;
}

interface Import {
  file: string;
  to: string;
  /** Erased before the code runs. */
  isTypeOnly: boolean;
}

const files = new Set(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.m?ts$/.test(file))
    .map((file) => file.split(sep).join('/')),
);
const imports = [...files].flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier) add(node.moduleSpecifier, isTypeOnly(node));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0]!, false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else ts.forEachChild(node, visit);
  };
  const add = (specifier: ts.Node, isTypeOnly: boolean) => {
    if (ts.isStringLiteral(specifier)) found.push({ file, to: specifier.text, isTypeOnly });
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022));
  return found;
}

/** `tensor`, `course/check`, `tools/grade`: a folder of the library, or one on another floor. */
const folderOf = (path: string) =>
  /^(?:(?:course|tools)\/)?[^/]+/.exec(path)![0].replace(/^(index|library|browser)$/, '$1.ts');
const targetOf = (file: string, to: string) =>
  relative(src, join(src, dirname(file), to))
    .split(sep)
    .join('/');
const show = ({ file, to }: Pick<Import, 'file' | 'to'>) => `${file} imports ${to}`;

test('A browser has a version of its own of just the host files that the table says', () => {
  const own = [...files].filter((file) => file.endsWith('.browser.ts'));
  const listed = hosts.filter(({ inBrowser }) => inBrowser).map(({ file }) => file);
  expect(own.map((file) => file.replace('.browser', '')).sort()).toEqual(listed.sort());
});

describe('Imports', () => {
  const inner = imports.filter(({ to }) => to.startsWith('.'));
  const outer = imports.filter(({ to }) => !to.startsWith('.'));

  test('were found', () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  const crossings = inner
    .map((one) => ({
      ...one,
      from: folderOf(one.file),
      target: folderOf(targetOf(one.file, one.to)),
    }))
    .filter(({ from, target }) => from !== target);

  test('go only where the table of folders lets them', () => {
    const wrong = crossings.filter(({ from, target }) => !permissions.get(from)?.includes(target));
    expect(wrong.map(show)).toEqual([]);
  });

  test('use every permission that the table gives', () => {
    const unused = folders.flatMap(({ name, mayImport }) =>
      mayImport
        .filter((to) => !crossings.some(({ from, target }) => from === name && target === to))
        .map((to) => `${name} imports nothing of ${to}`),
    );
    expect(unused).toEqual([]);
  });

  test('have a row in the table for every folder', () => {
    const floors = ['course', 'tools'];
    const there = ['.', ...floors]
      .flatMap((floor) => readdirSync(join(src, floor)).map((name) => join(floor, name)))
      .filter((name) => !floors.includes(name))
      .map((name) => name.split(sep).join('/'));
    expect(folders.map(({ name }) => name).sort()).toEqual(there.sort());
  });

  test('of the command line need no tensor: it stays quick to start', () => {
    const wrong = inner.filter(
      ({ file, to }) => folderOf(file) === 'tools/cli' && to.includes('/tensor/'),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test('of grading take nothing from the kernel but how it compiles cells', () => {
    const wrong = inner.filter(
      ({ file, to }) =>
        folderOf(file) === 'tools/grade' &&
        to.includes('/kernel/') &&
        !/\/(convert(er|ed-cell)|prepare-compiler)\.m?js$/.test(to),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test('of a package stay in the folder that owns it', () => {
    const packages = [...owners.keys()].map((name) => {
      const importing = outer.filter(({ to }) => to.startsWith(name));
      return [name, [...new Set(importing.map(({ file }) => folderOf(file)))].sort()] as const;
    });
    expect(packages).toEqual([...owners].map(([name, owning]) => [name, [...owning].sort()]));
  });

  test('of Node are in the host files alone, in everything that a browser would load', () => {
    const knowing = outer.filter(
      ({ file, to }) => to.startsWith('node:') && library.has(folderOf(file)),
    );
    const known = hosts.map(({ file }) => file);
    expect(knowing.filter(({ file }) => !known.includes(file)).map(show)).toEqual([]);
    expect(known.filter((file) => !files.has(file))).toEqual([]);
  });

  test('are never circular when the code runs', () => {
    expect(circles(inner)).toEqual([]);
  });
});

/** Circular imports that exist at run time; those of types are allowed. */
function circles(inner: Import[]): string[] {
  const graph = new Map<string, string[]>();
  for (const { file, to, isTypeOnly } of inner) {
    if (!isTypeOnly) graph.set(file, [...(graph.get(file) ?? []), resolve(file, to)]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = ts.isImportDeclaration(statement)
    ? statement.importClause?.name
      ? undefined
      : statement.importClause?.namedBindings
    : statement.exportClause;
  if (!named || (!ts.isNamedImports(named) && !ts.isNamedExports(named))) return false;
  return named.elements.every((element) => element.isTypeOnly);
}

function resolve(from: string, to: string): string {
  const base = join(dirname(from), to).split(sep).join('/');
  const candidates = [
    base.replace(/\.mjs$/, '.mts'),
    base.replace(/\.js$/, '.ts'),
    `${base}.ts`,
    `${base}/index.ts`,
  ];
  return candidates.find((candidate) => files.has(candidate)) ?? base;
}
