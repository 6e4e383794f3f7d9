/** What the first run needs in order to talk to the user, run programs and fail in one sentence. */
import { spawn } from 'child_process';
import { createHash } from 'crypto';
import * as fs from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';
import { explain } from '../failures.mjs';

const here = dirname(fs.realpathSync(fileURLToPath(import.meta.url)));

/** The project's own folder. */
export const root = dirname(dirname(dirname(dirname(here))));
export const modules = join(root, 'node_modules');
export const dist = join(root, 'dist');
export const log = join(root, '.convlab', 'setup.log');

const color = process.stderr.isTTY && !process.env.NO_COLOR;

/** A failure that the reader can fix: one sentence, and what to do. */
export class Problem extends Error {
  constructor(message, remedy, code) {
    super(message);
    this.remedy = remedy;
    this.code = code || 1;
  }
}

export function paint(code, text) {
  return color ? `\u001b[${code}m${text}\u001b[0m` : text;
}

export function hash(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** The text of a file, empty if there is none. */
export function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

/** Runs one step with a line that says what it does, and how far it has got where that is known. */
export async function step(doing, done, work) {
  const start = Date.now();
  const live = process.stderr.isTTY;
  const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
  let detail = '';
  let tick = 0;
  const draw = () => {
    const line = `${paint(36, frames[tick++ % frames.length])} ${doing} ${paint(2, detail)}`;
    process.stderr.write(`\r\u001b[K${line}`);
  };
  if (!live) console.error(`❯ ${doing}`);
  const timer = live ? setInterval(draw, 100) : undefined;
  try {
    await work((text) => (detail = text));
  } finally {
    clearInterval(timer);
    if (live) process.stderr.write('\r\u001b[K');
  }
  const seconds = Math.max(1, Math.round((Date.now() - start) / 1000));
  console.error(`${paint(32, '✔')} ${done} ${paint(2, `(${seconds} s)`)}`);
}

/** Adds to the log. */
export function note(text) {
  try {
    fs.mkdirSync(dirname(log), { recursive: true });
    fs.appendFileSync(log, text);
  } catch (error) {
    void error;
    // The log helps to explain a failure; it must not become one.
  }
}

/** Runs a program to its end; its output goes to the log and, line by line, to `onLine`. */
export function run(command, args, onLine, shell) {
  note(`\n[${new Date().toISOString()}] ${[command].concat(args).join(' ')}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      shell: Boolean(shell),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop = (signal) => {
      child.kill(signal);
      process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    const onSignal = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    onSignal.forEach((signal) => process.once(signal, stop));
    let output = '';
    const hear = (data) => {
      output += data;
      note(String(data));
      if (onLine) String(data).split('\n').forEach(onLine);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => {
      const missing = new Problem(
        `${command} could not be started.`,
        'Install Node together with npm from https://nodejs.org.',
      );
      reject(error.code === 'ENOENT' ? missing : error);
    });
    child.on('close', (code) => {
      onSignal.forEach((signal) => process.removeListener(signal, stop));
      if (code === 0) resolve(output);
      else reject(failure(command, args, output));
    });
  });
}

function failure(command, args, output) {
  // Without the many lines about packages that went well.
  const told = output
    .split('\n')
    .filter((line) => !/npm http (?:fetch \w+ 200|cache)/.test(line))
    .join('\n');
  const reason = explain(told);
  if (reason) return new Problem(reason.message, reason.remedy);
  const lines = told.trim().split('\n');
  const last = lines.filter((line) => !/complete log of this run/.test(line)).pop();
  const name = args.includes('ci') ? 'npm ci' : command;
  const problem = new Problem(`${name} failed: ${last}`, `What it said is in ${log}.`);
  problem.output = output;
  return problem;
}
