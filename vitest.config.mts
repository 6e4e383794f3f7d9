import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that measure the memory of their process, or change what it is made of. */
const alone: string[] = [];
/** What computes: its answers may depend on the backend. */
const computing = ['test/tensor', 'test/nn', 'test/summary'];

/** What takes longest comes first, so that no processor waits at the end. */
const longest = [
  'test/attacks/',
  'test/browser/lessons',
  'test/grade/run/class',
  'test/kernel/memory',
  'test/grade/notebook/',
  'test/kernel/',
  'test/browser/',
  'test/exercise/',
  'test/grade/',
  'test/cli/',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) => {
      const found = longest.findIndex((part) => moduleId.includes(part));
      const inList = found < 0 ? longest.length : found;
      return ['alone', '', 'wasm'].indexOf(project.name) * 100 + inList;
    };
    const sorted = await super.sort(files);
    return sorted
      .map((file, index) => ({ file, index }))
      .sort((a, b) => rank(a.file) - rank(b.file) || a.index - b.index)
      .map(({ file }) => file);
  }
}

const ts = ['test.ts', 'test.mts'];

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    setupFiles: ['test/setup.ts'],
    // A native library wants a process, not a thread.
    pool: 'forks',
    // One more than the processors: many tests wait for a program.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          isolate: false,
          include: ts.map((end) => `test/**/*.${end}`),
          exclude: [...configDefaults.exclude, ...alone],
        },
      },
      {
        extends: true,
        test: {
          name: 'wasm',
          isolate: false,
          env: { CONVLAB_BACKEND: 'wasm' },
          include: computing.flatMap((folder) => ts.map((end) => `${folder}/**/*.${end}`)),
        },
      },
    ],
  },
});
