import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Desk } from './desk.mjs';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

const quizFile = join('DESK', 'quiz', 'quiz-130.ts');
/** Reports wrap their lines, and the name of the folder may be long. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

describe('A file that cannot be checked', () => {
  it('because it is not there', async () => {
    const { code, stdout } = await desk.run(['check', 'quiz-130']);
    expect(code).toBe(1);
    expect(oneLine(stdout)).toContain(
      `✖ There is no file ${quizFile}. \`npx convlab reset quiz-130\` makes it.`,
    );
  });

  it('because it does not compile, is shown with the place', async () => {
    desk.write('quiz-130', 'export const depth = 20;\nexport const size = = 16;\n');
    const { code, stdout } = await desk.run(['check', 'quiz-130']);
    expect(code).toBe(1);
    expect(oneLine(stdout)).toContain(`✖ ${quizFile}:2:21 does not compile: Unexpected "="`);
    expect(stdout).toContain(
      '\n    2 | export const size = = 16;\n                            ^\n',
    );
    expect(existsSync(join(desk.folder, 'progress.json'))).toBe(false);
  });

  it('because it throws', async () => {
    desk.write('quiz-130', "throw new TypeError('no picture');\n");
    const { code, stdout } = await desk.run(['check', 'quiz-130']);
    expect(code).toBe(1);
    expect(oneLine(stdout)).toContain(`✖ ${quizFile} stopped with an error. TypeError: no picture`);
    expect(stdout).not.toMatch(/^ +at /m);
  });

  it('because it never ends', async () => {
    desk.write('quiz-130', 'export let depth = 0;\nfor (;;) depth++;\n');
    const { code, stdout } = await desk.run(['check', 'quiz-130']);
    expect(code).toBe(1);
    // More than 2 s only where other programs kept it waiting.
    expect(oneLine(stdout)).toMatch(
      new RegExp(
        `✖ ${quizFile} did not finish within [28] s\\. Is there a loop that never ends\\?`,
      ),
    );
  });
});

describe('What a file prints', () => {
  it('comes before the report, the beginning of it', async () => {
    desk.write(
      'quiz-130',
      `for (let i = 1; i <= 30; i++) console.log('line', i);
       console.log('x'.repeat(300));
       export const depth = 20;\n`,
    );
    const { stdout } = await desk.run(['check', 'quiz-130']);
    const lines = stdout.split('\n');
    expect(lines.slice(0, 3)).toEqual(['Printed:', '  line 1', '  line 2']);
    expect(lines.slice(20, 23)).toEqual([
      '  line 20',
      '  … and 11 more lines',
      'The 130 x 130 quiz: 1 of 5 points',
    ]);
  });

  it('is cut off if a line is very long', async () => {
    desk.write('quiz-130', "console.log('x'.repeat(300));\nexport const depth = 20;\n");
    const { stdout } = await desk.run(['check', 'quiz-130']);
    expect(stdout.split('\n')[1]).toBe(`  ${'x'.repeat(200)} …`);
  });
});
