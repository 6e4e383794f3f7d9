/** Slips in a Python class that is a model. */
import { linesOf, stoppedWith, type PythonSlip } from './slip';

/** Silent: PyTorch runs it. */
const resultNotUsed: PythonSlip = {
  rule: 'result-not-used',
  hint: 'What must go into the second layer: what came into `forward`, or what the first layer made of it?',
  find({ text, isWrong = false }) {
    if (!isWrong) return undefined;
    const set = linesOf(text).map((line) => /^(\w{1,60}) = (.*)$/.exec(line) ?? []);
    const lost = set.find(([line, name], i) => {
      const [, next, value = ''] = set[i + 1] ?? [];
      return line !== undefined && name === next && !new RegExp(`\\b${name}\\b`).test(value);
    });
    return (
      lost &&
      `\`${lost[1]}\` is set in one line and set again in the next, which does not read it: the first result is lost.`
    );
  },
};

export const inClasses: readonly PythonSlip[] = [
  stoppedWith(
    'super-init-forgotten',
    /before Module\.__init__\(\) call/,
    () =>
      'PyTorch stops with “cannot assign module before Module.__init__() call”: when the first layer is set, the model is not ready to keep it.',
    'What must `__init__` do before it sets the first layer, so that `nn.Module` can prepare itself?',
  ),
  stoppedWith(
    'no-base-class',
    /a class without exactly one base class/,
    () => 'The class has no base class: for Python it is a plain object, not a model.',
    'What comes in brackets after the name of a class that is a model?',
  ),
  stoppedWith(
    'init-misspelt',
    /'(\w{1,60})' object has no attribute/,
    (name) =>
      `When \`${name}\` is made, none of its layers are: Python calls only a method with exactly the name that it knows.`,
    'How many underscores are in the name of the method that Python calls when it makes an object?',
    (text) =>
      !/\b__init__\s*\(\s*self/.test(text) && /\bdef\s+_*init_*\b|\bdef\s+constructor\b/.test(text),
  ),
  stoppedWith(
    'self-forgotten',
    /cannot read the name (\w{1,60})/,
    (name) =>
      `\`${name}\` alone is not known: the layer is an attribute of the model, and Python needs to be told so.`,
    'Under which name did `__init__` keep the layer?',
    (text, name) => new RegExp(`self\\.${name}\\b`).test(text),
  ),
  stoppedWith(
    'self-parameter-missing',
    /(\w{1,60})\(\) takes \d+ positional arguments? but \d+ were given/,
    (method) =>
      `\`${method}\` gets one argument more than it has parameters: Python passes the model itself first.`,
    'Which parameter comes first in every method of a Python class?',
    (text, method) => new RegExp(`def\\s+${method}\\s*\\((?!\\s*self\\b)`).test(text),
  ),
  stoppedWith(
    'no-forward',
    /is missing the required "forward" function/,
    () => 'The class has no method `forward`, so nothing says what happens to an image.',
    'Which method does PyTorch call when the model gets an image, and is it spelt and indented as a method of the class?',
  ),
  resultNotUsed,
  stoppedWith(
    'layer-not-there',
    /'\w{1,60}' object has no attribute '(\w{1,60})'/,
    (name) => `\`forward\` uses \`self.${name}\`, but \`__init__\` never sets it.`,
    'Compare the names in `__init__` with those in `forward`. Which one differs?',
    (text, name) => new RegExp(`self\\.${name}\\b`).test(text),
  ),
];
