/** Which part of the submissions a machine grades, if there are several machines. */

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

export const whole: Shard = { index: 1, of: 1 };

/**
 * Reads `2/4`, or with `auto` what the scheduler has set: `CONVLAB_SHARD` (`2/4`), a Slurm array, or a
 * Kubernetes indexed job with `CONVLAB_SHARDS` as the number of its completions.
 *
 * @returns the shard, or what is wrong with the text
 */
export function parseShard(text: string, env: NodeJS.ProcessEnv = process.env): Shard | string {
  if (text === 'auto') return fromEnvironment(env);
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(text.trim()) ?? [];
  return shard(Number(index), Number(of), `\`${text}\``);
}

function fromEnvironment(env: NodeJS.ProcessEnv): Shard | string {
  const { CONVLAB_SHARD, SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX } = env;
  if (CONVLAB_SHARD) return parseShard(CONVLAB_SHARD, {});
  if (SLURM_ARRAY_TASK_ID) {
    const first = Number(env.SLURM_ARRAY_TASK_MIN ?? 0);
    const step = Number(env.SLURM_ARRAY_TASK_STEP ?? 1);
    const index = (Number(SLURM_ARRAY_TASK_ID) - first) / step + 1;
    return shard(index, Number(env.SLURM_ARRAY_TASK_COUNT), 'the Slurm array');
  }
  if (JOB_COMPLETION_INDEX) {
    const words = 'JOB_COMPLETION_INDEX and CONVLAB_SHARDS';
    return shard(Number(JOB_COMPLETION_INDEX) + 1, Number(env.CONVLAB_SHARDS), words);
  }
  return 'no shard is set: there is no CONVLAB_SHARD (2/4), no Slurm array and no JOB_COMPLETION_INDEX';
}

function shard(index: number, of: number, what: string): Shard | string {
  const isShard = Number.isInteger(index) && Number.isInteger(of) && index >= 1 && index <= of;
  return isShard
    ? { index, of }
    : `${what} is not a shard: expected a part of several, such as 2/4`;
}

/** Every entry is in exactly one shard, and all shards have about the same size. */
export function inShard<T>(entries: readonly T[], { index, of }: Shard): T[] {
  return entries.filter((_, i) => i % of === index - 1);
}
