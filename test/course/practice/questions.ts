/** Questions for the tests of practising. */
import { generate, type PracticeQuestion } from '../../../src/course/practice/generate';
import { difficulties, topics } from '../../../src/course/practice/topic';

/** `seeds` questions of every topic and difficulty. */
export function questions(seeds: number): PracticeQuestion[] {
  return Array.from({ length: seeds }, (_, seed) =>
    topics.flatMap((topic) =>
      difficulties.map((difficulty) => generate(topic, { seed, difficulty })),
    ),
  ).flat();
}
