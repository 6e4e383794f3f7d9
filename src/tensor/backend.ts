/**
 * Which tfjs computes: chosen once, when the first tensor is made. In this order:
 *
 * 1. `CONVLAB_BACKEND` (`tfjs-node`, `wasm` or `cpu`), and nothing else if it is set;
 * 2. what `npm start` settled on;
 * 3. tfjs-node if it loads, else wasm.
 *
 * `cpu`, plain JavaScript, takes seconds where the others take milliseconds, so it is never chosen
 * without being asked for.
 */
import { core } from './core';
import { load, requestedBackend, say, settledBackend, threadCount } from './host';
import { startWasm } from './kernels/wasm/start';

/** The names that `CONVLAB_BACKEND` takes. */
type BackendName = 'tfjs-node' | 'wasm' | 'cpu';

/** Which backend computes, and the reason in a sentence. */
export interface Backend {
  readonly name: BackendName;
  readonly why: string;
}

const starters: Record<BackendName, () => void> = {
  'tfjs-node': () => {
    load('@tensorflow/tfjs-node');
    use('tensorflow');
  },
  wasm: () => {
    startWasm(core(), threadCount());
    use('wasm');
  },
  cpu: () => {
    load('@tensorflow/tfjs-backend-cpu');
    use('cpu');
  },
};

let chosen: Backend | undefined;

/**
 * The backend that computes. Starts it if no tensor has been made yet.
 *
 * @example
 * // 'tfjs-node', or 'wasm' where that does not load:
 * backend().name;
 */
export function backend(): Backend {
  return (chosen ??= choose());
}

function use(name: string): void {
  const engine = core().engine();
  if (!(name in engine.registryFactory) || core().findBackend(name) === null) {
    throw new Error(`tfjs has no backend "${name}" after loading it.`);
  }
  void core().setBackend(name); // synchronous in effect: all three backends start at once
}

function choose(): Backend {
  threadCount(); // a wrong number is not a fault of a backend
  const requested = requestedBackend();
  if (requested !== undefined) return start(requested);
  const settled = settledBackend();
  if (settled?.backend === 'wasm') {
    starters.wasm();
    return { name: 'wasm', why: settled.why };
  }
  try {
    starters['tfjs-node']();
    return { name: 'tfjs-node', why: settled?.why ?? 'tfjs-node loads on this machine.' };
  } catch (error) {
    starters.wasm();
    const why = `tfjs-node does not load here: ${firstLine(error)}.`;
    say(
      `convlab computes with WebAssembly, because ${why}\n` +
        'Results are the same; `npx convlab doctor` says how to get tfjs-node.',
    );
    return { name: 'wasm', why };
  }
}

function start(requested: string): Backend {
  if (!Object.hasOwn(starters, requested)) {
    throw new Error(
      `CONVLAB_BACKEND is "${requested}", but it must be one of ${Object.keys(starters).join(', ')}. ` +
        'Unset it to let convlab choose.',
    );
  }
  const name = requested as BackendName;
  try {
    starters[name]();
  } catch (error) {
    throw new Error(
      `CONVLAB_BACKEND asks for ${name}, which does not start here: ${firstLine(error)}. ` +
        'Unset it to let convlab choose, or run `npx convlab doctor` to see what is missing.',
      { cause: error },
    );
  }
  return { name, why: `CONVLAB_BACKEND asks for ${name}.` };
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]!.replace(/\.$/, '');
}
