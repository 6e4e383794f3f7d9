/** The lessons in the order of the front page, with the code that they show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseLesson } from '../../../../src/tools/lesson/fragment.mjs';
import { cellsOf, isVisible } from '../cells.mjs';
import { folder } from '../session.mjs';
import { knownIn, usesIn, type Use } from './constructs.mjs';

export interface Lesson {
  /** Without its number: `the-quiz`. */
  readonly name: string;
  readonly text: string;
  readonly uses: readonly (Use & { readonly line: number })[];
}

export function lessonsInOrder(): Lesson[] {
  const front = readFileSync(join(folder, '0-course.md'), 'utf8');
  const map = front.slice(front.indexOf('<div class="course-map">'), front.indexOf('</div>'));
  const files = [...map.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, file]) => file!);
  return files.map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return lessonOf(file.replace(/^\d+-/, '').replace('.md', ''), text);
  });
}

/** A learner need not understand what is folded away or removed from the notebook. */
export function lessonOf(name: string, text: string): Lesson {
  const cells = cellsOf(text);
  const known = knownIn(cells.map(({ source }) => source).join('\n'));
  const uses = cells
    .filter(isVisible)
    .flatMap(({ source, line }) => usesIn(source, known).map((use) => ({ ...use, line })));
  return { name, text, uses };
}

/** What the sentences and tables of a lesson show, as far as it can be read as TypeScript. */
export function shownInText({ text }: Lesson): Set<string> {
  const names = new Set<string>();
  const known = knownIn(
    cellsOf(text)
      .map(({ source }) => source)
      .join('\n'),
  );
  visit(parseLesson(text).tree as Nodes, 'inlineCode', ({ value }) => {
    for (const { name } of usesIn(value, known)) names.add(name);
    const [, option] = /^(\w+): \S+$/.exec(value) ?? []; // `bias: false`
    if (option) names.add(`{ ${option} }`);
  });
  return names;
}
