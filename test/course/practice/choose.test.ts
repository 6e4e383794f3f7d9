import { describe, expect, test } from 'vitest';
import { Report } from '../../../src/course/check/report';
import { topics } from '../../../src/course/practice';
import { Learner, rulesOf } from './learner';

describe('The next question', () => {
  test('is an easy one of the first topic, to begin with', () => {
    expect(new Learner().session.next().id).toBe('shapes-1-1');
  });

  test('stays the same until it is done with', async () => {
    const learner = new Learner();
    const first = learner.session.next();
    await learner.wrong(first);
    learner.session.hint(first);
    expect(learner.session.next().id).toBe(first.id);
    await learner.right(first);
    expect(learner.session.next().id).not.toBe(first.id);
  });

  test('is another one once that is skipped', () => {
    const { session } = new Learner();
    const first = session.next('chains');
    session.skip(first);
    expect(session.next('chains').id).toBe('chains-1-2');
  });

  test('goes through all topics before one comes again', async () => {
    const learner = new Learner();
    const seen: string[] = [];
    for (let i = 0; i < topics.length; i++) {
      const question = learner.session.next();
      seen.push(question.topic);
      await learner.right(question);
    }
    expect(seen).toEqual([...topics]);
  });

  test('becomes harder in a topic that goes well', async () => {
    const learner = new Learner();
    const difficulties: number[] = [];
    for (let i = 0; i < 5; i++) {
      const question = learner.session.next('padding');
      difficulties.push(question.difficulty);
      await learner.right(question);
    }
    expect(difficulties).toEqual([1, 1, 2, 2, 3]);
  });

  test('has the requested topic and difficulty', () => {
    const { session } = new Learner();
    expect(session.next('flattening', { difficulty: 3 }).id).toBe('flattening-3-1');
    expect(session.next('chains', { difficulty: 2 }).id).toBe('chains-2-2');
    expect(session.next('flattening').id).toBe('flattening-3-1');
  });

  test('with a seed is always the one of that seed', async () => {
    const learner = new Learner();
    await learner.right(learner.session.next());
    const ask = (session = learner.session) => [
      session.next('chains', { seed: 7 }).id,
      session.next('chains', { seed: 7, difficulty: 3 }).id,
      session.next('chains-2-17').id,
      session.next(undefined, { seed: 7 }).topic,
    ];
    expect(ask().slice(0, 3)).toEqual(['chains-1-7', 'chains-3-7', 'chains-2-17']);
    expect(ask(new Learner().session)).toEqual(ask());
  });

  test('is refused if there is no such topic', () => {
    expect(() => new Learner().session.next('chain')).toThrow("Did you mean 'chains'?");
    expect(() => new Learner().session.next('chains-2-x')).toThrow('no topic');
  });
});

describe('Mistakes made in exercises', () => {
  const failed = (...rules: string[]) =>
    new Report(
      'quiz-130',
      'The quiz',
      [],
      rules.map((rule) => ({ rule, part: 'size', severity: 'error', message: 'It is wrong.' })),
    );

  test('choose the next question, the most frequent first', async () => {
    const learner = new Learner();
    learner.progress.record(failed('kernel-not-squared', 'jump-ignored'));
    learner.progress.record(failed('kernel-not-squared'));
    const first = learner.session.next();
    expect(first.topic).toBe('parameters');
    expect(rulesOf(first)).toContain('kernel-not-squared');
    await learner.wrong(first, 'kernel-not-squared');
    learner.session.skip(first);
    expect(learner.session.next().topic).toBe('receptive-fields');
  });

  test('that no topic can show choose nothing', () => {
    const learner = new Learner();
    learner.progress.record(failed('number-expected'));
    expect(learner.session.next().id).toBe('shapes-1-1');
  });
});
