import { describe, expect, it } from 'vitest';
import { dueTopics } from '../../../src/course/practice/schedule/due';
import { review } from '../../../src/course/practice/schedule/review';

const monday = new Date('2026-01-05T12:00:00Z');
const tuesday = new Date('2026-01-06T12:00:00Z');
const kept = (cards: object) => ({ version: 1, chosen: 1, cards, open: {}, done: [] });

describe('The topics that are due', () => {
  it('come once each, the longest due first', () => {
    const cards = {
      'chains 1': review(undefined, 'again', tuesday),
      'padding 1': review(undefined, 'again', monday),
      'padding forgot-stride': review(undefined, 'again', tuesday),
    };
    const friday = new Date('2026-01-09T12:00:00Z');
    expect(dueTopics(kept(cards), friday)).toEqual(['padding', 'chains']);
  });

  it('are none before their time, without practice, or where it cannot be read', () => {
    expect(dueTopics(kept({ 'chains 1': review(undefined, 'good', monday) }), monday)).toEqual([]);
    expect(dueTopics(undefined, monday)).toEqual([]);
    expect(dueTopics('no practice', monday)).toEqual([]);
  });
});
