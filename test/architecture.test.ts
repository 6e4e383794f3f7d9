import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const src = join(__dirname, '..', 'src');

/** What each room may import. `ARCHITECTURE.md` says why. */
const mayImport: Record<string, readonly string[]> = {
  shape: [],
  tensor: ['shape'],
  nn: ['shape', 'tensor'],
  optim: ['shape', 'tensor', 'nn'],
  data: ['shape', 'tensor'],
  summary: ['shape', 'tensor', 'nn', 'display'],
  display: [],
  figure: ['shape', 'tensor', 'nn', 'summary', 'display'],
  mistake: ['shape'],
  check: ['shape', 'mistake', 'tensor', 'nn', 'summary', 'display'],
  answer: ['shape', 'tensor', 'nn', 'summary', 'check'],
  exercise: ['shape', 'tensor', 'nn', 'mistake', 'check'],
  learner: ['check'],
  practice: ['shape', 'mistake', 'check', 'learner', 'display'],
  course: ['shape', 'display', 'check', 'answer', 'exercise', 'learner', 'practice'],
  runner: ['shape', 'tensor', 'nn', 'check', 'answer', 'setup', 'index.ts'],
  lesson: [],
  kernel: [],
  setup: [],
  grade: [
    ...['tensor', 'display', 'figure', 'check', 'exercise', 'answer', 'learner', 'practice'],
    ...['runner', 'kernel'],
  ],
  cli: [
    ...['display', 'lesson', 'kernel', 'setup'],
    ...['check', 'exercise', 'learner', 'practice', 'runner', 'answer', 'grade'],
  ],
  'index.ts': ['shape', 'tensor', 'nn', 'optim', 'data', 'summary', 'display', 'figure', 'course'],
};

/** Packages that only these rooms may import, because they alone should know them. */
const ownedBy: Record<string, readonly string[]> = {
  '@tensorflow/': ['tensor'],
  tslab: ['kernel'],
  'pure-rand': ['tensor', 'practice'],
  'ts-arithmetic': ['shape'],
  'ts-fsrs': ['practice'],
  'fast-check': ['check'],
  esbuild: ['runner'],
  'fast-png': ['figure'],
  zeromq: ['kernel'],
  mdast: ['lesson'],
  unified: ['lesson'],
  commander: ['cli'],
  'cli-progress': ['cli'],
  yauzl: ['grade'],
  'csv-parse': ['grade'],
  'csv-stringify': ['grade'],
  'fast-xml-builder': ['display'],
};

/** The only files of the library that may know Node; a browser gets others in their place. */
const hosts = [
  'tensor/host.ts',
  'data/host.ts',
  'display/notebook.ts',
  'answer/host.ts',
  'check/types/host.ts',
  'learner/host.ts',
  'course/host.ts',
];
const library = [
  ...['shape', 'tensor', 'nn', 'optim', 'data', 'summary', 'display', 'figure'],
  ...['mistake', 'check', 'answer', 'exercise', 'learner', 'practice', 'course'],
  'index.ts',
];

interface Import {
  file: string;
  to: string;
}

const imports = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.m?ts$/.test(file))
  .flatMap((file): Import[] => {
    const text = readFileSync(join(src, file), 'utf8');
    const found = ts.preProcessFile(text, true, true).importedFiles;
    return found.map(({ fileName }) => ({ file: file.split(sep).join('/'), to: fileName }));
  });

const roomOf = (path: string) => path.split('/')[0]!.replace(/^index$/, 'index.ts');
const show = ({ file, to }: Import) => `${file} imports ${to}`;

describe('Imports', () => {
  const inner = imports.filter(({ to }) => to.startsWith('.'));
  const outer = imports.filter(({ to }) => !to.startsWith('.'));

  test('were found', () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  test('go only where the table of rooms lets them', () => {
    const wrong = inner.filter(({ file, to }) => {
      const target = roomOf(
        relative(src, join(src, dirname(file), to))
          .split(sep)
          .join('/'),
      );
      const own = roomOf(file);
      return target !== own && !mayImport[own]?.includes(target);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test('of the command line need no tensor: it stays quick to start', () => {
    const wrong = inner.filter(({ file, to }) => roomOf(file) === 'cli' && to.includes('/tensor/'));
    expect(wrong.map(show)).toEqual([]);
  });

  test('of grading know of the kernel no more than its converter of cells', () => {
    const wrong = inner.filter(
      ({ file, to }) =>
        roomOf(file) === 'grade' &&
        to.includes('/kernel/') &&
        !/\/convert(er|ed-cell)\.m?js$/.test(to),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test('of a package stay in the room that owns it', () => {
    const wrong = outer.filter(({ file, to }) =>
      Object.entries(ownedBy).some(
        ([prefix, rooms]) => to.startsWith(prefix) && !rooms.includes(roomOf(file)),
      ),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test('of Node are in the host files alone, as far as a browser would load the library', () => {
    const wrong = outer.filter(
      ({ file, to }) =>
        to.startsWith('node:') && library.includes(roomOf(file)) && !hosts.includes(file),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test('never go in a circle between files', () => {
    expect(circles(inner)).toEqual([]);
  });
});

/** Circles of imports that exist when the code runs; a type may look back. */
function circles(inner: Import[]): string[] {
  const graph = new Map<string, string[]>();
  for (const { file } of inner) graph.set(file, runtimeImports(file));
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

function runtimeImports(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(src, file), 'utf8'),
    ts.ScriptTarget.ES2022,
  );
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    if (!moduleSpecifier.text.startsWith('.') || isTypeOnly(statement)) return [];
    return [resolve(file, moduleSpecifier.text)];
  });
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

const files = new Set(imports.map(({ file }) => file));

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
