/** What an update has begun, so that the next one goes on where it was stopped. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { textOf, writeWhole } from '../../machine/files.mjs';

export interface Journal {
  /** The commit that the learner's files began with, and the one that they are brought to. */
  readonly from: string;
  readonly to: string;
  /** The learner's files, and the copies that were made of them, both by their paths in the project. */
  readonly copies: Readonly<Record<string, string>>;
}

const fileIn = (root: string) => join(root, '.convlab', 'update.json');

export function readJournal(root: string): Journal | undefined {
  const text = textOf(fileIn(root));
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Journal);
  } catch {
    return undefined; // written as a whole, so somebody else's; the copies are still there
  }
}

export function writeJournal(root: string, journal: Journal): void {
  writeWhole(fileIn(root), `${JSON.stringify(journal, null, 2)}\n`);
}

export function removeJournal(root: string): void {
  rmSync(fileIn(root), { force: true });
}
