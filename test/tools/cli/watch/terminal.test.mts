import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentSystem } from '../../../../src/tools/cli/watch/network-folder.mjs';
import { paths } from '../../../../src/tools/machine/paths.mjs';
import { isRunning } from '../../../is-running.mjs';
import { command, Desk, starterOf } from '../desk.mjs';
import { answer, open, startWatch, type Watching, type WatchingOptions } from './watching.mjs';

const hasShell = spawnSync('bash', ['--version']).status === 0 && process.platform !== 'win32';
const KEYS = 'Keys: c check now, h hint, l list, r reset, n next, q quit';
const CLEAR = '\u001b[H\u001b[2J';

let desk: Desk;
let opened: Watching | undefined;
beforeEach(() => {
  desk = new Desk();
  desk.write('quiz-130', starterOf('quiz-130'));
});
afterEach(() => {
  opened?.child.kill('SIGKILL');
  desk.clear();
});

/** A real shell with job control, in a terminal. */
async function openShell(options: WatchingOptions = {}) {
  const program = join(desk.folder, 'watch.sh');
  const crash = join(desk.folder, 'crash.cjs');
  const [node = '', ...rest] = command;
  const words = [node, '--require', crash, ...rest, 'check', '--watch', 'quiz-130'];
  const quoted = words.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  writeFileSync(program, `exec ${quoted}\n`);
  writeFileSync(crash, "process.on('SIGUSR2', () => { throw new Error('a crash'); });\n");
  const env = { PS1: 'ready> ', ...options.env };
  const shell = open(desk, ['bash', '--norc', '--noprofile', '-i'], {
    ...options,
    env,
    terminal: true,
  });
  opened = shell;
  const { output, press } = shell;
  await output.until('ready> ');
  return {
    ...shell,
    /** Runs a command, and returns what it prints. */
    run: async (line: string): Promise<string> => {
      press(`${line}\n`);
      await output.until(line);
      return (await output.until('ready> ')).replace('ready> ', '').trim();
    },
    /** Starts a watch, in the background at first, so that the shell says its number. */
    watch: async (): Promise<number> => {
      press(`bash ${program} & echo "number $!."; fg\n`);
      const number = await output.until(/number \d+\./);
      await output.until('q quit');
      return Number.parseInt(number.split('number ').at(-1)!);
    },
  };
}

describe.skipIf(!hasShell)('A terminal', () => {
  it('is the shell’s after Ctrl-Z, and the keys work again after fg', async () => {
    const { output, press, run, watch } = await openShell();
    const before = await run('stty -g');
    await watch();
    await output.until('Now: ');
    press('\u001a');
    await output.until('Stopped');
    await output.until('ready> ');
    expect(await run('stty -g')).toBe(before);
    desk.write('quiz-130', answer(20)); // as with an editor, in the meantime
    press('fg\n');
    await output.until('The 130 x 130 quiz: 1 of 5 points\n');
    press('h');
    await output.until('hint 1 of');
    press('q');
    await output.until(/0 of \d+ passed/);
  });

  it('is as it was, however the watch has ended', async () => {
    const { output, press, run, watch } = await openShell();
    const before = await run('stty -g');
    const ends: Record<string, (pid: number) => void> = {
      q: () => press('q'),
      'Ctrl-C': () => press('\u0003'),
      SIGTERM: (pid) => process.kill(pid, 'SIGTERM'),
      'an error': (pid) => process.kill(pid, 'SIGUSR2'),
    };
    for (const [how, end] of Object.entries(ends)) {
      const pid = await watch();
      await output.until('Now: ');
      end(pid);
      await output.until('ready> ');
      expect.soft(await run('stty -g'), how).toBe(before);
      expect.soft(isRunning(pid), how).toBe(false);
    }
  });

  it('that is closed ends the watch as it ends any program, by a hang-up', () => {
    const program = [
      'import os, pty, sys',
      'pid, terminal = pty.fork()',
      'if pid == 0: os.execvp(sys.argv[1], sys.argv[1:])',
      'seen = b""',
      'while b"Now: " not in seen: seen += os.read(terminal, 4096)',
      'os.close(terminal)',
      'print(os.WTERMSIG(os.waitpid(pid, 0)[1]))',
    ].join('\n');
    const watch = [...command, 'check', '--watch', 'quiz-130'];
    const { stdout } = spawnSync(paths.python, ['-c', program, ...watch], { env: desk.env() });
    expect(String(stdout)).toBe(`${constants.signals.SIGHUP}\n`);
  });

  it('without a shell goes on after Ctrl-Z, as there would be no way back', async () => {
    opened = await startWatch(desk, ['quiz-130'], { terminal: true });
    const { output, press } = opened;
    await output.until('Now: ');
    press('\u001a');
    await output.until('Now: '); // all is shown again
    press('h');
    await output.until('hint 1 of');
  });

  it('that is narrow has the keys in one line', async () => {
    const { output, press, run } = await openShell();
    await run('stty cols 30');
    press(`bash ${join(desk.folder, 'watch.sh')}\n`);
    await output.until('Keys: c, h, l, r, n, q');
    press('q');
    expect(await output.until('ready> ')).not.toContain('check now');
  });

  it('that calls itself dumb gets lines only', async () => {
    const env = { TERM: 'dumb' };
    opened = await startWatch(desk, ['quiz-130'], { terminal: true, raw: true, env });
    const { output, press } = opened;
    const shown = await output.until(KEYS);
    desk.write('quiz-130', answer(20));
    const verdict = await output.until('1 of 5 points');
    press('q');
    const end = await output.until(/0 of \d+ passed/);
    // eslint-disable-next-line no-control-regex -- what moves a cursor begins with it
    expect(shown + verdict + end).not.toMatch(/\u001b/);
  });
});

