/** Which answer to an exercise counts where there are several: one of them, and never simply the best. */
import type { Verdict } from './verdict.mjs';

export interface SourcedVerdict {
  readonly verdict: Verdict;
  /** The file or the notebook. */
  readonly source: string;
}

/**
 * The lesson's own notebook counts, and an exercise's own file. If that leaves several, only a person can
 * say which of them was meant: until then the one with the fewest points counts.
 *
 * @param judged at least one
 * @param isOwn whether a source has the name that the course gave it
 */
export function oneAnswer(
  judged: readonly SourcedVerdict[],
  isOwn: (source: string) => boolean,
): SourcedVerdict {
  const answered = judged.filter(({ verdict }) => verdict.status !== 'missing');
  if (answered.length < 2) return answered[0] ?? judged[0]!;
  const own = answered.filter(({ source }) => isOwn(source));
  const eligible = own.length > 0 ? own : answered;
  const least = eligible.reduce((a, b) => (b.verdict.points < a.verdict.points ? b : a));
  const isClear = eligible.every(({ verdict }) => verdict.points === least.verdict.points);
  const names = answered.map(({ source }) => source).join(', ');
  const why = isClear
    ? `There are ${answered.length} answers (${names}); the one in ${least.source} counts.`
    : `There are ${answered.length} answers that differ (${names}), and it can’t be told which one was meant. Until a person decides, the one in ${least.source} counts, which has the fewest points.`;
  const { verdict, source } = least;
  const reason = [verdict.reason, why].filter(Boolean).join(' ');
  return {
    source,
    verdict: { ...verdict, status: isClear ? verdict.status : 'ambiguous', reason },
  };
}
