import { expect, it } from 'vitest';
import { explainModule } from '../../../../src/tools/kernel/tslab/not-a-file';

const of = (path: string) =>
  Object.assign(new Error(`require() of ES Module ${path} from /here/src.js not supported.`), {
    code: 'ERR_REQUIRE_ESM',
  });

// Node 20.15, the oldest that the course runs on, says this; newer ones import such a module.
it.each([
  ['/course/node_modules/chalk/source/index.js', 'chalk'],
  ['/course/node_modules/@scope/name/index.js', '@scope/name'],
  ['C:\\my course\\node_modules\\@scope\\name\\index.js', '@scope/name'],
  ['/my course/helper.mjs', 'helper.mjs'],
])('An old Node that cannot import %s says which one can', (path, name) => {
  expect(explainModule(of(path))).toMatch(
    new RegExp(
      `^\`${name}\` is an ES module\\. A cell can import one with Node 20\\.19 or 22\\.12`,
    ),
  );
});

it('Other errors keep their words', () => {
  expect(explainModule(new Error('require() of ES Module a not supported.'))).toBeUndefined();
});