describe.skipIf(process.platform === 'win32')('On a terminal, a verdict', () => {
  it('leaves with the next one, while the goal and the hint stay', async () => {
    desk.write('quiz-130', answer(10));
    opened = await startWatch(desk, ['quiz-130'], { terminal: true, raw: true });
    const { output, press } = opened;
    await output.until('0 of 5 points');
    press('h');
    await output.until('hint 1 of 5');
    desk.write('quiz-130', answer(20));
    const shown = (await output.until('1 of 5 points')).split(CLEAR);
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.at(-1)).toContain('Now: The 130 x 130 quiz');
    expect(shown.at(-1)).toContain('hint 1 of 5');
    expect(shown.at(-1)).not.toContain('0 of 5');
  });
});

/** Changes a file as somebody else's computer does: and the system does not tell of it. */
function changeSilently(file: string, from: string, to: string): void {
  const program = [
    'import mmap, sys',
    'with open(sys.argv[1], "r+b") as file, mmap.mmap(file.fileno(), 0) as bytes:',
    '    at = bytes.find(sys.argv[2].encode())',
    '    bytes[at : at + len(sys.argv[3])] = sys.argv[3].encode()',
    '    bytes.flush()',
  ].join('\n');
  const { status, stderr } = spawnSync(paths.python, ['-c', program, file, from, to]);
  expect(String(stderr)).toBe('');
  expect(status).toBe(0);
}

describe.skipIf(process.platform !== 'linux')('A save of which the system does not tell', () => {
  const said = 'was not reported by the system, as happens on network folders and in WSL.';

  it('is found all the same, and the learner is told why it took a while', async () => {
    desk.write('quiz-130', answer(10));
    opened = await startWatch(desk, ['quiz-130']);
    const { output } = opened;
    await output.until('0 of 5 points\n');
    changeSilently(desk.path('quiz-130'), '10', '20');
    await output.until('1 of 5 points\n');
    const news = (await output.until('CHOKIDAR_INTERVAL=5000 less often.')).replaceAll('\n', ' ');
    expect(news).toContain(said);
    expect(news).toContain('searched every 500 ms. CHOKIDAR_USEPOLLING=1 does this');
    changeSilently(desk.path('quiz-130'), '20', '30');
    expect(await output.until('0 of 5 points\n')).not.toContain(said);
  });

  it('is judged when the learner asks for it', async () => {
    desk.write('quiz-130', answer(10));
    opened = await startWatch(desk, ['quiz-130'], { terminal: true });
    const { output, press } = opened;
    await output.until('0 of 5 points\n');
    changeSilently(desk.path('quiz-130'), '10', '20');
    press('c');
    await output.until('1 of 5 points\n');
    press('c');
    await output.until('1 of 5 points\n');
    expect(desk.progress().exercises['quiz-130']).toMatchObject({ attempts: 2 });
  });

  it('is found by looking from the start on a folder of a network', () => {
    const at = (type: number) => silentSystem('/', () => ({ type }));
    expect(at(0x6969)).toBe('NFS');
    expect(at(0x01021997)).toBe('9P, as in WSL');
    expect(at(0xef53)).toBeUndefined(); // ext4
  });
});

describe('CHOKIDAR_USEPOLLING and CHOKIDAR_INTERVAL', () => {
  it('are obeyed, which is said', async () => {
    const env = { CHOKIDAR_USEPOLLING: '1', CHOKIDAR_INTERVAL: '250' };
    opened = await startWatch(desk, ['quiz-130'], { env });
    const { output } = opened;
    await output.until('searched every 250 ms, as CHOKIDAR_USEPOLLING asks.');
    await output.until('Now: ');
    desk.write('quiz-130', answer(20));
    await output.until('1 of 5 points\n');
  });
});
