/** Options as they were written: an object's type, from which the rules read its parts. */

/** No options. (`undefined` would not do: a compiler that is not strict takes it for anything.) */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- there are none
export interface None {}

/** A part of options; `Default` where it was left out. */
type OptionOf<Options, Name extends PropertyKey, Default> = Name extends keyof Options
  ? [Exclude<Options[Name], undefined>] extends [never]
    ? Default
    : Exclude<Options[Name], undefined>
  : Default;

/**
 * A part of the options of a call that takes them in one of two places. In the first there may be
 * something `Else` (a stride, a bias); where it is not known which of the two, nothing is known of the
 * parts.
 */
export type SettingOf<First, Second, Name extends PropertyKey, Default, Else> = 0 extends
  (1 & First) | (1 & Second)
  ? unknown
  : [First] extends [Else | undefined]
    ? OptionOf<Second, Name, Default>
    : [Extract<First, Else>] extends [never]
      ? OptionOf<First, Name, OptionOf<Second, Name, Default>>
      : unknown;

/**
 * The verdict on the names in options whose whole type is inferred. TypeScript itself looks for others than
 * those of `Known` only where it infers the parts one by one.
 */
export type NoOthers<Call extends string, Options, Known> = 0 extends 1 & Options
  ? true
  : Options extends None
    ? Options extends readonly unknown[] | number | { readonly storage: unknown }
      ? true
      : NoOption<Call, Exclude<keyof Options, keyof Known>, keyof Known>
    : true;

type NoOption<Call extends string, Names, Known> = [Names] extends [never]
  ? true
  : Names extends string
    ? `${Call} has no option ${Names}${CamelCase<Names> extends Known ? `: write ${CamelCase<Names>}` : ''}`
    : true;

type CamelCase<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;
