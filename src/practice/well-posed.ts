/** Whether the numbers of an answer tell which mistake was made. */
import {
  answersUnder,
  asked,
  candidatesOf,
  isSame,
  predict,
  rightRules,
  type Answers,
  type Question,
} from '../mistake';

export type WellPosed =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** In a few words, for whoever makes questions. */
      readonly reason: string;
    };

/**
 * A question is well-posed if the right answer and every single mistake that can be made on the way
 * lead to different numbers: those of another rule to others, and none to the right ones.
 *
 * @param optional parts that may be left out; the others have to tell by themselves
 */
export function isWellPosed(question: Question, optional: readonly string[] = []): WellPosed {
  const needed = without(question, optional);
  const right = answersUnder(needed, rightRules);
  const seen: { rule: string; answers: Answers }[] = [];
  const made = [needed, onTheWay(needed)].flatMap((each) => candidatesOf(each).singles());
  for (const { mistakes, rules } of made) {
    const { rule } = mistakes[0]!;
    const answers = answersUnder(needed, rules);
    if (isAlike(answers, right)) return no(`${rule} leads to the right answer`);
    const other = seen.find((one) => one.rule !== rule && isAlike(one.answers, answers));
    if (other) return no(`${other.rule} and ${rule} lead to the same answer`);
    seen.push({ rule, answers });
  }
  return seen.length > 0 ? { ok: true } : no('no mistake can be made');
}

function no(reason: string): WellPosed {
  return { ok: false, reason };
}

/** The question with some parts not asked for. */
function without(question: Question, parts: readonly string[]): Question {
  if (parts.length === 0) return question;
  const quantities = question.quantities.map(({ path, ...quantity }) =>
    path && parts.includes(path[0]) ? quantity : { ...quantity, path },
  );
  return { ...question, quantities };
}

/**
 * The question as if every number were asked for that the answer depends on. Its mistakes are those
 * that can be made on the way, even if the end does not show them.
 */
function onTheWay(question: Question): Question {
  const right = predict(question, rightRules);
  const names = asked(question).map(({ name }) => name);
  const isNeeded = (name: string) => {
    // Far enough from the right number that no rounding hides it.
    const changed = predict(question, rightRules, { [name]: 1000 * right[name]! + 1000 });
    return names.some((end) => changed[end] !== right[end]);
  };
  const quantities = question.quantities.map((quantity) =>
    quantity.path || !isNeeded(quantity.name)
      ? quantity
      : { ...quantity, path: [quantity.name] as const },
  );
  return { ...question, quantities };
}

function isAlike(one: Answers, other: Answers): boolean {
  return Object.keys(other).every(
    (name) => isSame(one[name]!, other[name]!) || isSame(other[name]!, one[name]!),
  );
}
