/** What learners do once a lesson has run: a file of its own for each lesson, by the lesson's name. */
import { readdirSync } from 'node:fs';
import type { Session } from '../session.mjs';

interface Learner {
  readonly learner: (session: Session) => void;
  /** Numbers of the text that no cell can know. */
  readonly given?: readonly string[];
}

const names = readdirSync(import.meta.dirname)
  .filter((file) => file !== 'index.mts')
  .map((file) => file.replace('.mts', ''));

export const learners = new Map<string, Learner>(
  await Promise.all(
    names.map(async (name) => [name, (await import(`./${name}.mts`)) as Learner] as const),
  ),
);
