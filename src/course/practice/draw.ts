/**
 * Repeatable random choices: the same text gives the same choices on every machine. The generator
 * uses only whole numbers, so rounding cannot differ between machines.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { mersenne } from 'pure-rand/generator/mersenne';

/** A source of random choices. */
export interface Draw {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** One of the items. */
  pick<T>(items: readonly [T, ...T[]]): T;
  /** True in `part` of `of` cases. */
  chance(part: number, of: number): boolean;
  /** For what changes no number of an answer: it leaves the other choices as they are. */
  readonly aside: Omit<Draw, 'aside'>;
}

/** The choices that belong to a text, such as the id of a question. */
export function drawFor(text: string): Draw {
  return { ...choicesFor(text), aside: choicesFor(`${text}, aside`) };
}

function choicesFor(text: string): Draw['aside'] {
  const source = mersenne(hash(text));
  const whole = (least: number, most: number) => uniformInt(source, least, most);
  return {
    whole,
    pick: (items) => items[whole(0, items.length - 1)]!,
    chance: (part, of) => whole(1, of) <= part,
  };
}

/** FNV-1a of 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}
