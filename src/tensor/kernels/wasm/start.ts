/**
 * tfjs's WebAssembly backend, started at once, with our kernels. tfjs itself starts it only through a
 * promise, and a first `tensor([1, 2, 3])` cannot wait; compiling the 400 kB in place takes about 20 ms.
 */
import type * as tfjs from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { allowRelaxedSimd, keepErrorHandlers, load, readPackageFile } from '../../host';
import { keepViewCurrent } from './current-view';
import { wasmFiles } from './files';
import { compile, instantiate } from './instantiate';
import { wordsFor, type Shared } from './job';
import { registerKernels } from './register';
import { withSharedMemory } from './shared-memory';
import { useKernels } from './threads';

const folder = '@tensorflow/tfjs-backend-wasm';

/** The part of Emscripten's module that is used here. */
interface EmscriptenModule {
  cwrap(name: string, returns: string | null, args: string[]): (...values: unknown[]) => unknown;
  _malloc(bytes: number): number;
  tfjs?: Record<string, (...values: unknown[]) => unknown>;
}

/** Registers the backend `wasm`. */
export function startWasm(tf: typeof tfjs, threads: number): void {
  const { BackendWasm: Backend } = load<{ BackendWasm: new (module: never) => BackendWasm }>(
    folder,
  );
  const { module, memory } = start();
  // The same table that tfjs-backend-wasm's own `init` makes (backend_wasm.ts, 4.22.0).
  module.tfjs = {
    init: module.cwrap('init', null, []),
    initWithThreadsCount: module.cwrap('init_with_threads_count', null, ['number']),
    getThreadsCount: module.cwrap('get_threads_count', 'number', []),
    registerTensor: module.cwrap('register_tensor', null, ['number', 'number', 'number']),
    disposeData: module.cwrap('dispose_data', 'number', ['number']),
    dispose: module.cwrap('dispose', 'number', []),
  };
  tf.removeBackend('wasm');
  tf.registerBackend('wasm', () => new Backend(module as never), 2);
  const kernels = compileKernels();
  const address = module._malloc(wordsFor(threads) * Int32Array.BYTES_PER_ELEMENT);
  useKernels({ module: kernels, memory, address, threads });
  registerKernels(tf);
}

/** Engines without relaxed SIMD refuse the faster build. */
function compileKernels(): object {
  allowRelaxedSimd();
  try {
    return compile(readPackageFile(wasmFiles.relaxedKernels));
  } catch {
    return compile(readPackageFile(wasmFiles.kernels));
  }
}

function start(): { module: EmscriptenModule; memory: Shared['memory'] } {
  const factory = load<(config: object) => unknown>(`${folder}/wasm-out/tfjs-backend-wasm.js`);
  const binary = readPackageFile(wasmFiles.tfjs);
  let memory: Shared['memory'] | undefined;
  const module = {
    instantiateWasm(imports: object, done: (instance: object, module: object) => void) {
      const compiled = compile(withSharedMemory(binary));
      const instance = instantiate(compiled, imports);
      memory = (instance.exports as { memory: Shared['memory'] }).memory;
      done(instance, compiled);
      return instance.exports;
    },
  } as unknown as EmscriptenModule;
  // Emscripten fills in the object that it is given.
  keepErrorHandlers(() => factory(module));
  keepViewCurrent(module, memory!);
  return { module, memory: memory! };
}
