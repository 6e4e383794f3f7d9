/** A check made by a program: it passes or fails as a whole. */
import { resolve } from 'node:path';
import { OPTIMISE_LATER } from '../../kernel/tslab/prepare-compiler.js';
import { paths } from '../../machine/paths.mjs';
import { tryRun } from '../../machine/run.mjs';
import { type Check } from './check.mjs';

const MINUTE = 60_000;

/** Runs one of the project's own Node programs, given by its file. */
export function toolCheck(
  name: string,
  title: string,
  file: string,
  args: string[],
  { isLong = false }: { readonly isLong?: boolean } = {},
): Check {
  const minutes = isLong ? 60 : 10;
  return {
    name,
    title,
    isLong,
    async run({ signal }) {
      const { ok, output, timedOut } = await tryRun(
        process.execPath,
        [OPTIMISE_LATER, resolve(paths.root, file), ...args],
        { signal, timeout: minutes * MINUTE },
      );
      if (ok) return { passed: 1, failures: [] };
      const limit = timedOut ? `\nIt took longer than ${minutes} minutes and was ended.` : '';
      return { passed: 0, failures: [`${title}\n${output.trim()}${limit}`] };
    },
  };
}
