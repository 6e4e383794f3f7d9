/** What is said of a model, for a learner who wrote it in Python. */
import { codeInPython } from '../../../shape/python-words';
import type { Finding } from '../finding';

/** As `codeInPython`; the answer is called the network. */
export function inPython(text: string): string {
  return codeInPython(
    text.replace(/(^|[.?] )`python`/g, '$1The network').replace(/`python`/g, 'the network'),
  );
}

export function findingInPython(finding: Finding): Finding {
  const { message, hint, mistakes } = finding;
  return {
    ...finding,
    message: inPython(message),
    ...(hint !== undefined && { hint: inPython(hint) }),
    ...(mistakes && {
      mistakes: mistakes.map((one) => ({
        ...one,
        message: inPython(one.message),
        hint: inPython(one.hint),
      })),
    }),
  };
}
