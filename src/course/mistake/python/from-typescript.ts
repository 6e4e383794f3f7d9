/** What is right in TypeScript and wrong in Python. */
import { snakeCase } from '../../../shape/python-words';
import { stoppedWith, written, type PythonSlip } from './slip';

/** The arguments that are two words. */
const twoWords =
  /\b((?:in|out)(?:Channels|Features)|kernelSize|paddingMode|ceilMode|startDim|endDim|returnIndices|countIncludePad)\b/;

export const fromTypeScript: readonly PythonSlip[] = [
  written(
    'new-in-python',
    /\bnew [A-Za-z]/,
    () => '`new` belongs to TypeScript. In Python, calling the class makes the layer.',
    'Which word before `nn` does Python not need?',
  ),
  written(
    'declared-in-python',
    /^(const|let|var|export|import \{) /,
    (word) => `\`${word}\` belongs to TypeScript. In Python, a name is set by \`name = value\`.`,
    'How do you give something a name in Python?',
  ),
  written(
    'options-in-braces',
    /\{ ?(\w{1,40}) ?:/,
    (name) =>
      `The options are in braces, as in TypeScript. In Python, \`${snakeCase(name)}\` is an argument with a name.`,
    'How do you pass an argument by its name in Python, and which sign comes between the name and the value?',
  ),
  written(
    'colon-in-call',
    /(?:^|[(,] ?)([a-z]\w{0,40}) ?: ?[\w([]/i,
    (name) =>
      `A colon follows \`${name}\`, as in TypeScript. In a call, Python has another sign between a name and its value.`,
    'Which sign does Python put between the name of an argument and its value?',
  ),
  written(
    'camel-case',
    twoWords,
    (name) => `\`${name}\` is spelt as in TypeScript; Python puts an underscore between the words.`,
    'How are names of two words written in Python?',
    'always',
  ),
  stoppedWith(
    'this-for-self',
    /cannot read the name (this)\b/,
    () =>
      '`this` belongs to TypeScript. In Python, the model is the first parameter of each method.',
    'By which name do the methods of a Python class know the object itself?',
  ),
  stoppedWith(
    'constant-in-small-letters',
    /cannot read the name (true|false|null|undefined)\b/,
    (name) => `\`${name}\` is spelt as in TypeScript, and Python does not know the name.`,
    'How does Python write the two truth values, and nothing at all?',
  ),
  written(
    'method-without-def',
    /^((?:forward|constructor|__init__) ?\(.*[{:])$/,
    (line) => `\`${line}\` is how TypeScript begins a method. Python needs a word before it.`,
    'Which word begins a function in Python?',
  ),
];
