/**
 * Whole-number arithmetic in types, digit by digit, as on paper. The compiler does it for every layer
 * that a cell calls, so it is written to take few steps: a library for all numbers, with signs and
 * fractions, took up half of the time that the course's cells need to compile.
 *
 * Each operation first asks whether an argument is `number`: that is the question the compiler defers
 * while one is generic, and it then shows `Add<H, 4>` and none of the digits.
 *
 * Internally, a number is a string of decimal digits. Sums and products begin with the last digit, and
 * `Reversed` strings have it first.
 *
 * @see Donald E. Knuth, The Art of Computer Programming, volume 2, 4.3.1 (the classical algorithms)
 */

/** A + B for whole A, B ≥ 0. */
export type Add<A extends number, B extends number> = number extends A | B
  ? number
  : A extends 0
    ? B
    : B extends 0
      ? A
      : ToNumber<Sum<Reversed<`${A}`>, Reversed<`${B}`>>>;

/** A − B for whole A, B ≥ 0; it may be less than 0. */
export type Subtract<A extends number, B extends number> = number extends A | B
  ? number
  : B extends 0
    ? A
    : SignedDifference<Reversed<`${A}`>, Reversed<`${B}`>>;

/** Whether A ≥ B, for whole A, B ≥ 0. */
export type IsAtLeast<A extends number, B extends number> = `${Subtract<A, B>}` extends `-${string}`
  ? false
  : true;

/** A · B for whole A, B ≥ 0. */
export type Multiply<A extends number, B extends number> = number extends A | B
  ? number
  : A extends 1
    ? B
    : B extends 1
      ? A
      : ToNumber<Trimmed<Product<Reversed<`${A}`>, Reversed<`${B}`>>>>;

/** ⌊N / D⌋ for whole N ≥ 0 and D ≥ 1. */
export type FloorDivide<N extends number, D extends number> = number extends N | D
  ? number
  : D extends 1
    ? N
    : Division<`${N}`, Reversed<`${D}`>> extends Divided<infer Quotient, string>
      ? ToNumber<Trimmed<Quotient>>
      : never;

/** ⌈N / D⌉ for whole N ≥ 0 and D ≥ 1. */
export type CeilDivide<N extends number, D extends number> = FloorDivide<Add<N, Subtract<D, 1>>, D>;

/** Whether N / D leaves no remainder, for whole N ≥ 0 and D ≥ 1. */
export type IsDivisible<N extends number, D extends number> = number extends N | D
  ? true
  : D extends 1
    ? true
    : Division<`${N}`, Reversed<`${D}`>> extends Divided<string, ''>
      ? true
      : false;

/** The digits as strokes, which a tuple type adds by concatenation. */
interface Strokes {
  '0': [];
  '1': [1];
  '2': [1, 1];
  '3': [1, 1, 1];
  '4': [1, 1, 1, 1];
  '5': [1, 1, 1, 1, 1];
  '6': [1, 1, 1, 1, 1, 1];
  '7': [1, 1, 1, 1, 1, 1, 1];
  '8': [1, 1, 1, 1, 1, 1, 1, 1];
  '9': [1, 1, 1, 1, 1, 1, 1, 1, 1];
}
type Digit = keyof Strokes;
type Ten = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
type Count = readonly 1[];

/** Strokes, repeated as many times as a digit says. */
interface Times<S extends Count> {
  '0': [];
  '1': S;
  '2': [...S, ...S];
  '3': [...S, ...S, ...S];
  '4': [...S, ...S, ...S, ...S];
  '5': [...S, ...S, ...S, ...S, ...S];
  '6': [...S, ...S, ...S, ...S, ...S, ...S];
  '7': [...S, ...S, ...S, ...S, ...S, ...S, ...S];
  '8': [...S, ...S, ...S, ...S, ...S, ...S, ...S, ...S];
  '9': [...S, ...S, ...S, ...S, ...S, ...S, ...S, ...S, ...S];
}

type Reversed<Text extends string, Out extends string = ''> = Text extends `${infer D}${infer Rest}`
  ? Reversed<Rest, `${D}${Out}`>
  : Out;

