import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTyped } from '../../../src/tools/cli/practice/read-typed.mjs';
import { showComingBack } from '../../../src/tools/cli/practice/show.mjs';
import { paths } from '../../../src/tools/machine/paths.mjs';
import { command, Desk, Reader } from './desk.mjs';

let desk: Desk;
let running: ChildProcess | undefined;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => {
  running?.kill('SIGKILL');
  desk.clear();
});

/** Practises, with these lines typed in. */
const practise = (args: readonly string[], ...typed: string[]) =>
  desk.run(['practice', ...args], { input: typed.map((line) => `${line}\n`).join('') });

const practice = () => (desk.progress() as { practice?: Record<string, unknown> }).practice!;

// Three layers, 109 → 107 → 53 → 50; depth 16; 16 · 50 · 50 = 40000.
const RIGHT = ['107, 53, 50', '16', '50', '40,000'];

describe('convlab practice', () => {
  it('asks part by part, and says what was practised and what comes back', async () => {
    const { code, stdout } = await practise(['chains-2-17'], ...RIGHT);
    expect(code).toBe(0);
    expect(stdout).toContain('A chain of layers · difficulty 2 · chains-2-17\n');
    expect(stdout).toContain('  new nn.Conv2d(3, 12, 7, { padding: 2 }),\n');
    expect(stdout).toContain('\nsteps: 107, 53, 50\ndepth: 16\nsize: 50\nfeatures: 40,000\n');
    expect(stdout).toContain('A chain of layers: right, 5 points\n');
    expect(stdout).toMatch(/\n1 question: 1 right at once\.\nComes back:\n {2}in 10 minutes {2}/);
  });

  it('names the mistake, and asks again for what is not right yet', async () => {
    const [steps = '', ...ends] = RIGHT;
    const { stdout } = await practise(['chains-2-17'], '105, 52, 49', ...ends, steps);
    expect(stdout).toContain('✖ steps[0]: At `');
    expect(stdout).toContain('The padding seems to be counted once.');
    expect(stdout).toMatch(/Enter keeps what you had\.\nsteps: 107, 53, 50\n\nA chain.*right/s);
    expect(stdout).toContain('1 question: 1 right after hints or another try.');
    expect(stdout).toMatch(/in \d+ minutes? +chains: padding counted once\n/);
  });

  it('keeps a number with Enter', async () => {
    const typed = ['107, 53, 50', '15', '50', '1', '', '40000', '16'];
    const { stdout } = await practise(['chains-2-17'], ...typed);
    expect(stdout).toContain('had.\ndepth: \nfeatures: 40000\n');
    expect(stdout).toMatch(/had\.\ndepth: 16\n\nA chain of layers: right/);
  });

  it('helps those who type nothing, and goes on', async () => {
    const { stdout } = await practise(['chains-2-17'], '', '1', '16', '50', '40000', 'quit');
    expect(stdout).toContain('steps: \nA number, or a list such as 128, 32.');
    expect(stdout).toContain('✖ steps: ');
  });

  it('gives hints, and leaves a question', async () => {
    const { stdout } = await practise(['chains'], '?', 'hint', 'skip', 'quit');
    expect(stdout).toContain(': ?\nHint 1 of 4\n  Take the layers one at a time.');
    expect(stdout).toContain('Hint 2 of 4\n');
    expect(stdout).toContain('· chains-1-1\n');
    expect(stdout).toContain('· chains-1-2\n');
    expect(stdout).toContain('1 question: 1 left.');
  });

  it('shows the answer to those who ask for it', async () => {
    const { stdout } = await practise(['flattening-2-5'], 'solution');
    expect(stdout).toContain('  place: [5,1,7]\n\n1 question: 1 shown.');
    expect(stdout).toMatch(/in 1 minute +flattening, difficulty 2\n/);
  });

  it('ends with the input, and goes on with the same question', async () => {
    const first = await practise([], '?');
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('Nothing was answered this time.');
    expect((await practise([], 'quit')).stdout).toContain('shapes-1-1');
    expect(practice()).toMatchObject({ chosen: 1, open: { 'shapes-1-1': { hints: 1 } } });
  });

  it('asks as many questions as requested, with the seeds after the first', async () => {
    const args = ['padding', '--seed', '5', '--count', '2', '--difficulty', '2'];
    const { stdout } = await practise(args, 'skip', 'skip', 'skip');
    expect(stdout.match(/padding-2-\d/g)).toEqual(['padding-2-5', 'padding-2-6']);
    expect(stdout).toContain('2 questions: 2 left.');
  });

  it('sets aside what was kept if that makes no sense', async () => {
    mkdirSync(desk.folder, { recursive: true });
    const kept = { convlab: 'progress', version: 1, exercises: {}, practice: { version: 0 } };
    writeFileSync(join(desk.folder, 'progress.json'), JSON.stringify(kept));
    const { code, stdout, stderr } = await practise([], 'quit');
    expect(code).toBe(0);
    expect(stdout).toContain('shapes-1-1');
    expect(stderr).toContain('because it comes from another version of convlab. It is kept');
    expect(practice()).toMatchObject({ setAside: { version: 0 } });
  });
});

