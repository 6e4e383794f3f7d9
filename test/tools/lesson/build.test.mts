import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build, type Status } from '../../../src/tools/lesson/build.mjs';
import { validateNotebook } from '../../../src/tools/lesson/validate.mjs';
import { FOLDER, FRONT_MATTER, lessonNames } from './read.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convlab-lessons-'));
  for (const name of lessonNames(FOLDER)) cpSync(join(FOLDER, name), join(folder, name));
  cpSync(join(FOLDER, 'images'), join(folder, 'images'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const SOURCE = '02-window.md';
const NOTEBOOK = '02-window.ipynb';
const text = (name = NOTEBOOK) => readFileSync(join(folder, name), 'utf8');
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const statuses = (options: object = {}): Status[] =>
  build({ folder, ...options }).lessons.map(({ status }) => status);

interface Loose {
  cells: { source: string[]; outputs?: unknown[]; [key: string]: unknown }[];
  metadata: Record<string, unknown>;
}
function change(edit: (notebook: Loose) => void): void {
  const notebook = JSON.parse(text()) as Loose;
  edit(notebook);
  write(NOTEBOOK, JSON.stringify(notebook, null, 1));
}
const editCell = () => change(({ cells }) => cells.at(-1)!.source.push('\n// mine'));
const changeLesson = () => write(SOURCE, text(SOURCE).replace('# A window', '# The window'));

describe('a built notebook', () => {
  it.each(lessonNames(FOLDER))('is the one kept next to %s', (name) => {
    build({ folder });
    const kept = join(FOLDER, name.replace('.md', '.ipynb'));
    const built = text(name.replace('.md', '.ipynb'));
    if (process.env.UPDATE) writeFileSync(kept, built);
    expect(built).toBe(readFileSync(kept, 'utf8'));
  });

  it('keeps to the schema of nbformat', () => {
    build({ folder });
    expect(validateNotebook(JSON.parse(text()))).toEqual([]);
  });

  it('shows what its cells are given to show, and is made anew for something else', () => {
    write(SOURCE, text(SOURCE) + '\n```{code-cell} typescript\n:id: bar\n1;\n```\n');
    const shown = (what: string) => new Map([[`${SOURCE}#bar`, { 'text/plain': what }]]);
    build({ folder, shown: shown('0 of 2') });
    const { outputs } = (JSON.parse(text()) as Loose).cells.find(({ id }) => id === 'bar')!;
    expect(outputs).toEqual([
      { output_type: 'display_data', data: { 'text/plain': '0 of 2' }, metadata: {} },
    ]);
    const of = (options: object) =>
      build({ folder, ...options }).lessons.find(({ source }) => source.endsWith(SOURCE))!.status;
    expect(of({ shown: shown('0 of 2') })).toBe('unchanged');
    expect(of({ shown: shown('0 of 3'), check: true })).toBe('differs');
    change(({ cells }) => {
      cells.at(-1)!.outputs = [];
    });
    expect(of({ shown: shown('0 of 2') })).toBe('unchanged');
  });

  it('says what it is made from', () => {
    build({ folder });
    expect((JSON.parse(text()) as Loose).metadata.convlab).toMatchObject({
      source: SOURCE,
      generated:
        'Made by `npx convlab build` from 02-window.md. What should stay in the course belongs there.',
    });
  });

  it('is the same from a source with CRLF', () => {
    build({ folder });
    const before = text();
    write(SOURCE, text(SOURCE).replaceAll('\n', '\r\n'));
    expect(statuses()).toEqual(['unchanged', 'unchanged']);
    expect(text()).toBe(before);
  });
});

describe('the schema of nbformat', () => {
  it('finds what is wrong', () => {
    const notebook = { cells: [{ cell_type: 'markdown', id: 'a b', metadata: {}, source: [] }] };
    expect(
      validateNotebook({ ...notebook, metadata: {}, nbformat: 4, nbformat_minor: 5 }),
    ).toContain('/cells/0/id must match pattern "^[a-zA-Z0-9-_]+$"');
    expect(validateNotebook({})).toContain("/ must have required property 'cells'");
  });
});

describe('building', () => {
  it('writes what is new, then nothing', () => {
    expect(statuses()).toEqual(['written', 'written']);
    const before = [text(), statSync(join(folder, NOTEBOOK)).mtimeMs];
    expect(statuses()).toEqual(['unchanged', 'unchanged']);
    expect([text(), statSync(join(folder, NOTEBOOK)).mtimeMs]).toEqual(before);
  });

  it('writes only the lessons asked for', () => {
    expect(build({ folder, names: [SOURCE] }).lessons).toEqual([
      { source: join(folder, SOURCE), notebook: join(folder, NOTEBOOK), status: 'written' },
    ]);
  });

  it('leaves no temporary file behind', () => {
    build({ folder });
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('writes nothing if any lesson has a problem, and reports those of all', () => {
    write('03-bad.md', `${FRONT_MATTER}\n\`\`\`{foo}\n\`\`\`\n`);
    write('04-bad.md', `${FRONT_MATTER}\n[a](no.md)\n`);
    const { files, lessons } = build({ folder });
    expect(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
      'unknown-directive',
      'broken-link',
    ]);
    expect(files.flatMap(({ messages }) => messages.map(({ fatal }) => fatal))).toEqual([
      true,
      true,
    ]);
    expect(lessons).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.ipynb'))).toEqual([]);
  });

  it('is not kept from one lesson by a problem of another', () => {
    write('03-bad.md', `${FRONT_MATTER}\n\`\`\`{foo}\n\`\`\`\n`);
    expect(statuses({ names: [SOURCE] })).toEqual(['written']);
  });

  it('finds an exercise in two lessons', () => {
    const exercise = '```{exercise-start}\n:label: sum\n```\n\n```{exercise-end}\n```\n';
    write('03-one.md', FRONT_MATTER + exercise);
    write('04-two.md', FRONT_MATTER + exercise);
    const messages = build({ folder }).files.flatMap(({ messages }) => messages);
    expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      [
        'exercise-twice',
        'The exercise `sum` is in 03-one.md already. Give each a label of its own',
      ],
    ]);
  });

  it('names a notebook whose lesson is gone', () => {
    build({ folder });
    rmSync(join(folder, SOURCE));
    write('01-first.md', text('01-first.md').replace(/\[[^[\]]*\]\(02-window.md[^)]*\)/g, 'it'));
    write('07-own.ipynb', '{"cells": [], "metadata": {}}');
    expect(build({ folder }).lessons).toEqual([
      expect.objectContaining({ status: 'written' }),
      { source: join(folder, SOURCE), notebook: join(folder, NOTEBOOK), status: 'orphan' },
    ]);
  });
});

