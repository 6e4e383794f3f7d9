/** What is said around the mistakes that explain a number. */
import { describe, expect, it } from 'vitest';
import { findingsFor } from '../../../../src/course/check/values/value-exercise';
import { quizNetwork } from '../../../../src/course/exercises/networks';
import { networkQuestion, type Answers } from '../../../../src/course/mistake';

const parts = [
  { name: 'steps', label: 'the sizes', points: 1, optional: true },
  { name: 'size', label: 'the size', points: 1 },
];
const question = networkQuestion(quizNetwork, { steps: 'steps', size: 'size' });
const messages = (answers: Answers) =>
  findingsFor(question, parts, answers).findings.map(({ message }) => message);

describe('A finding', () => {
  it('says in which layers a mistake was made, where no step is named', () => {
    const [, second] = messages({ 'final size': 14 });
    expect(second).toMatch(/^Or: The “\+ 1” .* seems to be missing in the poolings\./);
  });

  it('leaves that out after the name of a step', () => {
    const [first] = messages({ 'size 1': 128, 'size 2': 31 });
    expect(first).toMatch(/^Right up to here\. Step 2, .*: The “\+ 1” .* seems to be missing\./);
  });
});
