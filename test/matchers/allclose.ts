/** Anything with a shape, and numbers in row-major order: a Tensor, or recorded numbers of torch. */
export interface Numbers {
  readonly shape: readonly number[];
  data(): ArrayLike<number>;
}

export interface Closeness {
  /** The largest difference allowed, absolute. */
  tolerance?: number;
}

/** Says where two tensors differ most; nothing if they agree. */
export function difference(
  actual: Numbers,
  expected: Numbers,
  { tolerance = 1e-5 }: Closeness = {},
): string | undefined {
  if (String(actual.shape) !== String(expected.shape)) {
    return `the shape is [${actual.shape.join(', ')}], not [${expected.shape.join(', ')}]`;
  }
  const ours = actual.data();
  const theirs = expected.data();
  const size = actual.shape.reduce((product, n) => product * n, 1);
  if (ours.length !== size || theirs.length !== size) {
    return `there are ${ours.length} numbers, not ${theirs.length}, for ${size} places`;
  }
  let worst = 0;
  let wrong = 0;
  for (let i = 0; i < size; i++) {
    if (distance(ours[i], theirs[i]) > tolerance) wrong++;
    if (distance(ours[i], theirs[i]) > distance(ours[worst], theirs[worst])) worst = i;
  }
  if (wrong === 0) return undefined;
  return (
    `${wrong} of ${size} numbers differ by more than ${tolerance}, ` +
    `the most at [${place(worst, actual.shape).join(', ')}]: ${ours[worst]}, not ${theirs[worst]}`
  );
}

/** NaN agrees only with NaN, an infinity only with itself. */
function distance(a = NaN, b = NaN): number {
  if (Object.is(a, b) || a === b) return 0;
  const gap = Math.abs(a - b);
  return Number.isNaN(gap) ? Infinity : gap;
}

function place(index: number, shape: readonly number[]): number[] {
  const places: number[] = [];
  for (const n of [...shape].reverse()) {
    places.unshift(index % n);
    index = Math.floor(index / n);
  }
  return places;
}
