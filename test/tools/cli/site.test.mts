import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Desk } from './desk.mjs';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

it('convlab site writes a page that loads nothing from elsewhere', async () => {
  const out = join(desk.folder, 'deep', 'site');
  const { code, stdout, stderr } = await desk.run(['site', '--out', out]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^✔ \S*deep\/site\/index\.html written: open it in a browser\.\n$/);
  expect(existsSync(join(out, 'explorers.js'))).toBe(true);
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  expect(page.match(/(?:src|href)="(?!data:|#)[^"]*"/g)).toEqual(['src="explorers.js"']);
});