/** Without leading zeros, unless a zero is the only digit. */
type Trimmed<Text extends string> = Text extends `0${infer Rest}`
  ? Rest extends ''
    ? '0'
    : Trimmed<Rest>
  : Text;

/** A literal, or `number` where it has more digits than a number can hold. */
type ToNumber<Text extends string> = Text extends `${infer N extends number}` ? N : number;

/** The first digit; 0 where one number has run out before the other. */
type First<Text extends string> = Text extends `${infer D extends Digit}${string}` ? D : '0';
type Rest<Text extends string> = Text extends `${string}${infer Others}` ? Others : '';

/** Takes reversed strings, gives one in reading order. */
type Sum<A extends string, B extends string, Carry extends Count = [], Out extends string = ''> = [
  A,
  B,
] extends ['', '']
  ? Carry extends []
    ? Out
    : `1${Out}`
  : [...Strokes[First<A>], ...Strokes[First<B>], ...Carry] extends infer S extends Count
    ? S extends [...Ten, ...infer More extends Count]
      ? Sum<Rest<A>, Rest<B>, [1], `${More['length']}${Out}`>
      : Sum<Rest<A>, Rest<B>, [], `${S['length']}${Out}`>
    : never;

/** Takes reversed strings, gives one in reading order, with leading zeros; `never` where B is larger. */
type Difference<
  A extends string,
  B extends string,
  Borrowed extends Count = [],
  Out extends string = '',
> = [A, B] extends ['', '']
  ? Borrowed extends []
    ? Out
    : never
  : [...Ten, ...Strokes[First<A>]] extends [
        ...Strokes[First<B>],
        ...Borrowed,
        ...infer Left extends Count,
      ]
    ? Left extends [...Ten, ...infer More extends Count]
      ? Difference<Rest<A>, Rest<B>, [], `${More['length']}${Out}`>
      : Difference<Rest<A>, Rest<B>, [1], `${Left['length']}${Out}`>
    : never;

type SignedDifference<A extends string, B extends string> = [Difference<A, B>] extends [never]
  ? ToNumber<`-${Trimmed<Difference<B, A>>}`>
  : ToNumber<Trimmed<Difference<A, B>>>;

/** Takes reversed strings, gives one in reading order. */
type Product<
  A extends string,
  B extends string,
  Out extends string = '0',
> = B extends `${infer D extends Digit}${infer Others}`
  ? Product<`0${A}`, Others, D extends '0' ? Out : Sum<Line<A, D>, Reversed<Out>>>
  : Out;

/** A reversed string times one digit: a reversed string. */
type Line<
  A extends string,
  By extends Digit,
  Carry extends Count = [],
  Out extends string = '',
> = A extends ''
  ? Carry extends []
    ? Out
    : `${Out}${Carry['length']}`
  : [...Times<Strokes[First<A>]>[By], ...Carry] extends infer S extends Count
    ? `${S['length']}` extends `${infer Tens extends Digit}${infer Units extends Digit}`
      ? Line<Rest<A>, By, Strokes[Tens], `${Out}${Units}`>
      : Line<Rest<A>, By, [], `${Out}${S['length']}`>
    : never;

interface Divided<Quotient extends string, Remainder extends string> {
  quotient: Quotient;
  /** Reversed; empty for 0. */
  remainder: Remainder;
}

/** Long division of a string in reading order by a reversed one. */
type Division<
  N extends string,
  D extends string,
  Remainder extends string = '',
  Out extends string = '',
> = N extends `${infer Next}${infer Others}`
  ? HowOften<D, `${Next}${Remainder}`> extends Divided<infer Quotient, infer Left>
    ? Division<Others, D, Left, `${Out}${Quotient}`>
    : never
  : Divided<Out, Remainder>;

/** How many times one reversed string can be subtracted from another: at most nine times. */
type HowOften<D extends string, From extends string, Taken extends Count = []> = [
  Difference<From, D>,
] extends [never]
  ? Divided<`${Taken['length']}`, From extends '0' ? '' : From>
  : HowOften<D, Reversed<Trimmed<Difference<From, D>>>, [...Taken, 1]>;
