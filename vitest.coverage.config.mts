/** `npm run coverage`: what of src the tests run that start no program, no kernel and no browser. */
import { configDefaults, defineConfig } from 'vitest/config';
import base from './vitest.config.mjs';

/** What runs in a process of its own, or starts one: its tests say whether it works, not these figures. */
const processes = 'tools/{answer-process,cli,kernel,machine}';
const grading = 'tools/grade/{judge,notebook,run,sandbox}';

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    projects: undefined,
    isolate: false,
    include: ['test/**/*.test.{ts,mts}'],
    exclude: [
      ...configDefaults.exclude,
      `test/{attacks,bench,browser,${processes},${grading}}/**`,
      'test/tools/grade/{ci,results/browser}.test.mts',
      'test/tools/lesson/{jupytext,lessons-images}.test.mts',
      'test/{display/display,figure/notebook}.test.mts',
      // Alone in its process elsewhere as well; and minutes of mistakes that others make too.
      'test/tensor/{backend,storage}.test.ts',
      'test/course/exercises/confusion.test.ts',
    ],
    coverage: {
      include: ['src/**/*.{ts,mts}'],
      exclude: [`src/{${processes},${grading}}/**`],
      reporter: ['text-summary', 'html'],
    },
  },
});
