/** Shows every modelled mistake to an exercise's check, and counts how many it names. */
import { localAnswer } from '../../../../src/course/answer';
import type { ModelExercise } from '../../../../src/course/check/models/model-exercise';
import { runCheck } from '../../../../src/course/check/run-check';

export interface Confusion {
  readonly named: number;
  /** `made → said` for each answer that was named wrongly or not at all, or was accepted. */
  readonly others: string[];
}

export async function confusionOf(exercise: ModelExercise, mistakes: 1 | 2): Promise<Confusion> {
  const others: string[] = [];
  let named = 0;
  for (const { rules, parts } of exercise.mistaken({ pairs: mistakes === 2 })) {
    if (rules.length !== mistakes) continue;
    const report = await runCheck(exercise, localAnswer(parts));
    const said = report.findings
      .filter(({ severity }) => severity !== 'note')
      .map(({ rule }) => rule);
    if (String(said) === String(rules)) named++;
    else others.push(`${rules.join(' + ')} → ${said.join(' + ') || 'nothing'}`);
  }
  return { named, others };
}
