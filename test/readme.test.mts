/** What README.md says is true, as far as that can be tested. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { cells } from './compiler/cells.js';
import { lessonNames } from './tools/lesson/read.mjs';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('The README', () => {
  it('has a row for each lesson', () => {
    const rows = [...readme.matchAll(/^\| \d+ +\| \[.*?\]\(notebooks\/(.*?)\)/gm)].map(
      ([, file]) => file,
    );
    expect(rows).toEqual(lessonNames(join(root, 'notebooks')));
  });

  it('links to files that exist', () => {
    const paths = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names commands that exist', async () => {
    const { commands } = await import('../src/tools/cli/commands.mjs');
    const named = [...readme.matchAll(/npx convlab ([a-z]+)/g)].map(([, name]) => name!);
    expect(
      [...new Set(named)].filter((name) => !commands.some((one) => one.name === name)),
    ).toEqual([]);
  });
});

describe('The types that the README mentions', () => {
  const { snippet } = cells('tslab');
  const known = (
    [
      [
        'a number as kernel',
        'new nn.Conv2d(3, 10, 3)(zeros([8, 3, 130, 130]))',
        '[8, 10, 128, 128]',
      ],
      [
        'a pair as kernel',
        'new nn.Conv2d(3, 10, [3, 5])(zeros([8, 3, 64, 64]))',
        '[8, 10, 62, 60]',
      ],
      [
        'same padding',
        "new nn.Conv2d(3, 10, 3, { padding: 'same' })(zeros([1, 3, 9, 9]))",
        '[1, 10, 9, 9]',
      ],
    ] as const
  ).map(([what, code, shape]) => [what, shape, snippet(`const it = ${code};`)] as const);
  const tooLarge = snippet('new nn.Conv2d(3, 10, 5)(zeros([1, 3, 4, 9]));');

  it.each(known)('follow %s to %s', (_, shape, { type }) => expect(type).toBe(`Tensor<${shape}>`));

  it('refuse a window larger than the image', () => {
    expect(tooLarge.error).toMatch(/does not fit into the input \[1, 3, 4, 9\]/);
  });
});
