#!/usr/bin/env node
/**
 * The first thing that runs, on a machine that may have nothing but Node: it looks at the version of
 * Node, installs the npm packages and compiles the project if that was not done yet, and hands over
 * to the command line. When all is there this takes a few milliseconds.
 *
 * No dependencies, and no syntax or module that Node 12 lacks: an old Node must get its sentence.
 */
import { spawn } from 'child_process';
import { createHash } from 'crypto';
import * as fs from 'fs';
import { dirname, join, sep } from 'path';
import { fileURLToPath, pathToFileURL } from 'url';
import { explain } from './failures.mjs';

const root = dirname(dirname(dirname(fs.realpathSync(fileURLToPath(import.meta.url)))));
const modules = join(root, 'node_modules');
const dist = join(root, 'dist');
const log = join(root, '.convlab', 'setup.log');
const color = process.stdout.isTTY && !process.env.NO_COLOR;

/** A failure that the reader can mend: one sentence, and what to do. */
class Problem extends Error {
  constructor(message, remedy, code) {
    super(message);
    this.remedy = remedy;
    this.code = code || 1;
  }
}

function paint(code, text) {
  return color ? `\u001b[${code}m${text}\u001b[0m` : text;
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  throw new Problem(
    `convlab needs Node 20 or newer, and this is Node ${process.versions.node}.`,
    'Install the current LTS version from https://nodejs.org and run the same command again.',
  );
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex');
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (_) {
    return '';
  }
}

// ── npm packages ──────────────────────────────────────────────────────────────

/** Lies inside node_modules and is written last, so an install that was killed has none. */
const installed = join(modules, '.convlab-installed');

function packagesComplete(lock) {
  if (read(installed) !== hash(lock)) return false;
  const direct = JSON.parse(lock).packages[''];
  return Object.keys(direct.dependencies || {}).every((name) =>
    fs.existsSync(join(modules, name, 'package.json')),
  );
}

async function installPackages() {
  const lock = read(join(root, 'package-lock.json'));
  if (lock === '' || packagesComplete(lock)) return;
  const total = Object.keys(JSON.parse(lock).packages).length - 1;
  // npm's own progress bar would leave us without its messages; at this log level it names each package.
  const args = ['ci', '--loglevel=http', '--no-audit', '--no-fund', '--no-progress'];
  await step('Installing the npm packages', 'Installed the npm packages', (show) => {
    let count = 0;
    return npm(args, (line) => {
      if (/npm http (?:fetch|cache)/.test(line)) show(`${Math.min(++count, total)} of ${total}`);
    });
  });
  fs.writeFileSync(installed, hash(lock));
}

function npm(args, onLine) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) return run(process.execPath, [own].concat(args), onLine);
  return run('npm', args, onLine, process.platform === 'win32');
}

// ── compiling ─────────────────────────────────────────────────────────────────

/** Names, sizes and times of all sources: cheap to read, and another list means another program. */
function sources() {
  const lines = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map((name) =>
    state(join(root, name)),
  );
  const folders = [join(root, 'src')];
  while (folders.length > 0) {
    const folder = folders.pop();
    fs.readdirSync(folder, { withFileTypes: true }).forEach((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (/\.m?[tj]s$/.test(entry.name)) lines.push(state(path));
    });
  }
  return lines.sort();
}

function state(path) {
  const found = fs.statSync(path);
  return [
    path
      .slice(root.length + 1)
      .split(sep)
      .join('/'),
    found.size,
    found.mtimeMs,
  ].join(' ');
}

async function compile() {
  if (!fs.existsSync(join(root, 'tsconfig.build.json'))) return; // a published package is compiled already
  const now = sources();
  const stamp = join(dist, '.compiled');
  const before = read(stamp);
  if (before === now.join('\n')) return;
  const names = (list) => list.map((line) => line.split(' ')[0]);
  const present = new Set(names(now));
  // What a source that is gone has left in dist could still be imported, so start afresh.
  if (names(before.split('\n')).some((name) => name && !present.has(name))) {
    fs.rmSync(dist, { recursive: true });
  }
  fs.mkdirSync(dist, { recursive: true });
  if (before) fs.unlinkSync(stamp);
  const tsc = join(modules, 'typescript', 'bin', 'tsc');
  await step('Compiling convlab', 'Compiled convlab', () =>
    run(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--pretty', 'false']),
  );
  fs.writeFileSync(stamp, now.join('\n'));
}

// ── running and reporting ─────────────────────────────────────────────────────

/** Runs one step with a line that says what it does, and how far it is where that is known. */
async function step(doing, done, work) {
  const start = Date.now();
  const live = process.stdout.isTTY;
  const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
  let detail = '';
  let tick = 0;
  const draw = () => {
    const line = `${paint(36, frames[tick++ % frames.length])} ${doing} ${paint(2, detail)}`;
    process.stdout.write(`\r\u001b[K${line}`);
  };
  if (!live) console.log(`- ${doing} …`);
  const timer = live ? setInterval(draw, 100) : undefined;
  try {
    await work((text) => (detail = text));
  } finally {
    clearInterval(timer);
    if (live) process.stdout.write('\r\u001b[K');
  }
  const seconds = Math.max(1, Math.round((Date.now() - start) / 1000));
  console.log(`${paint(32, '✔')} ${done} ${paint(2, `(${seconds} s)`)}`);
}

function note(text) {
  try {
    fs.mkdirSync(dirname(log), { recursive: true });
    fs.appendFileSync(log, text);
  } catch (_) {
    // The log helps to explain a failure; it must not be one.
  }
}

function run(command, args, onLine, shell) {
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
  const own = /typescript[\\/]bin[\\/]tsc$/.test(args[0]) && /error TS\d+/.exec(output);
  if (own) {
    console.log(output.trim());
    return new Problem(
      "convlab's own source does not compile.",
      'Mend the lines above, or take back your changes under src/ (`git checkout src`).',
      3,
    );
  }
  // Without the many lines about each package that went well.
  const told = output
    .split('\n')
    .filter((line) => !/npm http (?:fetch \w+ 200|cache)/.test(line))
    .join('\n');
  const reason = explain(told);
  if (reason) return new Problem(reason.message, reason.remedy);
  const last = told.trim().split('\n').pop();
  return new Problem(
    `${args[0] === 'ci' || args[1] === 'ci' ? 'npm ci' : command} failed: ${last}`,
    `What it said is in ${log}.`,
  );
}

function tell(problem) {
  console.error(`\n${paint(31, '✖')} ${problem.message}\n  ${problem.remedy}`);
  process.exitCode = problem.code;
}

async function main() {
  checkNode();
  await installPackages();
  await compile();
  const { main: commandLine } = await import(pathToFileURL(join(dist, 'cli', 'main.mjs')).href);
  await commandLine(process.argv.slice(2));
}

main().catch((error) => {
  if (error instanceof Problem) return tell(error);
  const reason = error.code && explain(`${error.code} ${error.message}`);
  if (reason) return tell(new Problem(reason.message, reason.remedy));
  note(`${error.stack}\n`);
  tell(
    new Problem(
      `convlab could not start: ${error.message}`,
      `This is a fault of convlab. The details are in ${log}.`,
      3,
    ),
  );
});
