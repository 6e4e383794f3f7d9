// @ts-check
/** Rows: an epoch of training, of the network that reads digits and of networks drawn at random. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { peers } from './harness/environment.mjs';
import { requireSameLosses, STEPS, TOLERANCE } from './harness/losses.mjs';
import { describe, digits, drawn } from './networks.mjs';

/**
 * @typedef {import('./rows.mjs').Row} Row
 * @typedef {(request: Record<string, unknown>) => Promise<any>} Side a worker, asked with what is its own
 *
 * @typedef {object} Match
 * @property {string} what
 * @property {string} peer
 * @property {Side} ours
 * @property {Side} theirs
 * @property {number} [atMost] the goal for ours / theirs
 */

const agreed = `All sides start from the same weights, drawn from a seed, and take the same images in the same order; before any time counts, their losses in the first ${STEPS} steps must agree to within ${TOLERANCE}. Each step reads its loss. The first three epochs do not count: in them, V8 compiles. Milliseconds for an epoch.`;

/** @type {Row} */
export const epoch = {
  name: 'epoch',
  title: 'An epoch of 2,000 digits',
  explain: `Conv2d(1, 16, 3, padding 1), ReLU, MaxPool2d(2), Conv2d(16, 32, 3, padding 1), ReLU, MaxPool2d(2), a Linear layer and Adam, in batches of 32. "Chosen" is the backend that set-up has chosen, on all cores (at most 4); torch uses all cores; "one thread" is \`CONVLAB_THREADS=1\` beside \`torch.set_num_threads(1)\`. tfjs-layers trains by its own \`fit\` on tfjs-node. ${agreed}`,
  rounds: 7,
  async run(tools) {
    const { wasm, tfjsNode, matches } = sides(tools);
    const layers = asked(tools.node('bench/workers/tfjs-layers.mjs'));
    const [chosen, single, onWasm] = matches;
    await train(tools, digits, [
      { ...chosen, atMost: 1 },
      { ...single, atMost: 1.2 },
      { ...onWasm, atMost: 1.5 },
      { what: 'wasm', peer: 'convlab on tfjs-node', ours: wasm, theirs: tfjsNode, atMost: 1.5 },
      { what: 'chosen', peer: 'tfjs-layers', ours: chosen.ours, theirs: layers },
    ]);
  },
};

/** Three whose numbers of layers, channels, strides and batches differ. */
const SEEDS = [5, 6, 7];

/** @type {Row} */
export const randomNetworks = {
  name: 'random-networks',
  title: 'An epoch of three networks drawn at random',
  explain: `So that nothing is tuned to one network: bench/networks.mjs draws them from the seeds ${SEEDS.join(', ')}, and SGD with momentum trains them for ${STEPS} batches of noise in ten grades of brightness. ${SEEDS.map((seed) => `Network ${seed} is ${describe(drawn(seed))}.`).join(' ')} ${agreed}`,
  rounds: 5,
  async run(tools) {
    const { matches } = sides(tools);
    for (const seed of SEEDS) {
      const named = matches.map((match) => ({ ...match, what: `network ${seed}, ${match.what}` }));
      await train(tools, drawn(seed), named);
    }
  },
};

/** @returns {Side} */
function asked(/** @type {import('./harness/worker.mjs').Worker} */ worker, more = {}) {
  return (request) => worker.ask({ ...request, ...more });
}

/** convlab's workers and torch's, and the matches that both rows have. */
function sides(/** @type {import('./rows.mjs').Tools} */ { node, python }) {
  const convlab = (env = {}) => asked(node('bench/workers/convlab.mjs', env));
  const wasm = convlab({ CONVLAB_BACKEND: 'wasm' });
  const worker = python('bench/workers/bare_torch.py');
  const torch = asked(worker);
  return {
    wasm,
    tfjsNode: convlab({ CONVLAB_BACKEND: 'tfjs-node' }),
    matches: /** @type {const} */ ([
      { what: 'chosen', peer: 'torch', ours: convlab(), theirs: torch },
      {
        what: 'chosen, one thread',
        peer: 'torch, one thread',
        ours: convlab({ CONVLAB_THREADS: '1' }),
        theirs: asked(worker, { threads: 1 }),
      },
      { what: 'wasm', peer: 'torch', ours: wasm, theirs: torch },
    ]),
  };
}

/**
 * @param {import('./rows.mjs').Tools} tools
 * @param {import('./networks.mjs').Training} training
 * @param {readonly Match[]} matches
 */
async function train({ compare }, training, matches) {
  mkdirSync(peers.folder, { recursive: true });
  const file = join(peers.folder, `${training.name}.bin`);
  await matches[0]?.ours({ job: 'draw', training, file });
  const sample = (/** @type {Side} */ side) => side({ job: 'epoch', iterations: 1 });
  const first = async (/** @type {Side} */ side) => {
    await side({ job: 'begin', training, file });
    return (await sample(side)).losses;
  };
  for (const { what, peer, ours, theirs, atMost } of matches) {
    requireSameLosses({ peer, ours: await first(ours), theirs: await first(theirs) });
    const goal = atMost && {
      text: `at most ${atMost}`,
      of: /** @type {const} */ ('ratio'),
      atMost,
    };
    await compare({
      peer,
      warmUps: 2,
      ours: () => sample(ours),
      theirs: () => sample(theirs),
      figures: [{ key: 'milliseconds', what, unit: 'ms', ...(goal && { goal }) }],
    });
  }
}