describe("a learner's work", () => {
  beforeEach(() => build({ folder }));

  it('is not what JupyterLab adds when a notebook is run', () => {
    change((notebook) => {
      notebook.cells[1]!.outputs = [{ output_type: 'stream', name: 'stdout', text: '9' }];
      notebook.cells[1]!.execution_count = 1;
      notebook.cells.push({ cell_type: 'code', id: 'new', metadata: {}, source: [], outputs: [] });
      notebook.metadata.language_info = { name: 'typescript', version: '5' };
    });
    const before = text();
    expect(statuses()).toEqual(['unchanged', 'unchanged']);
    expect(text()).toBe(before);
    changeLesson();
    expect(statuses()).toEqual(['unchanged', 'written']);
  });

  it('stays while the lesson is the same', () => {
    editCell();
    const before = text();
    expect(statuses()).toEqual(['unchanged', 'edited']);
    expect(text()).toBe(before);
  });

  it('stays when the lesson changes', () => {
    editCell();
    changeLesson();
    const before = text();
    expect(statuses()).toEqual(['unchanged', 'refused']);
    expect(text()).toBe(before);
  });

  it('is kept in a copy before it is overwritten', () => {
    for (const n of [1, 2]) {
      editCell();
      const before = text();
      const [, lesson] = build({ folder, force: true }).lessons;
      const copy = `02-window.backup-${n}.ipynb`;
      expect(lesson).toMatchObject({ status: 'written', copy: join(folder, copy) });
      expect(text(copy)).toBe(before);
      expect(text()).not.toContain('// mine');
    }
    expect(statuses()).toEqual(['unchanged', 'unchanged']);
  });

  it('may be a file that is not a notebook at all', () => {
    write(NOTEBOOK, 'mine');
    expect(statuses()).toEqual(['unchanged', 'refused']);
    expect(text()).toBe('mine');
  });
});

describe('a check', () => {
  it('writes nothing and says what is missing or differs', () => {
    expect(statuses({ check: true })).toEqual(['missing', 'missing']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.ipynb'))).toEqual([]);
    build({ folder });
    expect(statuses({ check: true })).toEqual(['unchanged', 'unchanged']);
    changeLesson();
    const before = text();
    expect(statuses({ check: true })).toEqual(['unchanged', 'differs']);
    expect(text()).toBe(before);
  });

  it('sees a change of tags', () => {
    build({ folder });
    change(({ cells }) => (cells[1]!.metadata = { tags: ['raises-exception'] }));
    expect(statuses({ check: true })).toEqual(['unchanged', 'differs']);
  });
});
