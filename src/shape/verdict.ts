/**
 * How types refuse a call. A verdict is true or a sentence that says why not; a parameter asks for the
 * sentence (`x: X & Ask<Verdict>`), which no value is, so the compiler prints it.
 */

/**
 * `unknown`, which asks nothing, or the sentence.
 *
 * A user's `forward<H extends number>(x: Tensor<[1, 3, H, H]>)` must compile, though TypeScript defers
 * every conditional type on a generic size, and nothing can be assigned to a deferred type. But anything
 * can be to a look-up in a table with an index signature, if no more is known of the key than that it is
 * a string.
 */
export type Ask<Verdict> = Asked<Verdict>[AsKey<Verdict extends string ? 'refused' : 'taken'>];

interface Asked<Verdict> {
  [key: string]: unknown;
  refused: Verdict;
}

/** The same for a number, of which and a sentence TypeScript would make `never`. */
export type AskOfNumber<Verdict> = AskedOfNumber<Verdict>[AsKey<
  Verdict extends string ? 'refused' : 'taken'
>];

interface AskedOfNumber<Verdict> {
  [key: string]: unknown;
  refused: Refused<Verdict>;
}

/** What no number is; `Why` is a sentence. */
interface Refused<Why> {
  readonly why: Why;
}

/** The key itself, which while it is deferred is known to be a string, and not to be one of the two. */
export type AsKey<Key> = [Key] extends [infer Name extends string] ? Name : string;

/** Whether two sizes can be the same: two literals must be equal, two unions share one, `number` goes with anything. */
export type Agree<A, B> = number extends A
  ? true
  : number extends B
    ? true
    : [A & B] extends [never]
      ? false
      : true;

/**
 * The first verdict that is a sentence, or true. Nearly always all of them are true, so that is asked first: taking
 * the list apart costs the compiler a quarter of its work on a chain of layers.
 */
export type First<Verdicts extends readonly unknown[]> = [Verdicts[number]] extends [true]
  ? true
  : FirstSentence<Verdicts>;

type FirstSentence<Verdicts extends readonly unknown[]> = Verdicts extends readonly [
  infer Verdict,
  ...infer Rest,
]
  ? Verdict extends string
    ? Verdict
    : FirstSentence<Rest>
  : true;
