/**
 * Settles which library computes: the faster one of tfjs-node and WebAssembly, or WebAssembly where tfjs-node
 * cannot be had. The result is a file that the tensor module reads.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { fingerprint, textOf, writeWhole } from './files.mjs';
import { type Paths } from './paths.mjs';
import { fasterOf, measure, speedInWords, type Measured } from './speed.mjs';
import { type Progress, type Step, type StepContext } from './steps.mjs';
import { TENSORFLOW } from './tensorflow.mjs';
import { installTfjsNode, isLinked, relink } from './tfjs-node.mjs';

const speed = z.object({ forward: z.number(), step: z.number() });

/** What `.convlab/backend.json` holds. */
const chosenBackend = z.object({
  backend: z.enum(['tfjs-node', 'wasm']),
  /** One sentence for the learner. */
  why: z.string(),
  /** What it was settled for; if this changes, it has to be settled again. */
  inputs: z.string(),
  /** Missing where tfjs-node does not work: then there was nothing to choose. */
  measured: z
    .object({
      threads: z.number(),
      speeds: z.object({ 'tfjs-node': speed.optional(), wasm: speed.optional() }),
    })
    .optional(),
});

export type ChosenBackend = Readonly<z.infer<typeof chosenBackend>>;

export function backendStep({ paths, env }: StepContext, again = false): Step {
  return {
    doing: 'Choosing the backend',
    done: 'Chose the backend',
    needed() {
      // Asking for another backend makes this work unnecessary.
      const asked = env.CONVLAB_BACKEND?.trim();
      if (asked && asked !== 'tfjs-node') return false;
      const chosen = readChosen(paths);
      if (again || chosen?.inputs !== inputs(paths)) return true;
      return chosen.measured !== undefined && !isLinked(paths);
    },
    async run(progress) {
      const before = readChosen(paths);
      // After `npm ci`, which empties node_modules, only the links are missing.
      const isKnown = before?.inputs === inputs(paths) && before.measured !== undefined;
      if (!again && isKnown && relink(paths)) return before.why;
      const chosen = { ...(await choose(paths, progress)), inputs: inputs(paths) };
      writeWhole(paths.backend, JSON.stringify(chosen, null, 2) + '\n');
      return chosen.why;
    },
  };
}

/** What an earlier set-up settled on; nothing if the file is missing or spoilt. */
export function readChosen(paths: Paths): ChosenBackend | undefined {
  try {
    return chosenBackend.parse(JSON.parse(textOf(paths.backend) ?? ''));
  } catch {
    return undefined;
  }
}

/** What tests compute with: what was asked for, else tfjs-node where it works. wasm is tested everywhere. */
export function testedBackend(paths: Paths, env: NodeJS.ProcessEnv): string {
  return env.CONVLAB_BACKEND?.trim() || (readChosen(paths)?.measured ? 'tfjs-node' : 'wasm');
}

/**
 * What a settled backend depends on.
 *
 * @internal Tests settle a backend without building it.
 */
export function inputs({ root, tfjsNode }: Paths): string {
  const wasm = join(root, 'node_modules', '@tensorflow', 'tfjs-backend-wasm');
  const versions = [root, tfjsNode, wasm].map(versionIn);
  const [node = ''] = process.versions.node.split('.');
  const kernels = textOf(join(root, 'dist', 'tensor', 'kernels', 'wasm', 'kernels.wasm')) ?? '';
  return fingerprint(process.platform, process.arch, node, TENSORFLOW, ...versions, kernels);
}

function versionIn(folder: string): string {
  const manifest = textOf(join(folder, 'package.json')) ?? '{}';
  return String((JSON.parse(manifest) as { version?: string }).version);
}

async function choose(paths: Paths, progress: Progress): Promise<Omit<ChosenBackend, 'inputs'>> {
  const installed = await installTfjsNode(paths, progress);
  if ('whyNot' in installed) {
    const why = `WebAssembly: tfjs-node does not work here, because ${installed.whyNot}`;
    return { backend: 'wasm', why };
  }
  const measured = await measure(progress);
  const backend = fasterOf(measured.speeds);
  return { backend, why: whyChosen(measured, installed.how), measured };
}

/**
 * The sentence for the learner.
 *
 * @internal Tests give figures of their own.
 */
export function whyChosen({ speeds }: Measured, how: string): string {
  const { 'tfjs-node': native, wasm } = speeds;
  const isWasm = fasterOf(speeds) === 'wasm';
  const name = isWasm ? 'WebAssembly' : how;
  if (!native) return `${name}; tfjs-node could not be timed`;
  if (!wasm) return `${name}; WebAssembly could not be timed`;
  return isWasm
    ? `${name}, which is faster here: ${speedInWords(wasm)}; tfjs-node takes ${speedInWords(native)}`
    : `${name}: ${speedInWords(native)}; WebAssembly takes ${speedInWords(wasm)}`;
}
