import type { Answer, Plain } from '../../answer/answer';
import type { CheckOptions } from '../exercise';
import type { Outcome } from '../finding';
import type { FunctionDefinition, FunctionExercise } from './definition';
import { collectInputs } from './inputs';
import { judge } from './judge';
import { mistakenAnswers } from './mistaken-answers';
import { notAFunction } from './not-a-function';
import { tryFunction } from './try-function';

/**
 * An exercise that asks for a function. The function is tried on many inputs; a finding shows the
 * smallest input that fails, its result, and the mistake that explains all the results, if there is
 * one.
 */
export function functionExercise<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
): FunctionExercise {
  const { id, title, purpose, task, hints, starter, part, label, points } = definition;
  let collected: Promise<readonly Args[]> | undefined;
  const inputs = (options?: CheckOptions) =>
    options
      ? collectInputs(definition.inputs, options.seed)
      : (collected ??= collectInputs(definition.inputs));
  return {
    kind: 'function',
    ...{ id, title, purpose, task, hints, starter },
    parts: [{ name: part, label, points }],
    async check(answer: Answer, options?: CheckOptions): Promise<Outcome> {
      const datum = await answer.value(part);
      if (datum.kind !== 'function') {
        return { points: {}, findings: [notAFunction(part, datum)] };
      }
      return judge(
        definition,
        await tryFunction(definition, await inputs(options), answer),
        datum.takes,
      );
    },
    mistaken: async () => mistakenAnswers(definition, await inputs()),
  };
}
