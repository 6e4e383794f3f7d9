/** What the JavaScript engine says of mistakes with this library, in plain words. */
import { snakeCase } from './python-words';
import { torchNames } from './torch-names';

type Rule = readonly [said: RegExp, words: (...found: string[]) => string | undefined];

/** Fields of a tensor, which PyTorch has as methods, or somebody takes for some. */
const FIELDS = new Set(['shape', 'dtype', 'grad']);

/** The words of V8, and of Firefox where they are others. */
const RULES: readonly Rule[] = [
  [
    /^Class constructor (\w+) cannot be invoked without 'new'$/,
    (name) => `An object of a class is made with \`new\`: \`new ${classNamed(name)}(…)\`.`,
  ],
  [
    /^class constructors must be invoked with 'new'$/,
    () => 'An object of a class is made with `new`, such as `new nn.ReLU()`.',
  ],
  [
    /^(\S+)\.(\w+) is not a function$/,
    (of, name) => {
      if (FIELDS.has(name))
        return `It is not a function: write \`${of}.${name}\`, without brackets.`;
      if (!isOfTensors(name)) return undefined;
      return `\`${of}\` has no ${name}, so it is not a tensor: tensor(…) makes one of numbers.`;
    },
  ],
  [
    /^Cannot read properties of (undefined|null) \(reading '(\w+)'\)$/,
    (nothing, name) => noTensor(name, nothing),
  ],
  [/^can't access property "(\w+)"(?:, .+ is| of) (undefined|null)$/, noTensor],
];

function noTensor(name: string, nothing: string): string | undefined {
  return isOfTensors(name)
    ? `There is no tensor whose ${name} is meant, but ${nothing}: is a return missing in forward, or a name not set yet?`
    : undefined;
}

/** The message of an error, and what it means if it is about what this library has. */
export function explainEngine(message: string): string {
  for (const [said, words] of RULES) {
    const found = said.exec(message);
    const explanation = found && words(...found.slice(1));
    if (explanation) return `${message}\n${explanation}`;
  }
  return message;
}

/** A class of the learner's has its own name. */
function classNamed(name: string): string {
  const owner = (['nn', 'optim'] as const).find((one) => has(torchNames[one], name));
  return owner ? `${owner}.${name}` : name;
}

const isOfTensors = (name: string) => FIELDS.has(name) || has(torchNames.Tensor, snakeCase(name));

const has = (names: string, name: string) => names.split(/\s+/).includes(name);
