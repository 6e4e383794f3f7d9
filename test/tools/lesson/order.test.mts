/** In the order of the front page, no lesson uses a construct or a name before it is taught. */
import { describe, expect, it } from 'vitest';
import { usesIn } from './order/constructs.mjs';
import { lessonOf, lessonsInOrder, shownInText, type Lesson } from './order/lessons.mjs';
import { announced, taught } from './order/taught.mjs';

const lessons = lessonsInOrder();
const titles = lessons.map(({ name }) => name);

/** A sentence for each thing that is used too early, at its first use. */
function tooEarly(lesson: Lesson, before: readonly string[]): string[] {
  const said = announced.filter((one) => one.lesson === lesson.name).flatMap(({ names }) => names);
  const teachers = ['python', ...before, lesson.name];
  const known = new Set([...said, ...teachers.flatMap((name) => taught[name] ?? [])]);
  const firsts = new Map(
    [...lesson.uses]
      .reverse()
      .filter(({ name }) => !known.has(name))
      .map((use) => [use.name, use]),
  );
  return [...firsts.values()].reverse().map(({ name, code, line }) => {
    const later = Object.keys(taught).find((one) => taught[one]!.includes(name));
    const why = later ? `which ${later} teaches, after it` : 'which no lesson teaches';
    return `${lesson.name}, the cell at line ${line}, uses ${name}, ${why}: ${code}`;
  });
}

describe('the lessons in the order of the front page', () => {
  it('are those of the table', () => {
    expect(Object.keys(taught)).toEqual(['python', ...titles]);
  });

  it.each(lessons.map((lesson, index) => [lesson.name, lesson, index] as const))(
    'use nothing in %s that is taught later',
    (_, lesson, index) => {
      const found = tooEarly(lesson, titles.slice(0, index));
      // Write it more simply, fold it (:tags: [hide-input]), or explain it there and add it to order/taught.mts.
      expect(found).toEqual([]);
    },
  );

  it.each(lessons.map((lesson) => [lesson.name, lesson] as const))(
    'show in %s what it is said to teach',
    (name, lesson) => {
      const shown = new Set([...lesson.uses.map((use) => use.name), ...shownInText(lesson)]);
      expect(taught[name]!.filter((one) => !shown.has(one))).toEqual([]);
    },
  );

  it('teach each thing once', () => {
    const all = Object.values(taught).flat();
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });

  it.each(announced)('say in $lesson that $names come later', ({ lesson: name, names, says }) => {
    const lesson = lessons.find((one) => one.name === name)!;
    expect(lesson.text.replace(/\s+/g, ' ')).toContain(says);
    const used = lesson.uses.map((use) => use.name);
    expect(names.filter((one) => !used.includes(one))).toEqual([]);
  });
});

describe('what is used', () => {
  it.each([
    ['for (const p of row) sum += p;', ['for … of', 'const', '+=']],
    ['const [a, , b] = x ?? [];', ['const', 'list taken apart, with a hole', '??', 'list']],
    ['row.map((x) => { return -x; });', ['.map()', '=> { … }']],
    ['a ? b : c ? d : e;', ['? : in a ? :', '? :']],
    ['x?.y; /a+/.test(z);', ['?.', '.test()', 'regular expression']],
    [
      'function f(a = 1, ...b: number[]) {}',
      'function|default of a parameter|rest parameter|type of a list|type'.split('|'),
    ],
    [
      "import { nn } from 'convlab'; new nn.Conv2d(1, 2, 3, { padding: 1 });",
      ['import', 'new', '{ padding }', 'nn.Conv2d', 'object'],
    ],
    ['const s = [1, 2] as const;', ['const', 'as const', 'list']],
    ['function id<T>(x: T) {}', ['function', 'type parameter']],
    ['Array.from({ length: 3 });', ['Array.from()', 'object']],
  ])('is found in %s', (code, names) => {
    expect(usesIn(code).map(({ name }) => name)).toEqual(names);
  });

  it('leaves out what a lesson has written itself, and what is folded', () => {
    const text = [
      ...[
        '```{code-cell} typescript',
        'class A { go() { } }',
        'const a = new A();',
        'a.go();',
        '```',
        '',
      ],
      ...['```{code-cell} typescript', ':tags: [hide-input]', '', 'x ??= y;', '```', ''],
    ].join('\n');
    expect(lessonOf('made-up', text).uses.map(({ name }) => name)).toEqual([
      'class',
      'const',
      'new',
    ]);
  });

  it('is told with its place and the lesson that teaches it', () => {
    const text = '```{code-cell} typescript\nnew nn.Linear(2, 1);\nx ??= 1;\n```\n';
    expect(tooEarly(lessonOf('convolution', text), ['start-here', 'typescript'])).toEqual([
      'convolution, the cell at line 1, uses nn.Linear, which sequential teaches, after it: nn.Linear',
      'convolution, the cell at line 1, uses ??=, which no lesson teaches: x ??= 1',
    ]);
  });
});
