/** How a learner's value appears in a message: short, on one line. */
import type { Datum } from '../answer/answer';

/**
 * `[128, 32, …]`, `"5120"`, `a function`.
 *
 * @param longest characters
 */
export function showDatum(datum: Datum, longest = 60): string {
  const text = show(datum, longest);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function show(datum: Datum, longest: number): string {
  switch (datum.kind) {
    case 'missing':
      return 'nothing';
    case 'undefined':
    case 'null':
      return datum.kind;
    case 'boolean':
      return String(datum.value);
    case 'number':
      return Object.is(datum.value, -0) ? '-0' : String(datum.value);
    case 'bigint':
      return `${datum.text}n`;
    case 'string':
      return JSON.stringify(datum.value.slice(0, longest));
    case 'list':
      return `[${[...datum.items.slice(0, 20).map((item) => show(item, longest)), ...(datum.length > 20 ? ['…'] : [])].join(', ')}]`;
    case 'record':
      return datum.type === 'Object' ? 'an object' : `a ${datum.type}`;
    case 'tensor':
      return `a tensor of shape [${datum.shape.join(', ')}]`;
    case 'module':
      return `a model (${datum.type})`;
    case 'function':
      return datum.name ? `the function ${datum.name}` : 'a function';
    case 'class':
      return `the class ${datum.name}`;
    case 'symbol':
    case 'promise':
      return `a ${datum.kind}`;
    case 'too-deep':
      return 'a deep list';
    case 'circular':
      return 'a list that contains itself';
    case 'unreadable':
      return 'a value that cannot be read';
  }
}
