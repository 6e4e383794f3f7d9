// @ts-check
/** The lesson on the quiz as a student hands it in, with the answers filled in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../../dist/tools/machine/paths.mjs';

const LESSON = '11-the-quiz';
export const notebookName = `${LESSON}.ipynb`;

/** @type {Readonly<Record<string, readonly [id: string, right: string, wrong: string]>>} by cell */
const cells = {
  first: [
    'quiz-130',
    'let depth = 20;\nlet size = 16;\nlet features = 5120;\nlet steps = [128, 32, 32, 16];\n',
    'let depth = 20;\nlet size = 15;\nlet features = 4500;\nlet steps = undefined;\n',
  ],
  'formula-of-step-3': [
    'formula-of-step-3',
    'const mine = { W: 32, F: 5, S: 1, P: 2 };\n',
    'const mine = { W: 32, F: 5, S: 1, P: 0 };\n',
  ],
  'why-refused': [
    'why-refused',
    'let refusedLayer = 3;\nlet takes = 16;\nlet got = 8;\n',
    'let refusedLayer = 2;\nlet takes = 8;\nlet got = 16;\n',
  ],
  'another-photo': [
    'another-photo',
    'let mySteps = [80, 26, 24, 12];\nlet myDepth = 20;\nlet myFeatures = 2880;\n',
    'let mySteps = [80, 26, 24, 12];\nlet myDepth = 20;\nlet myFeatures = 20;\n',
  ],
};

/**
 * @param {(id: string) => boolean} isRight
 * @returns {{ text: string, verdicts: Map<string, 'right' | 'wrong'> }}
 */
export function filledIn(isRight) {
  const text = readFileSync(join(paths.notebooks, notebookName), 'utf8');
  const notebook = JSON.parse(text);
  /** @type {Map<string, 'right' | 'wrong'>} */
  const verdicts = new Map();
  for (const cell of notebook.cells) {
    const [id, right, wrong] = cells[cell.id] ?? [];
    if (id === undefined) continue;
    const is = isRight(id) ? 'right' : 'wrong';
    verdicts.set(id, is);
    cell.source = is === 'right' ? right : wrong;
  }
  // Left untouched, so both of its mistakes are still there.
  verdicts.set('compile-the-quiz', 'wrong');
  return { text: JSON.stringify(notebook), verdicts };
}
