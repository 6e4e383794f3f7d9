import { show } from '../../display';
import { PracticeRound, type PracticeOptions } from '../practice';
import { showNotices } from './note';
import { practiceSession } from './store';

/**
 * Shows a fresh question on shapes, padding, chains of layers, parameters, multiply-adds, flattening or
 * receptive fields, and says how to answer it: by `check` with the question's name. What was missed comes back,
 * and the mistakes that you make determine what comes next.
 *
 * @param topic 'shapes', 'padding', 'chains', 'parameters', 'multiply-adds', 'flattening', 'receptive-fields', or
 *   the name of a question such as 'chains-2-17'; without it the topics are mixed
 * @param options `seed`: the question of this seed, the same everywhere; `difficulty`: 1 to 3
 * @throws if there is no such topic, seed or difficulty
 * @example
 * practice('chains');
 * // The question chains-2-17, for everybody:
 * practice('chains', { seed: 17, difficulty: 2 });
 * await check('chains-2-17', { depth: 16, size: 50, features: 40000 });
 */
export function practice(topic?: string, options: PracticeOptions = {}): PracticeRound {
  const session = practiceSession();
  const round = show(new PracticeRound(session.next(topic, options), session));
  showNotices();
  return round;
}
