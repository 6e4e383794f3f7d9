/** What the learner may have meant. */
import { closest, distance } from 'fastest-levenshtein';

/** The known names that `name` may stand for: they contain it, or a letter or two differ. */
export function near(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  const holding = wanted.length < 3 ? [] : known.filter((id) => id.includes(wanted));
  if (holding.length > 0) return holding.slice(0, 3);
  if (known.length === 0) return [];
  const nearest = closest(wanted, known);
  return distance(wanted, nearest) <= Math.max(1, wanted.length * 0.4) ? [nearest] : [];
}

/** The sentence for an exercise that does not exist: ``There is no exercise `quiz-13`. …`` */
export function noSuchExercise(id: string, known: readonly string[]): string {
  return noSuch('exercise', id, known);
}

/** ``There is no lesson `convolutions`. Did you mean `convolution`?`` */
export function noSuch(what: string, name: string, known: readonly string[]): string {
  const names = near(name, known).map((one) => `\`${one}\``);
  const meant = names.length === 0 ? '' : ` Did you mean ${orList(names)}?`;
  return `There is no ${what} \`${name}\`.${meant}`;
}

function orList(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
