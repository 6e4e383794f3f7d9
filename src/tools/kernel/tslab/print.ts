/** Prints values as a notebook shows them: in their rich forms, and none a second time that has shown itself. */
import { bundleOf, shownMark, type Displayable } from '../../../display/display';

/** A value that may have rich forms, or have shown itself. */
interface Showable extends Displayable {
  [shownMark]?: unknown;
}

/**
 * @param print prints in plain text
 * @param show shows something in all its forms
 */
export function printerOf(
  print: (...values: unknown[]) => void,
  show: (bundle: Readonly<Record<string, unknown>>) => void,
): (...values: unknown[]) => void {
  return (...values) => {
    const [only] = values as [Showable | null | undefined];
    if (values.length !== 1 || typeof only !== 'object' || only === null) print(...values);
    else if (only[shownMark]) return;
    else if (isRich(only)) show(bundleOf(only));
    else print(only);
  };
}

const isRich = (value: Showable) =>
  typeof value.toBundle === 'function' || typeof value.toHTML === 'function';
