/** Slips in Python, and mistakes in the order of its lines: the first that was made is named. */
import { fromTypeScript } from './from-typescript';
import { inCalls } from './in-calls';
import { inClasses } from './in-classes';
import type { PythonSlip, PythonTried } from './slip';

export { history, trainingLinesMistakes, type TrainingLine } from './training-lines';

const slips: readonly PythonSlip[] = [...fromTypeScript, ...inClasses, ...inCalls];

/** The slip that explains what happened; nothing if none of them does. */
export function slipIn(
  tried: PythonTried,
): { readonly rule: string; readonly message: string; readonly hint: string } | undefined {
  for (const slip of slips) {
    const message = slip.find(tried);
    if (message !== undefined) return { rule: slip.rule, message, hint: slip.hint };
  }
  return undefined;
}