describe('In a terminal', () => {
  // Python can make a pseudo-terminal wherever the course runs.
  const start = (...args: string[]) => {
    const spawned = ['-c', 'import pty, sys; pty.spawn(sys.argv[1:])', ...command, 'practice'];
    const child = spawn(paths.python, [...spawned, ...args], {
      cwd: paths.root,
      env: desk.env({ TERM: 'xterm' }),
    });
    running = child;
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const output = new Reader(child, (text) => desk.plain(text));
    return { output, ended, type: (text: string) => child.stdin.write(text) };
  };

  it('a dialogue goes to its end', async () => {
    const { output, type, ended } = start('flattening-2-5');
    await output.until('place: ');
    type('5 1 7\r');
    await output.until('Flattening: right, 3 points');
    await output.until('1 question: 1 right at once.');
    await ended;
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s ends, and keeps what was done', async (_, key) => {
    const { output, type, ended } = start('chains-2-17');
    await output.until('steps: ');
    type('?\r');
    await output.until('Hint 1 of 4');
    await output.until('steps: ');
    type(key);
    await output.until('Nothing was answered this time.');
    await ended;
    expect(practice()).toMatchObject({ open: { 'chains-2-17': { wrongTries: 0, hints: 1 } } });
  });
});

describe('For scripts', () => {
  it('--json prints the question', async () => {
    const { code, stdout } = await desk.run(['practice', 'chains', '--seed', '4', '--json']);
    expect(code).toBe(0);
    const question = JSON.parse(stdout) as Record<string, unknown>;
    expect(question).toMatchObject({ id: 'chains-1-4', topic: 'chains', difficulty: 1, seed: 4 });
    expect(Object.keys(question)).not.toContain('hints');
  });

  it.each([
    ['Chains', 'chains'],
    ['CHAINS-2-17', 'chains'],
    ['receptive fields', 'receptive-fields'],
  ])('%s is a topic', async (name, topic) => {
    const { stdout } = await desk.run(['practice', name, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ topic });
  });

  it('--answer checks a question, and the exit code says how it went', async () => {
    const right = await desk.run(['practice', 'flattening-2-5', '--answer', '{"place":[5,1,7]}']);
    expect([right.code, right.stdout]).toEqual([0, expect.stringContaining('right, 3 points')]);
    const wrong = await desk.run([
      ...['practice', 'flattening', '--difficulty', '2', '--seed', '5'],
      ...['--answer', '{"place":[5,7,1]}', '--json'],
    ]);
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.stdout)).toMatchObject({ exercise: 'flattening-2-5', passed: false });
  });

  it.each([
    [['chain'], 'no topic "chain". Did you mean chains?'],
    [['paddings'], 'Did you mean padding?'],
    [['weather'], 'The topics are shapes, padding,'],
    [['chains', '--difficulty', '4'], 'Allowed choices are 1, 2, 3.'],
    [['chains', '--seed', '1.5'], 'It is a whole number from 0 on.'],
    [['chains', '--count', '0'], 'It is a whole number from 1 on.'],
    [['chains', '--answer', '{}'], '--answer is for one question'],
    [['chains-1-1', '--answer', '{'], '--answer is not JSON'],
  ])('%j is wrong use', async (args, message) => {
    const { code, stdout, stderr } = await desk.run(['practice', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('readTyped', () => {
  it.each([
    ['5120', 0, 5120],
    ['5,120', 0, 5120],
    ['5 120', 0, 5120],
    ['-1', 0, -1],
    ['2.5', 0, 2.5],
    ['16 x 16', 0, [16, 16]],
    ['many', 0, 'many'],
    ['128, 32, 32, 16', 1, [128, 32, 32, 16]],
    ['[128, 32]', 1, [128, 32]],
    ['128 32', 1, [128, 32]],
    ['7', 1, [7]],
    ['16x8', 1, [16, 8]],
    [
      '63x31, 31x15',
      2,
      [
        [63, 31],
        [31, 15],
      ],
    ],
    [
      '[63, 31], [31, 15]',
      2,
      [
        [63, 31],
        [31, 15],
      ],
    ],
    [
      '[[63, 31], [31, 15]]',
      2,
      [
        [63, 31],
        [31, 15],
      ],
    ],
    ['about 3', 2, 'about 3'],
  ])('%j in lists %i deep is %j', (text, depth, value) => {
    expect(readTyped(text, depth)).toEqual(value);
  });
});

describe('What comes back', () => {
  const now = new Date('2026-03-02T09:00:00Z');
  it.each([
    [-5, 'now'],
    [0, 'now'],
    [0.4, 'in 1 minute'],
    [10, 'in 10 minutes'],
    [90, 'in 2 hours'],
    [24 * 60, 'tomorrow'],
    [3 * 24 * 60, 'in 3 days'],
  ])('in %f minutes comes back %j', (minutes, words) => {
    const due = new Date(now.getTime() + minutes * 60_000);
    const back = { skill: { topic: 'shapes', difficulty: 1 }, due } as const;
    expect(showComingBack([back], now)).toMatch(new RegExp(`\n  ${words}  shapes, difficulty 1$`));
  });
});
