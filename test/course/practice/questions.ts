/** Questions for the tests of practice. */
import { generate, type PracticeQuestion } from '../../../src/course/practice/generate';
import { difficulties, topics } from '../../../src/course/practice/topic';

/** Questions of every topic and difficulty, `seeds` of each. */
export function questions(seeds: number): PracticeQuestion[] {
  return Array.from({ length: seeds }, (_, seed) =>
    topics.flatMap((topic) =>
      difficulties.map((difficulty) => generate(topic, { seed, difficulty })),
    ),
  ).flat();
}
