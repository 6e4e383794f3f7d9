// @ts-check
/** Row: what types know of calls in literal numbers. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Table from 'cli-table3';
import { say } from '../dist/tools/cli/terminal.mjs';
import { paths } from '../dist/tools/machine/paths.mjs';
import { findPython } from '../dist/tools/machine/python.mjs';

const run = promisify(execFile);
const folder = join(paths.state, 'bench', 'pyrefly');
const bin = join(folder, 'bin');

/**
 * @typedef {object} Literal a call of test/torch/literals.py
 * @property {string} typescript
 * @property {string} python
 * @property {unknown[]} [output] the shape that torch gives, or two
 * @property {string} [message] torch's refusal
 */

/** @type {import('./rows.mjs').Row} */
export const literalTypes = {
  name: 'literal-types',
  title: 'What types know of calls in literal numbers',
  explain: `The calls of test/torch/expected/literals.json, drawn by a seed before the types were mended: how many have exactly torch's shape as their type, and how many that torch refuses are refused. Ours by tslab's own converter, before the cell runs; theirs by \`pyrefly check\` (1.5.0 with pyrefly-torch-stubs 1.4.0, its default preset) and \`reveal_type\`. The row prints all calls, with what each of the three says.`,
  rounds: 1,
  async run({ compare, node, root, signal }) {
    await install(root, signal);
    const file = join(root, 'test', 'torch', 'expected', 'literals.json');
    /** @type {Literal[]} */
    const literals = JSON.parse(readFileSync(file, 'utf8'));
    const truth = literals.map(({ output }) => (output ? written(output) : 'refused'));
    /** @type {{ ours: string[], theirs: string[] }} */
    const said = { ours: [], theirs: [] };
    const worker = node('bench/workers/literal-types.mjs');
    const count = (/** @type {string[]} */ answers) => ({
      known: answers.filter((it, i) => it === truth[i] && it !== 'refused').length,
      refused: answers.filter((it, i) => it === truth[i] && it === 'refused').length,
    });
    const all = truth.filter((it) => it !== 'refused').length;
    await compare({
      warmUps: 0,
      peer: 'Pyrefly',
      ours: async () => {
        ({ types: said.ours } = await worker.ask({ calls: literals.map((it) => it.typescript) }));
        return count(said.ours);
      },
      theirs: async () => {
        said.theirs = await byPyrefly(literals, signal);
        return count(said.theirs);
      },
      figures: [
        { key: 'known', what: `shapes known, of ${all}`, unit: 'calls' },
        { key: 'refused', what: `refused, of ${truth.length - all}`, unit: 'calls' },
      ],
    });
    worker.close();
    const table = new Table({
      head: ['torch', 'convlab', 'Pyrefly', 'call'],
      style: { head: [], border: [], compact: true },
    });
    table.push(
      ...literals.map(({ python }, i) => [truth[i], said.ours[i], said.theirs[i], python]),
    );
    say(table.toString());
  },
};

/** A shape as all three columns have it: [1, 10, 4, 4], and a pair of them. */
function written(/** @type {unknown[]} */ output) {
  return JSON.stringify(output).replaceAll(',', ', ');
}

/**
 * @param {readonly Literal[]} literals
 * @param {AbortSignal} signal
 */
async function byPyrefly(literals, signal) {
  const head = [
    'import torch',
    'import torch.nn as nn',
    'import torch.nn.functional as F',
    'from typing import reveal_type',
  ];
  const program = join(folder, 'calls.py');
  const lines = literals.map(({ python }) => `reveal_type(${python})`);
  writeFileSync(program, [...head, ...lines, ''].join('\n'));
  const python = ['--python-interpreter-path', join(bin, 'python'), '--python-version', '3.12'];
  const args = ['check', '--preset', 'default', ...python];
  const options = { cwd: folder, signal, maxBuffer: 2 ** 26 };
  // It exits with 1, as it has errors to report.
  const { stdout } = await run(
    join(bin, 'pyrefly'),
    [...args, '--output-format', 'json', program],
    options,
  ).catch((error) => error);
  /** @type {{ errors: { line: number, name: string, description: string }[] }} */
  const { errors } = JSON.parse(stdout);
  return literals.map((_, i) => {
    const here = errors.filter(({ line }) => line === head.length + 1 + i);
    if (here.some(({ name }) => name !== 'reveal-type')) return 'refused';
    const type = here[0]?.description.replace('revealed type: ', '') ?? 'nothing';
    const shapes = [...type.matchAll(/Tensor\[\[([^\]]*)\]\]/g)].map(([, sizes]) => `[${sizes}]`);
    return type.startsWith('tuple[') ? `[${shapes.join(', ')}]` : (shapes[0] ?? type);
  });
}

/**
 * @param {string} root
 * @param {AbortSignal} signal
 */
async function install(root, signal) {
  if (existsSync(join(bin, 'pyrefly'))) return;
  const { command } = await findPython(process.env);
  const [program = 'python3', ...args] = command;
  mkdirSync(folder, { recursive: true });
  await run(program, [...args, '-m', 'venv', folder], { signal });
  const requirements = join(root, 'bench', 'requirements-types.txt');
  const pip = ['-m', 'pip', 'install', '-q', '--no-deps', '-r', requirements];
  await run(join(bin, 'python'), pip, { signal, maxBuffer: 2 ** 26 });
}
