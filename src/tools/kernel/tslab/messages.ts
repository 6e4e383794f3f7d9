/** The compiler's messages on a cell, each once. */
import type { Diagnostic } from 'tslab/dist/converter';

/** A text that is not TypeScript: what its names would mean does not matter then. */
export const isOfSyntax = ({ code }: Diagnostic): boolean => code >= 1000 && code < 2000;

/** "Exported variable … has or is using private name …": tslab exports what a cell declares. */
const isOfDeclaration = ({ code }: Diagnostic) => code >= 4000 && code < 5000;

/** A type that is a sentence, as src/nn/type-rules writes it. */
export const sentenceIn = (message: string): string | undefined =>
  message.split('"').find((part, i) => i % 2 === 1 && part.includes(' '));

/**
 * Leaves out what is said again. tslab asks the compiler for several lists of messages, in which some
 * are twice; and a reason of a message may be the same sentence in other words. Where a cell is no
 * TypeScript, only that is left: each word of such a text would have a message of its own. Of a comment that
 * begins with `#`, the first message is left.
 *
 * @param has whether there could be an option of this name in the place of one that is not there
 */
export function eachOnce(
  diagnostics: readonly Diagnostic[],
  source: string,
  has: (option: Diagnostic, name: string) => boolean = () => true,
): Diagnostic[] {
  const hashes = diagnostics.filter(({ start }) => source[start.offset] === '#');
  const isInComment = ({ start }: Diagnostic) =>
    hashes.some(({ start: hash }) => hash.line === start.line && hash.offset < start.offset);
  const isBroken = diagnostics.some(isOfSyntax);
  const isAlone = diagnostics.every(isOfDeclaration);
  const said = diagnostics.filter(
    (one) =>
      (isOfSyntax(one) || !isBroken) && (isAlone || !isOfDeclaration(one)) && !isInComment(one),
  );
  const places = new Map<string, Diagnostic[]>();
  for (const one of said) {
    const place = `${one.start.offset}:${one.end.offset}`;
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  const once = new Map<string, Diagnostic>();
  for (const one of [...places.values()].map(clearest)) once.set(keyOf(one), inWords(one));
  // Why a whole object does not fit is said of its part.
  const all = [...once.values()];
  const isOfPart = ({ start }: Diagnostic) =>
    all.some((one) => isOfOption(one) && one.start.offset === start.offset);
  return all
    .filter((one) => isOfOption(one) || !isOfPart(one))
    .map((one) =>
      isOfOption(one)
        ? { ...one, messageText: ofOption(one.messageText, (name) => has(one, name)) }
        : one,
    );
}

/**
 * The one of the messages on a place that is kept. tslab makes a message of each reason that the compiler has for
 * the first: what the parts of a type are, down to single numbers, all of which the first names.
 */
function clearest(messages: Diagnostic[]): Diagnostic {
  const isSentence = ({ messageText }: Diagnostic) => sentenceIn(messageText) !== undefined;
  const isHead = ({ code }: Diagnostic) => code !== NO_OVERLOAD && code !== OVERLOAD;
  return (
    messages.find(isOfOption) ??
    messages.filter(isSentence).at(-1) ??
    messages.find(isHead) ??
    messages[0]!
  );
}

const [NO_OVERLOAD, OVERLOAD] = [2769, 2772];

/** "Object literal may only specify known properties, …" */
const isOfOption = ({ code }: Diagnostic) => code === 2353 || code === 2561;

/** The same in few words, which name neither the type of all options nor the options there are. */
function ofOption(message: string, has: (name: string) => boolean): string {
  const name = /'([^']+)' does not exist/.exec(message)?.[1] ?? '';
  const meant = /Did you mean to write '([^']+)'/.exec(message)?.[1];
  const inCamelCase = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const right = meant ?? (inCamelCase !== name && has(inCamelCase) ? inCamelCase : undefined);
  return `There is no '${name}' here${right ? `: write '${right}'` : ''}.`;
}

/** What our types of arguments stand for. */
const TYPES: Readonly<Record<string, string>> = {
  functional: 'F',
  NumberOrPair: 'number | [number, number]',
  Padding: "number | [number, number] | 'same' | 'valid'",
  Pair: '[number, number]',
  'Tensor<Shape>': 'Tensor',
};

/** Types in words that a learner knows; a namespace of convlab has the name of its file there. */
function inWords(one: Diagnostic): Diagnostic {
  const messageText = one.messageText
    .replace(/typeof import\("[^"]*\/(\w+)\/index"\)/g, '$1')
    // In a browser's tab.
    .replace(
      / Do you need to install type definitions for node\?.*/,
      " It is Node's, which is not here.",
    )
    .replace(/type '([\w<>]+)'/g, (_, name: string) => `type '${TYPES[name] ?? name}'`);
  return { ...one, messageText };
}

function keyOf({ start, fileName, messageText }: Diagnostic): string {
  return `${fileName ?? ''}:${start.offset}:${sentenceIn(messageText) ?? messageText}`;
}
