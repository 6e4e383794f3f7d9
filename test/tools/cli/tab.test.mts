import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { paths } from '../../../src/tools/machine/paths.mjs';
import { command, Desk, Reader } from './desk.mjs';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

it('convlab tab explains itself, with examples', async () => {
  const { code, stdout } = await desk.run(['tab', '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('npx convlab tab --serve --host 0.0.0.0');
  expect(stdout).toMatch(/--out <folder> .*\(default: "tab"\)/);
});

it('convlab tab writes over nothing that is not a site of its own', async () => {
  writeFileSync(join(desk.folder, 'index.html'), 'mine');
  const { code, stdout, stderr } = await desk.run(['tab', '--out', desk.folder]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(
    'has files in it that are not a site of convlab, so no site is written there.',
  );
  expect(stderr).toContain('Name another folder with --out');
  expect(readdirSync(desk.folder)).toEqual(['index.html']);
});

it('convlab tab says that a port is taken before it builds', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, 'localhost', done));
  const { port } = other.address() as AddressInfo;
  const out = join(desk.folder, 'tab');
  const { code, stdout, stderr } = await desk.run([
    'tab',
    '--serve',
    '--port',
    String(port),
    '--out',
    out,
  ]);
  other.close();
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`Port ${port} is taken by another program.`);
  expect(stderr).toContain('npx convlab tab --serve --port');
  expect(existsSync(out)).toBe(false);
});

it('convlab tab --serve builds the course, serves it, and ends with Ctrl-C', async () => {
  const out = join(desk.folder, 'tab');
  const [node = '', ...rest] = command;
  const child = spawn(node, [...rest, 'tab', '--out', out, '--serve'], {
    cwd: paths.root,
    env: desk.env(),
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const reader = new Reader(child, (text) => desk.plain(text));
  await reader.until('holds the course, ready for any static host.', 240);
  const [url] = /http:\S+/.exec(await reader.until('Press Ctrl-C'))!;
  expect(await (await fetch(url)).text()).toContain('lab/index.html?path=notebooks/0-course.ipynb');
  const answer = await fetch(`${url}api/contents/notebooks/all.json`);
  expect(JSON.stringify(await answer.json())).toContain('11-the-quiz.ipynb');
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
  // What is built stays; it has no source maps, and no traces of its making.
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  expect(files).toContain('index.html');
  // Without what draws diagrams and charts: 5 MB of 11.
  const chunks = files.filter((name) => /^build[\\/]\d+\.\w+\.js$/.test(name));
  const size = (name: string) => statSync(join(out, name)).size;
  expect(chunks.map(size).reduce((all, one) => all + one, 0)).toBeLessThan(6e6);
  expect(files.filter((name) => /\.map$|(^|[\\/])\./.test(name))).toEqual([]);
  expect(readFileSync(join(out, 'jupyter-lite.json'), 'utf8')).not.toContain(paths.root);
});
