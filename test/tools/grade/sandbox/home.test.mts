import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { removeLeftOver } from '../../../../src/tools/grade/sandbox/home.mjs';

/** Larger than any process id on Linux. */
const unusedPid = 2 ** 22 + 1;

it('What a killed grader left is removed after a day; what is in use, or is something else, stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'left over '));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const make = (name: string, days: number) => {
    mkdirSync(join(folder, name, 'inside'), { recursive: true });
    const then = Date.now() / 1000 - days * 24 * 60 * 60;
    utimesSync(join(folder, name), then, then);
  };
  make(`convlab-sandbox-${unusedPid}-abc`, 2);
  make(`convlab-sandbox-${unusedPid}-new`, 0);
  make(`convlab-sandbox-${process.pid}-def`, 2);
  make('convlab-sandbox-abcdef', 2);
  make(`other-${unusedPid}-abc`, 2);
  await removeLeftOver(folder);
  expect(readdirSync(folder).sort()).toEqual(
    [
      `convlab-sandbox-${process.pid}-def`,
      `convlab-sandbox-${unusedPid}-new`,
      'convlab-sandbox-abcdef',
      `other-${unusedPid}-abc`,
    ].sort(),
  );
});
