/** Whether the numbers of an answer reveal which mistake was made. */
import {
  asked,
  candidatesOf,
  followersOf,
  isSame,
  predict,
  rightRules,
  type Answers,
  type Quantity,
  type Question,
} from '../mistake';
import { shortcutTo } from './shortcuts';

export type WellPosed =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** In a few words, for authors of questions. */
      readonly reason: string;
    };

/**
 * A question is well-posed if the right answer and every single mistake that can be made on the way
 * lead to different numbers: mistakes of different rules to different ones, and none to the right ones.
 * Nor may multiplying numbers of its text lead to a right one, such as kernel² · depth.
 *
 * @param optional parts that may be left out; the others have to suffice by themselves
 */
export function isWellPosed(question: Question, optional: readonly string[] = []): WellPosed {
  const names = asked(question)
    .filter(({ path }) => !optional.includes(path[0]))
    .map(({ name }) => name);
  const isAlike = (one: Answers, other: Answers) =>
    names.every((name) => isSame(one[name]!, other[name]!) || isSame(other[name]!, one[name]!));
  const right = predict(question, rightRules);
  const seen: MistakenNumbers[] = [];
  for (const outcome of mistakenNumbersOf(question)) {
    const { rule, numbers } = outcome;
    if (isAlike(numbers, right)) return no(`${rule} leads to the right answer`);
    const other = seen.find((one) => one.rule !== rule && isAlike(one.numbers, numbers));
    if (other) return no(`${other.rule} and ${rule} lead to the same answer`);
    seen.push(outcome);
  }
  if (seen.length === 0) return no('no mistake can be made');
  const shortcut = shortcutTo(question, names);
  return shortcut === undefined ? { ok: true } : no(`${shortcut} is the right answer`);
}

function no(reason: string): WellPosed {
  return { ok: false, reason };
}

/** What a mistake leads to. */
interface MistakenNumbers {
  readonly rule: string;
  readonly numbers: Answers;
}

const known = new WeakMap<Question, readonly MistakenNumbers[]>();

/** What each single mistake on the way leads to, even if the end does not show it. */
function mistakenNumbersOf(question: Question): readonly MistakenNumbers[] {
  const found = known.get(question);
  if (found) return found;
  const all = [...new Set([question, onTheWay(question)])];
  const computed = all
    .flatMap((each) => candidatesOf(each).singles())
    .map(({ mistakes, rules }) => ({
      rule: mistakes[0]!.rule,
      numbers: predict(question, rules),
    }));
  known.set(question, computed);
  return computed;
}

/** The question as if every number that the answer depends on were asked for. */
function onTheWay(question: Question): Question {
  const isHidden = ({ name, path }: Quantity) => {
    if (path) return false;
    const followers = followersOf(question, name);
    return asked(question).some((end) => followers.has(end.name));
  };
  const hidden = new Set(question.quantities.filter(isHidden));
  if (hidden.size === 0) return question;
  const quantities = question.quantities.map((quantity) =>
    hidden.has(quantity) ? { ...quantity, path: [quantity.name] as const } : quantity,
  );
  return { ...question, quantities };
}
