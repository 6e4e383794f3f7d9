import { valueExercise } from '../../check/values';
import { networkQuestion, type Network } from '../../mistake';
import { asCode } from '../code';

const network: Network = {
  input: [32, 20, 20],
  layers: [
    { kind: 'conv', inChannels: 32, outChannels: 32, kernel: 3, padding: 1, groups: 32 },
    { kind: 'conv', inChannels: 32, outChannels: 64, kernel: 1, bias: false },
    { kind: 'conv', inChannels: 64, outChannels: 64, kernel: 3, padding: 1, groups: 4 },
  ],
};

export const depthwise = valueExercise({
  id: 'depthwise',
  title: 'Depthwise, 1 x 1, and groups',
  purpose: 'Count what you save with convolutions that do not look at all channels.',
  task: `How many parameters does each of these layers have, and how many do they have together?\n\n${asCode(network)}`,
  hints: [
    'With 32 groups for 32 channels, how many channels does one filter look at?',
    'How many weights does a filter of 1 x 1 have if it looks at 32 channels?',
    'Which of the three layers has no biases?',
  ],
  question: networkQuestion(network, { parametersOfEach: 'ofEach', parameters: 'together' }),
  parts: [
    { name: 'ofEach', label: 'the parameters of each layer, a list of three', points: 3 },
    { name: 'together', label: 'the parameters of all layers', points: 1 },
  ],
});
