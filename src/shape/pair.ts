/** One number for each direction of an image: [height, width], in PyTorch's order. */
export type Pair = readonly [number, number];

/** A number stands for a pair of itself: a kernel of 3 is a kernel of 3 x 3. */
export type NumberOrPair = number | Pair;

/** The pair that a number or pair stands for. */
export function toPair(value: NumberOrPair): [height: number, width: number] {
  return typeof value === 'number' ? [value, value] : [value[0], value[1]];
}

/** What a number or pair (or a word such as 'same') says about the height. */
export type Height<P> = P extends readonly [infer H, unknown] ? H : P;

/** What a number or pair (or a word such as 'same') says about the width. */
export type Width<P> = P extends readonly [unknown, infer W] ? W : P;

/** A size in the form of the arguments it came from: a pair as soon as one of them is a pair. */
export function likeArguments(size: Pair, args: readonly unknown[]): number | [number, number] {
  return args.some(Array.isArray) ? [size[0], size[1]] : size[0];
}

/**
 * The type twin of `likeArguments`: `never` if either size is; an argument that may be a number or a
 * pair gives a size that may be either.
 */
export type LikeArguments<H, W, Args extends readonly unknown[]> = [H] extends [never]
  ? never
  : [W] extends [never]
    ? never
    : 'pair' extends FormOf<Args[number]>
      ? MustBePair<Args> extends true
        ? [H, W]
        : H | [H, W]
      : H;

type FormOf<Arg> = Arg extends Pair ? 'pair' : 'number';
type MustBePair<Args extends readonly unknown[]> = true extends {
  [K in keyof Args]: [Args[K]] extends [Pair] ? true : false;
}[number]
  ? true
  : false;
