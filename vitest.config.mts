import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that depend on what their process has done before, or others on what they have: the depth of its
 * stack, its first tensor, what waits to be collected, how far the learner is, who loaded the compiler or the
 * exercises first.
 */
export const alone = [
  'test/docs/docs.test.ts',
  'test/tools/cli/check-fault.test.mts',
  'test/tools/answer-process/models.test.mts',
  'test/tools/kernel/tslab/lasting-checker.test.mts',
  'test/tensor/backend.test.ts',
  'test/tensor/storage.test.ts',
];
/** What computes: its answers may depend on the backend. */
const computing = ['test/tensor', 'test/nn', 'test/optim', 'test/summary'];

/** What takes longest comes first, so that no processor waits at the end. */
const longest = [
  'test/tensor/storage',
  'test/attacks/',
  'test/browser/lessons',
  'test/tools/grade/run/class',
  'test/tools/kernel/client/memory',
  'test/tools/lite/conformance',
  'test/tools/grade/notebook/',
  'test/tools/kernel/',
  'test/browser/',
  'test/course/exercises/',
  'test/tools/grade/',
  'test/tools/cli/',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) => {
      const found = longest.findIndex((part) => moduleId.includes(part));
      const inList = found < 0 ? longest.length : found;
      // The many short files at the end of `shared` fill the processors to the last.
      return ['alone', 'wasm', 'shared'].indexOf(project.name) * 100 + inList;
    };
    const sorted = await super.sort(files);
    return sorted
      .map((file, index) => ({ file, index }))
      .sort((a, b) => rank(a.file) - rank(b.file) || a.index - b.index)
      .map(({ file }) => file);
  }
}

const ts = ['test.ts', 'test.mts'];
const filesOf = (folders: readonly string[]) =>
  folders.flatMap((folder) => ts.map((end) => `${folder}/**/*.${end}`));

/** Whether set-up has chosen wasm although tfjs-node works: then what computes is tested on that, too. */
const alsoNative = !process.env.CONVLAB_BACKEND && isNativeSlower();

function isNativeSlower(): boolean {
  try {
    const text = readFileSync(join(import.meta.dirname, '.convlab', 'backend.json'), 'utf8');
    const { backend, measured } = JSON.parse(text) as Record<string, unknown>;
    return backend === 'wasm' && measured !== undefined;
  } catch {
    return false; // nothing is settled
  }
}

export default defineConfig({
  // Packages as learners get them: vitest would take their development builds, which are far slower.
  ssr: { resolve: { conditions: ['module', 'node'] } },
  test: {
    sequence: { sequencer: LongestFirst },
    setupFiles: ['test/setup.ts'],
    // A native library wants a process, not a thread.
    pool: 'forks',
    // As for the kernel: see OPTIMISE_LATER in src/tools/kernel/tslab/prepare-compiler.ts.
    execArgv: ['--interrupt-budget=500000'],
    // More than the processors: most of the long tests wait for a program. With still more, memory is short.
    maxWorkers: 2 * availableParallelism() + 2,
    // Small tensors only: threads would wait for each other.
    env: { TF_NUM_INTRAOP_THREADS: '1', TF_NUM_INTEROP_THREADS: '1', CONVLAB_THREADS: '1' },
    // On a busy machine the longest takes several times what it takes alone.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          isolate: false,
          include: filesOf(['test']),
          exclude: [...configDefaults.exclude, ...alone, ...(alsoNative ? filesOf(computing) : [])],
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
      ...(alsoNative
        ? [
            {
              extends: true as const,
              test: {
                name: 'tfjs-node',
                isolate: false,
                env: { CONVLAB_BACKEND: 'tfjs-node' },
                include: filesOf(computing),
                exclude: [...configDefaults.exclude, ...alone],
              },
            },
          ]
        : []),
      {
        extends: true,
        test: {
          name: 'wasm',
          env: { CONVLAB_BACKEND: 'wasm' },
          include: filesOf(computing),
          // Types are the compiler's alone.
          exclude: [...configDefaults.exclude, 'test/**/types*.test.ts'],
        },
      },
    ],
  },
});
