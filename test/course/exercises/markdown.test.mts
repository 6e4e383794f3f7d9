/** The texts of exercises and mistakes are Markdown, and follow the same rules as the lessons. */
// @ts-expect-error -- a dependency of the linter, without types
import { lint as untyped } from 'markdownlint-cli2/markdownlint/promise';
import { expect, it } from 'vitest';
import { listed } from '../../../src/course/exercises/index.js';
import { mistakes } from '../../../src/course/mistake/index.js';

interface Complaint {
  readonly lineNumber: number;
  readonly ruleNames: readonly string[];
  readonly ruleDescription: string;
}

type Lint = (options: object) => Promise<Record<string, readonly Complaint[]>>;

const lint = untyped as Lint;

/** These are texts, not files: no title, no final line feed, and lines and tables of any width. */
const off = ['MD013', 'MD040', 'MD041', 'MD047', 'MD060'].map((rule) => [rule, false]);
const config = { default: true, ...Object.fromEntries(off) } as object;

async function complaints(strings: Record<string, string>): Promise<string[]> {
  const found = await lint({ strings, config });
  return Object.entries(found).flatMap(([name, errors]) =>
    errors.map(({ lineNumber, ruleNames, ruleDescription }) => {
      return `${name}, line ${lineNumber}: ${ruleNames[0]} ${ruleDescription}`;
    }),
  );
}

it('finds what is wrong in a text', async () => {
  expect(await complaints({ text: 'A list:\n* one' })).toContain(
    'text, line 2: MD032 Lists should be surrounded by blank lines',
  );
});

it('finds nothing in tasks and hints', async () => {
  const tasks = listed.map(({ exercise: { id, task, hints } }) => {
    return [id, [task.trim(), ...hints].join('\n\n')];
  });
  expect(await complaints(Object.fromEntries(tasks) as Record<string, string>)).toEqual([]);
});

it('finds nothing in what is said about mistakes', async () => {
  const said = mistakes.map(({ rule, form = '', message, messageAtLayer = message, hint }) => {
    return [`${rule} ${form}`, [message, messageAtLayer, hint].join('\n\n')];
  });
  expect(await complaints(Object.fromEntries(said) as Record<string, string>)).toEqual([]);
});
