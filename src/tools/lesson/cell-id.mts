/**
 * Ids of cells. A cell that names itself keeps its name; any other gets one derived from its lesson's name and its
 * text, so that it stays the same while the cells around it change, and when lessons are renumbered.
 */
import { createHash } from 'node:crypto';

export class CellIds {
  private readonly lesson: string;
  private readonly taken = new Set<string>();

  /**
   * @param lesson its name, without the number
   * @param named the ids that the lesson itself assigns
   */
  constructor(lesson: string, named: Iterable<string>) {
    this.lesson = lesson;
    for (const id of named) this.taken.add(id);
  }

  make(type: string, text: string): string {
    for (let nth = 0; ; nth++) {
      const hash = createHash('sha256').update([this.lesson, type, text, nth].join('\0'));
      const id = hash.digest('hex').slice(0, 12);
      if (!this.taken.has(id)) {
        this.taken.add(id);
        return id;
      }
    }
  }
}
