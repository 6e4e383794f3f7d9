/** Merges the results of several machines. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Results } from '../result.mjs';
import { parseResults, writeAll } from '../results/index.mjs';
import { CannotGrade } from '../cannot-grade.mjs';
import { outputOptions } from './output.mjs';
import { requireOwn } from './locations.mjs';
import { Store, type RunId } from './store.mjs';

interface ShardResults {
  readonly folder: string;
  readonly run: RunId;
  readonly results: Results;
}

/**
 * Writes the results of all shards as one, as if one machine had graded everything.
 *
 * @throws CannotGrade if a shard is missing, duplicated, unfinished, or from another run
 */
export async function merge(folders: readonly string[], out: string): Promise<Results> {
  const parts = folders.map(read);
  const [first] = parts;
  if (!first)
    throw new CannotGrade('There is nothing to merge.', 'Name the folders of all shards.');
  for (const part of parts) requireSameRun(first, part);
  const { of } = first.run.shard;
  const byIndex = new Map<number, ShardResults>();
  for (const part of parts) {
    const { index } = part.run.shard;
    const twice = byIndex.get(index);
    if (twice) {
      throw new CannotGrade(
        `Shard ${index}/${of} is there twice: ${twice.folder} and ${part.folder}.`,
        'Name each shard once.',
      );
    }
    byIndex.set(index, part);
  }
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((i) => !byIndex.has(i));
  if (missing.length > 0) {
    const names = missing.map((index) => `${index}/${of}`).join(', ');
    throw new CannotGrade(
      `${missing.length === 1 ? 'A shard is' : 'Shards are'} missing: ${names}.`,
      'Grade it with --shard, and name its folder, too.',
    );
  }
  requireOwn(out, existsSync(join(out, 'results.schema.json')));
  const results = { ...first.results, submissions: interleaved(byIndex, of) };
  await writeAll(results, out, outputOptions(first.run));
  return results;
}

/** Shards were dealt out in turn, so interleaving them restores the order of the entries. */
function interleaved(
  byIndex: ReadonlyMap<number, ShardResults>,
  of: number,
): Results['submissions'] {
  const lists = Array.from({ length: of }, (_, i) => byIndex.get(i + 1)!.results.submissions);
  const most = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: most }, (_, row) => lists.flatMap((list) => list[row] ?? [])).flat();
}

function read(folder: string): ShardResults {
  const run = new Store(folder).run();
  if (!run) {
    throw new CannotGrade(
      `${folder} holds no results of \`convlab grade\`.`,
      'Name the folders that were given to --out.',
    );
  }
  try {
    const results = parseResults(readFileSync(join(folder, 'results.json'), 'utf8'));
    return { folder, run, results };
  } catch (error) {
    throw new CannotGrade(
      `The results in ${folder} can't be read: ${(error as Error).message}`,
      'Was that run interrupted? `--resume` ends it.',
    );
  }
}

function requireSameRun(first: ShardResults, { folder, run }: ShardResults): void {
  const key = (['config', 'secret', 'entries'] as const).find((key) => run[key] !== first.run[key]);
  const isOther = run.shard.of !== first.run.shard.of;
  if (!key && !isOther) return;
  const what = {
    config: 'another configuration',
    secret: 'another secret',
    entries: 'other submissions',
  };
  throw new CannotGrade(
    `${folder} was graded with ${key ? what[key] : `another number of shards`} than ${first.folder}.`,
    'Grade all shards of the same submissions with the same configuration and secret.',
  );
}
