import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { pathOf, starterText, stateOf } from '../../../src/course/progress/starter';
import { five } from './exercise';

const place = { lesson: '00-start-here', topic: 'hands' };

describe("A learner's file", () => {
  it('says what to do, where it belongs and how to check it', () => {
    expect(pathOf(five, place)).toBe('hands/five.ts');
    expect(starterText(five, place)).toBe(`/**
 * Five
 *
 * Set \`size\` to how many fingers a hand has.
 *
 * Lesson:  notebooks/00-start-here.ipynb
 * Check:   npx convlab check five
 * Hint:    npx convlab hint five
 * Starter: e2875c332895 (convlab's mark of a file that nobody changed)
 */
export const size = undefined;
`);
  });

  it('breaks long lines of the task, keeps items and code, and never ends its comment early', async () => {
    const task = `${'word '.repeat(30)}

- ${'item '.repeat(30)}

\`\`\`ts
const long = ${"'x' + ".repeat(30)}'';
\`\`\`

A comment ends with */ here.`;
    const text = starterText({ ...five, task }, place);
    const lines = text.split('\n');
    const inComment = lines.filter((line) => / (word|item) /.test(line));
    expect(Math.max(...inComment.map(({ length }) => length))).toBeLessThanOrEqual(96);
    expect(lines).toContain(` *   ${'item '.repeat(12).trim()}`);
    expect(lines).toContain(` * const long = ${"'x' + ".repeat(30)}'';`);
    expect(text).toContain('A comment ends with *\\/ here.');
    expect(await format(text, { parser: 'typescript', singleQuote: true })).toBe(text);
  });
});

describe('The state of a file', () => {
  const text = starterText(five, place);

  it('is pristine as it was made, with any line endings', () => {
    expect(stateOf(text, five, place)).toBe('pristine');
    expect(stateOf(text.replaceAll('\n', '\r\n'), five, place)).toBe('pristine');
  });

  it('is edited if its mark is long and has no end', () => {
    const marked = text.replace(/Starter: .*\n/, `Starter: ${'0'.repeat(50_000)}\r`);
    expect(stateOf(marked, five, place)).toBe('edited');
  });

  it('is outdated if the exercise changed and the file did not', () => {
    const changed = { ...five, task: 'Set `size` to how many toes a foot has.' };
    expect(stateOf(text, changed, place)).toBe('outdated');
    expect(stateOf(text, { ...five, starter: 'export const size = 0;' }, place)).toBe('outdated');
    expect(stateOf(text, five, { ...place, topic: 'feet' })).toBe('pristine');
  });

  it.each([
    ['an answer', (text: string) => text.replace('undefined', '5')],
    ['a note in the comment', (text: string) => text.replace(' * Five', ' * Five: ask')],
    ['no comment', (text: string) => text.slice(text.indexOf('export'))],
    ['nothing', () => ''],
  ])('is edited with %s', (_what, edit) => {
    expect(stateOf(edit(text), five, place)).toBe('edited');
  });
});
