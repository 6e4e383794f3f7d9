// @ts-check
/** Mutations of a notebook's structure: what it says is JSON, but no longer what Jupyter writes. */

/** @typedef {{ cells: Record<string, unknown>[], [key: string]: unknown }} Notebook */

const values = [null, 0, -1, 1e308, '', '\ud800', [], {}, [[]], true, 'raises-exception', ['a', 1]];

/** @type {Readonly<Record<string, (notebook: Notebook, random: import('./random.mjs').Random) => void>>} */
export const notebookMutations = {
  'drop-cell': ({ cells }, random) => void cells.splice(random.below(cells.length), 1),
  'repeat-cell': ({ cells }, random) => {
    const cell = random.one(cells);
    const isShort = JSON.stringify(cell).length < 500;
    for (let i = isShort && random.chance(0.2) ? 2500 : 2; i > 0; i--) cells.push({ ...cell });
  },
  'move-cell': ({ cells }, random) => {
    cells.splice(random.below(cells.length), 0, ...cells.splice(random.below(cells.length), 1));
  },
  'same-id': ({ cells }, random) => {
    random.one(cells).id = random.one(cells).id;
  },
  'drop-field': (notebook, random) => {
    const target = owner(notebook, random);
    delete target[random.one([...Object.keys(target), 'none'])];
  },
  'other-value': (notebook, random) => {
    const target = owner(notebook, random);
    target[random.one([...Object.keys(target), '__proto__', 'toJSON'])] = random.one(values);
  },
  'split-source': ({ cells }, random) => {
    const cell = random.one(cells);
    cell.source = [...String(cell.source)];
  },
  'long-source': ({ cells }, random) => {
    random.one(cells).source = 'const a = 1;\n'.repeat(1 + random.below(30_000));
  },
};

/**
 * Something in the notebook that has fields.
 *
 * @param {Notebook} notebook
 * @param {import('./random.mjs').Random} random
 * @returns {Record<string, unknown>}
 */
function owner(notebook, random) {
  if (random.chance(0.2) || notebook.cells.length === 0) return notebook;
  const cell = random.one(notebook.cells);
  const { metadata } = cell;
  const isObject = typeof metadata === 'object' && metadata !== null;
  return isObject && random.chance(0.3) ? /** @type {Record<string, unknown>} */ (metadata) : cell;
}
