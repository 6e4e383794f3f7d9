/** Slips in a call of a layer or a function of PyTorch. */
import { stoppedWith, withoutComments, type PythonSlip } from './slip';

const hasIn = (pattern: RegExp) => (text: string) => pattern.test(withoutComments(text));

export const inCalls: readonly PythonSlip[] = [
  stoppedWith(
    'layer-for-function',
    /ReLU\.__init__\(\): argument 'inplace' must be bool, not Tensor/,
    () =>
      '`nn.ReLU(x)` makes a new layer and takes `x` to be an option. The function lives somewhere else.',
    'In which module is the function that does what the layer `nn.ReLU()` does?',
  ),
  stoppedWith(
    'list-in-sequential',
    /list is not a Module subclass/,
    () => '`nn.Sequential` got a list. It takes the layers themselves, one argument each.',
    'Which brackets surround the layers, and which of them are needed?',
  ),
  stoppedWith(
    'function-in-sequential',
    /(?:function|type) is not a Module subclass/,
    () => '`nn.Sequential` takes layers, but one of its arguments is a function, such as `F.relu`.',
    'Which layer does the same as that function?',
    hasIn(/\bF\.\w+|\btorch\.\w+[^\S\n]*[,)\n]/),
  ),
  stoppedWith(
    'brackets-forgotten',
    /(?:function|type) is not a Module subclass/,
    () =>
      'One of the arguments of `nn.Sequential` is a class, not a layer: a layer is made by calling its class.',
    'Which of your layers have no brackets after their name?',
  ),
  stoppedWith(
    'features-in-rows',
    /shapes cannot be multiplied \((\d+)x\d+ and \1x\d+\)/,
    (count) =>
      `The linear layer gets ${count} rows; its ${count} numbers belong in one row for each image.`,
    'A batch of lists has two sizes. Which one counts the images, and does it come first or second?',
  ),
  stoppedWith(
    'unknown-argument',
    /unexpected keyword argument '(\w{1,60})'/,
    (name) => `PyTorch knows no argument \`${name}\` here.`,
    'What is this argument called in the documentation of the layer?',
  ),
  stoppedWith(
    'argument-missing',
    /missing 1 required positional argument: '(\w{1,60})'/,
    (name) => `The argument \`${name}\` is missing.`,
    'Which arguments have no default, and in which order do they come?',
  ),
  stoppedWith(
    'size-is-a-float',
    /'float' object cannot be interpreted as an integer|argument '\w+' must be int, not float/,
    () =>
      'A size is not a whole number. In Python, `/` gives a fraction even where it comes out even.',
    'Which division in Python gives a whole number?',
  ),
  stoppedWith(
    'unknown-name',
    /has no attribute '(\w{1,60})'|cannot read the name (?=(\w{1,60}))/,
    (found) => `Python does not know the name \`${found}\`.`,
    'Is it spelt as PyTorch spells it, with capital and small letters in the right places?',
    (text, found) => !new RegExp(`self\\.${found}\\b`).test(text),
  ),
];
