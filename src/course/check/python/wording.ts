/** What is said of a model, for a learner who wrote it in Python. */
import { snakeCase } from '../../../shape/python-words';
import type { Finding } from '../finding';

/** Turns the code in a sentence into Python: `new nn.Conv2d(3, 8, 5, { stride: 2 })`, `inChannels`, `this.conv1`. */
export function inPython(text: string): string {
  return text
    .replace(/\bnew (?=nn\.|\w+\()/g, '')
    .replace(/\bthis\./g, 'self.')
    .replace(/\bnull\b/g, 'None')
    .replace(/(^|[.?] )`python`/g, '$1The network')
    .replace(/`python`/g, 'the network')
    .replace(/, \{ ([^{}]*) \}\)/g, (_, options: string) => `, ${named(options)})`)
    .replace(/(?<![\w.'])[a-z]+(?:[A-Z][a-z]+)+(?!\w)/g, snakeCase);
}

/** `stride: 2, padding: [1, 0]` as `stride=2, padding=(1, 0)`. */
function named(options: string): string {
  return options
    .replace(/(\w{1,40}): /g, (_, name: string) => `${snakeCase(name)}=`)
    .replace(/\[([^[\]]*)\]/g, '($1)')
    .replace(/\btrue\b/g, 'True')
    .replace(/\bfalse\b/g, 'False');
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
