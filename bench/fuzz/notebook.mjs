// @ts-check
/** Mutates the structure of a notebook: it is still JSON, but no longer what Jupyter writes. */

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
  'same-id': (notebook, random) => {
    cellOf(notebook, random).id = cellOf(notebook, random).id;
  },
  'drop-field': (notebook, random) => {
    const target = owner(notebook, random);
    delete target[random.one([...Object.keys(target), 'none'])];
  },
  'other-value': (notebook, random) => {
    const target = owner(notebook, random);
    target[random.one([...Object.keys(target), '__proto__', 'toJSON'])] = random.one(values);
  },
  'split-source': (notebook, random) => {
    const cell = cellOf(notebook, random);
    cell.source = [...String(cell.source)];
  },
  'long-source': (notebook, random) => {
    cellOf(notebook, random).source = 'const a = 1;\n'.repeat(1 + random.below(30_000));
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
  const cell = cellOf(notebook, random);
  const { metadata } = cell;
  return isObject(metadata) && random.chance(0.3) ? metadata : cell;
}

/**
 * A cell that still is one: an earlier mutation may have replaced it with anything.
 *
 * @param {Pick<Notebook, 'cells'>} notebook
 * @param {import('./random.mjs').Random} random
 * @returns {Record<string, unknown>}
 */
function cellOf({ cells }, random) {
  const objects = cells.filter(isObject);
  return objects.length > 0 ? random.one(objects) : {};
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null;
}
