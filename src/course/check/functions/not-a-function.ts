/** Findings for when a function was asked for and something else was given. */
import type { Datum } from '../../answer/answer';
import type { Finding } from '../finding';
import { showDatum } from '../show-datum';

type NoFunction = Exclude<Datum, { kind: 'function' }>;

/** A finding on something that is not a function. */
export function notAFunction(part: string, datum: NoFunction): Finding {
  const finding = (rule: string, message: string, hint: string): Finding => ({
    rule,
    part,
    severity: 'error',
    message,
    hint,
  });
  switch (datum.kind) {
    case 'missing': {
      const names = datum.present.map((name) => `\`${name}\``).join(', ');
      const has = names === '' ? 'The answer is empty.' : `The answer has ${names}.`;
      return finding(
        'not-answered',
        `There is no \`${part}\`. ${has}`,
        'Is the function exported, and is its name spelled exactly like that?',
      );
    }
    case 'class':
      return finding(
        'class-for-function',
        `\`${part}\` is ${showDatum(datum)}. The check needs a function, to call it with its own inputs.`,
        `Does \`${part}\` start with \`function\`?`,
      );
    default:
      return finding(
        'not-a-function',
        `\`${part}\` is ${showDatum(datum)}. The check needs a function, to call it with its own inputs.`,
        'Did you call the function where you only need its name?',
      );
  }
}
