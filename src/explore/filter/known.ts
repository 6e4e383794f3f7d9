/** Filters that have a name. */
export type Kernel = readonly (readonly number[])[];

const ninth = [1 / 9, 1 / 9, 1 / 9];

export const knownFilters = {
  identity: [
    [0, 0, 0],
    [0, 1, 0],
    [0, 0, 0],
  ],
  blur: [ninth, ninth, ninth],
  'soft blur': [
    [1 / 16, 2 / 16, 1 / 16],
    [2 / 16, 4 / 16, 2 / 16],
    [1 / 16, 2 / 16, 1 / 16],
  ],
  sharpen: [
    [0, -1, 0],
    [-1, 5, -1],
    [0, -1, 0],
  ],
  'vertical edges': [
    [-1, 0, 1],
    [-1, 0, 1],
    [-1, 0, 1],
  ],
  'horizontal edges': [
    [-1, -1, -1],
    [0, 0, 0],
    [1, 1, 1],
  ],
  'Sobel, vertical': [
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
  ],
  'Sobel, horizontal': [
    [-1, -2, -1],
    [0, 0, 0],
    [1, 2, 1],
  ],
  Laplacian: [
    [0, 1, 0],
    [1, -4, 1],
    [0, 1, 0],
  ],
  emboss: [
    [-2, -1, 0],
    [-1, 1, 1],
    [0, 1, 2],
  ],
  'motion blur, 5 x 5': Array.from({ length: 5 }, (_, y) =>
    Array.from({ length: 5 }, (__, x) => (x === y ? 1 / 5 : 0)),
  ),
} as const satisfies Record<string, Kernel>;

export type KnownFilter = keyof typeof knownFilters;

/** What a kernel is called; undefined if it is the learner's own. */
export function nameOf(weights: Kernel): KnownFilter | undefined {
  const text = String(weights);
  const names = Object.keys(knownFilters) as KnownFilter[];
  return names.find((name) => String(knownFilters[name]) === text);
}
