import { describe, expect, test } from 'vitest';
import type { PracticeQuestion } from '../../../src/course/practice';
import { Learner, rulesOf } from './learner';

const day = 24 * 60;

describe('What was missed comes back', () => {
  test('soon after a wrong answer, later after a right one', async () => {
    const learner = new Learner();
    await learner.wrong(learner.session.next('shapes-1-1'), 'forgot-plus-one');
    expect(learner.schedule()).toEqual({ 'shapes 1': 1, 'shapes forgot-plus-one': 1 });
    await learner.right(learner.session.next('padding-1-1'));
    expect(learner.schedule()['padding 1']).toBe(10);
  });

  test('after days once it is known, and after more days each time', async () => {
    const learner = new Learner();
    const intervals: number[] = [];
    for (let i = 1; i <= 4; i++) {
      await learner.right(learner.session.next('shapes', { seed: i }));
      const minutes = learner.schedule()['shapes 1']!;
      intervals.push(minutes);
      learner.wait(minutes);
    }
    const [first, second, third, fourth] = intervals;
    expect(first).toBe(10);
    expect(second).toBeGreaterThanOrEqual(day);
    expect(third).toBeGreaterThan(second!);
    expect(fourth).toBeGreaterThan(third!);
  });

  test('sooner when it took hints or several tries', async () => {
    const minutes = async (before: (learner: Learner, question: PracticeQuestion) => unknown) => {
      const learner = new Learner();
      const question = learner.session.next('shapes-1-1');
      await before(learner, question);
      await learner.right(question);
      return learner.schedule()['shapes 1']!;
    };
    const atOnce = await minutes(() => undefined);
    expect(await minutes(({ session }, question) => session.hint(question))).toBeLessThan(atOnce);
    expect(await minutes((learner, question) => learner.wrong(question))).toBeLessThan(atOnce);
  });

  test('before anything new', async () => {
    const learner = new Learner();
    const first = learner.session.next();
    await learner.wrong(first);
    await learner.right(first);
    await learner.right(learner.session.next());
    learner.wait(2 * day);
    expect(learner.session.next().topic).toBe('shapes');
  });

  test('as a variant in which the same mistake would show', async () => {
    const learner = new Learner();
    const first = learner.session.next('chains', { seed: 1, difficulty: 2 });
    await learner.wrong(first, 'forgot-plus-one');
    learner.session.skip(first);
    // The topic itself is answered correctly, so that only the mistake is due.
    await learner.right(learner.session.next('chains', { seed: 2, difficulty: 2 }));
    learner.wait(2);
    const next = learner.session.next('chains');
    expect(next.id).not.toBe(first.id);
    expect(rulesOf(next)).toContain('forgot-plus-one');
  });

  test('and a mistake that is not made again is spaced', async () => {
    const learner = new Learner();
    const first = learner.session.next('shapes-1-1');
    await learner.wrong(first, 'forgot-plus-one');
    await learner.right(first);
    learner.wait(1);
    await learner.right(learner.session.next('shapes'));
    expect(learner.schedule()['shapes forgot-plus-one']).toBeGreaterThanOrEqual(10);
  });

  test('with another topic first, if several are due', async () => {
    const learner = new Learner();
    for (const id of ['shapes-1-1', 'chains-1-1']) {
      const question = learner.session.next(id);
      await learner.wrong(question);
      learner.session.skip(question);
    }
    learner.wait(5);
    expect(learner.session.next().topic).toBe('shapes');
  });

  test('in the same way for two learners who do the same at the same time', async () => {
    const course = async () => {
      const learner = new Learner();
      const ids: string[] = [];
      for (let i = 0; i < 25; i++) {
        const question = learner.session.next();
        ids.push(question.id);
        if (i % 3 === 0) await learner.wrong(question);
        await learner.right(question);
        learner.wait(i % 5 === 0 ? 700 : 3);
      }
      return ids;
    };
    const ids = await course();
    expect(await course()).toEqual(ids);
    expect(new Set(ids).size).toBe(25);
  });
});

describe('An answer', () => {
  test('counts once: done again it changes nothing', async () => {
    const learner = new Learner();
    const question = learner.session.next('shapes-1-1');
    await learner.right(question);
    const kept = learner.progress.readPractice();
    await learner.right(question);
    await learner.wrong(question);
    learner.session.next('shapes-1-1');
    expect(learner.progress.readPractice()).toEqual(kept);
  });

  test('that is wrong counts once, however often its cell runs', async () => {
    const learner = new Learner();
    const question = learner.session.next('shapes-1-1');
    await learner.wrong(question);
    const kept = learner.progress.readPractice();
    learner.wait(1);
    await learner.wrong(question);
    expect(learner.progress.readPractice()).toEqual(kept);
    expect(learner.session.soFar(question).wrongTries).toBe(1);
    await learner.answer(question, { depth: 1, size: 1 });
    expect(learner.session.soFar(question).wrongTries).toBe(2);
  });

  test('without a number is none', async () => {
    const learner = new Learner();
    const question = learner.session.next('shapes-1-1');
    await learner.answer(question, { depth: undefined, size: 'many' });
    await learner.answer(question, undefined);
    expect(learner.schedule()).toEqual({});
  });

  test('that is asked for counts as wrong', () => {
    const learner = new Learner();
    const question = learner.session.next('flattening-2-5');
    expect(learner.session.giveUp(question)).toEqual({ place: [5, 1, 7] });
    expect(learner.schedule()).toEqual({ 'flattening 2': 1 });
    expect(learner.session.next('flattening').id).not.toBe(question.id);
  });
});

describe('Hints', () => {
  test('come one after the other, and the last one stays', () => {
    const { session } = new Learner();
    const question = session.next('chains', { seed: 3 });
    const given = [...question.hints, ''].map(() => session.hint(question));
    expect(given.map(({ text }) => text)).toEqual([...question.hints, question.hints.at(-1)]);
    expect(given.map(({ again }) => again)).toEqual([false, false, false, false, true]);
  });
});

describe('What was kept', () => {
  const cards = { 'shapes 1': { due: 'soon' } };

  test.each([
    ['no record', [1, 2], 'it is not a practice record'],
    ['of another version', { version: 0, items: [] }, 'it comes from another version of convlab'],
    [
      'a card that makes no sense',
      { version: 1, chosen: 1, cards, open: {}, done: [] },
      'cards["shapes 1"]',
    ],
    [
      'no name of a question',
      { version: 1, chosen: 1, cards: {}, open: { 'quiz-1': {} }, done: [] },
      'open["quiz-1"]',
    ],
    ['no count', { version: 1, chosen: -1, cards: {}, open: {}, done: [] }, '`chosen`'],
  ])('and is %s is set aside, which is said once', async (_, kept, why) => {
    const learner = new Learner();
    learner.progress.changePractice(() => kept);
    const question = learner.session.next();
    expect(question.id).toBe('shapes-1-1');
    await learner.right(question);
    const notices = learner.progress.takeNotices();
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(why);
    expect(learner.progress.readPractice()).toMatchObject({ setAside: kept, chosen: 1 });
    expect(learner.progress.takeNotices()).toEqual([]);
  });

  test('outlives the process as JSON', async () => {
    const learner = new Learner();
    await learner.wrong(learner.session.next());
    const kept: unknown = JSON.parse(JSON.stringify(learner.progress.readPractice()));
    const later = new Learner();
    later.progress.changePractice(() => kept);
    expect(later.session.next().id).toBe('shapes-1-1');
    expect(later.schedule()).toEqual(learner.schedule());
    expect(later.progress.takeNotices()).toEqual([]);
  });
});
