/** What has a card: a topic at a difficulty, or a mistake in a topic. */
import { isDifficulty, isTopic, type Difficulty, type Topic } from '../topic';

export type Skill =
  | { readonly topic: Topic; readonly difficulty: Difficulty }
  | { readonly topic: Topic; readonly rule: string };

/** `chains 2`, `chains forgot-plus-one` */
export function skillKey(skill: Skill): string {
  return `${skill.topic} ${'rule' in skill ? skill.rule : skill.difficulty}`;
}

export function skillOf(key: string): Skill | undefined {
  const [, topic, what = ''] = /^([a-z-]+) ([a-z0-9-]+)$/.exec(key) ?? [];
  if (!isTopic(topic)) return undefined;
  const difficulty = Number(what);
  return isDifficulty(difficulty) ? { topic, difficulty } : { topic, rule: what };
}
