/**
 * What is known so far, in the folder of results: one small file per submission, each written in one step.
 * So however the grader ends, what was judged stays judged.
 */
import { plain } from '../results/plain.mjs';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { SubmissionResult } from '../result.mjs';
import { fingerprint } from '../../machine/files.mjs';
import { submissionSchema } from '../results/schema.mjs';

/** Which run the results belong to: they are meaningless in another one. */
export interface RunId {
  /** What is graded, and how. */
  readonly config: string;
  readonly secret: string;
  /** Which part of all submissions, out of how many parts. */
  readonly shard: { readonly index: number; readonly of: number };
  /** The names of all entries, including those of other shards. */
  readonly entries: string;
  /** Whether feedback may reveal what would be right, so that merging shards needs no configuration. */
  readonly answers: boolean;
}

export interface Kept {
  readonly digest: string;
  readonly result: SubmissionResult;
}

const keptSchema = z.object({ digest: z.string(), result: submissionSchema });
const runSchema = z.object({
  config: z.string(),
  secret: z.string(),
  shard: z.object({ index: z.number().int(), of: z.number().int() }),
  entries: z.string(),
  answers: z.boolean(),
});

const FOLDER = '.convlab-grade';

export class Store {
  readonly #folder: string;

  /** @param results the folder of results; it need not exist yet */
  constructor(results: string) {
    this.#folder = join(results, FOLDER);
  }

  /** Whether an earlier run left anything here. */
  get isThere(): boolean {
    return existsSync(join(this.#folder, 'run.json'));
  }

  /** Starts afresh. The secret stays, so that a rerun gives the same results. */
  begin(run: RunId): void {
    rmSync(join(this.#folder, 'entries'), { recursive: true, force: true });
    mkdirSync(join(this.#folder, 'entries'), { recursive: true });
    writeFileAtomic.sync(join(this.#folder, 'run.json'), `${JSON.stringify(run, null, 2)}\n`);
  }

  /** Which run the results belong to; undefined if that can't be read. */
  run(): RunId | undefined {
    return this.#read('run.json', runSchema);
  }

  /** The secret that was generated here, or a new one. Only its owner can read the file. */
  secret(): string {
    const file = join(this.#folder, 'secret');
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    mkdirSync(this.#folder, { recursive: true });
    const secret = randomBytes(32).toString('hex');
    writeFileAtomic.sync(file, `${secret}\n`, { mode: 0o600 });
    return secret;
  }

  /** What was judged, by student; files that can't be read are ignored. */
  kept(): Map<string, Kept> {
    const folder = join(this.#folder, 'entries');
    if (!existsSync(folder)) return new Map();
    const found = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => this.#read(join('entries', name), keptSchema))
      .filter((kept) => kept !== undefined);
    return new Map(found.map((kept) => [kept.result.student, kept]));
  }

  async keep(kept: Kept): Promise<void> {
    const name = `${fingerprint(kept.result.student)}.json`;
    await writeFileAtomic(join(this.#folder, 'entries', name), JSON.stringify(plain(kept)), {
      fsync: false,
    });
  }

  #read<T>(name: string, schema: z.ZodType<T>): T | undefined {
    try {
      return schema.parse(JSON.parse(readFileSync(join(this.#folder, name), 'utf8')));
    } catch {
      return undefined;
    }
  }
}
