/** What is due. A browser asks this, too, so nothing here draws questions. */
import type { Topic } from '../topic';
import { isDue } from './card';
import { skillOf, type Skill } from './skill';
import { readState, type PracticeState } from './state';

/** The longest due first. */
export function dueSkills({ cards }: PracticeState, now: Date): Skill[] {
  return Object.entries(cards)
    .filter(([, card]) => isDue(card, now))
    .sort(([a, one], [b, other]) => Date.parse(one.due) - Date.parse(other.due) || (a < b ? -1 : 1))
    .map(([key]) => skillOf(key)!);
}

/** The topics in which something is due, of what the progress file keeps about practice. */
export function dueTopics(kept: unknown, now: Date): Topic[] {
  return [...new Set(dueSkills(readState(kept).state, now).map(({ topic }) => topic))];
}
