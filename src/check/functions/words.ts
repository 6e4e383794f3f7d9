/** What came, in words. */
import type { Datum } from '../answer';

/** `a number`, `the text "5"`, `a promise`: to stand in a sentence. */
export function inWords(datum: Datum): string {
  switch (datum.kind) {
    case 'missing':
      return 'nothing';
    case 'undefined':
    case 'null':
      return `\`${datum.kind}\``;
    case 'symbol':
    case 'promise':
      return `a ${datum.kind}`;
    case 'boolean':
      return `\`${datum.value}\``;
    case 'number':
      return `the number ${datum.value}`;
    case 'bigint':
      return `\`${cut(datum.text)}n\`, a bigint`;
    case 'string':
      return `the text ${JSON.stringify(cut(datum.value))}`;
    case 'list':
      return `a list of ${datum.length}`;
    case 'record':
      return datum.type === 'Object' ? 'an object' : `an object of the class \`${datum.type}\``;
    case 'tensor':
      return `a tensor of the shape [${datum.shape.join(', ')}]`;
    case 'module':
      return `a layer or model, \`${datum.type}\``;
    case 'function':
      return 'a function';
    case 'class':
      return `a class, \`${datum.name}\``;
    case 'too-deep':
      return 'something nested too deeply to be read';
    case 'circular':
      return 'something that contains itself';
    case 'unreadable':
      return `something that cannot be read (${datum.message})`;
  }
}

/** Text in a message stays short. */
function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
