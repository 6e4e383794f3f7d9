/** The form in which a formula gives its result. */
import type { Pair } from './window';

/**
 * A function's result as its return type. Nothing is inferred from the context of the call: in
 * `const size: 5 = convOutputSize({ input: 30, kernel: 6, stride: 5 })` the omitted padding would
 * otherwise be guessed from the 5.
 */
export type Result<T> = T extends infer R ? R : never;

/** A size in the form of the arguments it came from: a pair as soon as one of them is a pair. */
export function likeArguments(size: Pair, args: readonly unknown[]): number | [number, number] {
  return args.some(Array.isArray) ? [size[0], size[1]] : size[0];
}

/**
 * The type twin of `likeArguments`: an argument that may be a number or a pair gives a size that may be
 * either.
 */
export type LikeArguments<H, W, Args extends readonly unknown[]> =
  'pair' extends FormOf<Args[number]> ? (MustBePair<Args> extends true ? [H, W] : H | [H, W]) : H;

type FormOf<Arg> = Arg extends Pair ? 'pair' : 'number';
type MustBePair<Args extends readonly unknown[]> = true extends {
  [K in keyof Args]: [Args[K]] extends [Pair] ? true : false;
}[number]
  ? true
  : false;
