/**
 * Loads tslab for the thread that runs cells. It compiles none, and the compiler takes 0.3 s and 60 MB; a check of types
 * loads it when it comes to that.
 */
import { createRequire } from 'node:module';
import { withoutCompiler } from './tslabs-typescript';

const load = createRequire(__filename);

withoutCompiler(() => {
  for (const part of ['executor', 'jupyter', 'metadata']) load(`tslab/dist/${part}`);
});
