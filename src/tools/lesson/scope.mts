/** What reading one lesson needs to know, and where it reports what is wrong. */
import type { Node, Point } from 'unist';
import type { VFile } from 'vfile';
import type { Bundle } from '../../display/notebook.js';
import type { Outline } from './outline.mjs';

export interface Scope {
  file: VFile;
  /** The folder of the lesson, which links and images are relative to. */
  folder: string;
  /** Every lesson in the folder by its file name, for links. */
  lessons: ReadonlyMap<string, Outline>;
  /** The ids in the manifest of exercises; null while there is no manifest. */
  exercises: ReadonlySet<string> | null;
  /** What cells show before they have run, by the lesson's name and the cell's id: `0-course.md#progress`. */
  shown: ReadonlyMap<string, Bundle>;
}

/** Notes a problem. The reason says what is wrong and what to do; the rule is a stable name for it. */
export function problem(scope: Scope, place: Node | Point, rule: string, reason: string): void {
  const point = 'line' in place ? place : place.position?.start;
  const options = { ...(point && { place: point }), ruleId: rule, source: 'lesson' };
  // Treated as an error: nothing is written while there is one.
  scope.file.message(reason, options).fatal = true;
}

/** `` `a`, `b` and `c` `` for messages. */
export function list(names: Iterable<string>): string {
  const quoted = [...names].map((name) => `\`${name}\``);
  const last = quoted.pop() ?? 'none';
  return quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : last;
}
