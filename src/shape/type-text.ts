/** What messages of types are made of. */

/** A number as a message shows it. */
export type NumberText<N> = N extends number ? (number extends N ? 'number' : `${N}`) : 'number';

/** A number, a pair or a word as a message shows it. */
export type ValueText<N> = N extends readonly [infer H, infer W]
  ? `[${NumberText<H>}, ${NumberText<W>}]`
  : N extends string
    ? `'${N}'`
    : NumberText<N>;

/** So many things: `1 channel`, `3 channels`. */
export type Counted<N, Thing extends string> = N extends 1
  ? `1 ${Thing}`
  : `${NumberText<N>} ${Thing}s`;

/** A shape as a message shows it: `[1, 20, number, number]`. */
export type ShapeText<S> = IsUnknown<S> extends true ? '[…]' : `[${SizesText<S>}]`;

type SizesText<S> = S extends readonly [infer Only]
  ? NumberText<Only>
  : S extends readonly [infer First, ...infer Rest]
    ? `${NumberText<First>}, ${SizesText<Rest>}`
    : '';

/** Whether not even the number of dimensions is known; `any` counts as unknown. */
export type IsUnknown<S> = 0 extends 1 & S
  ? true
  : S extends readonly unknown[]
    ? number extends S['length']
      ? true
      : false
    : true;
