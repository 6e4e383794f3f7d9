/** Checks of what the constructors of the most common layers take. They need no tensors. */
import { int } from '../shape/require-arguments';
import { takes } from '../shape/takes';
import { ofAvgPool2d, ofMaxPool2d } from './functional/check-pool2d';
import { probability } from './functional/probability';

export const layerTakes = {
  AvgPool2d: takes(
    'new nn.AvgPool2d',
    { kernelSize: 'pair', 'stride?': 'pairOrNull' },
    ofAvgPool2d,
  ),
  BatchNorm2d: takes(
    'new nn.BatchNorm2d',
    { numFeatures: 'whole' },
    { eps: 'number', momentum: 'numberOrNull', affine: 'boolean', trackRunningStats: 'boolean' },
  ),
  Conv2d: takes(
    'new nn.Conv2d',
    { inChannels: 'whole', outChannels: 'whole', kernelSize: 'pair' },
    {
      stride: 'pair',
      padding: 'padding',
      dilation: 'pair',
      groups: 'whole',
      bias: 'boolean',
      paddingMode: 'text',
    },
  ),
  ConvTranspose2d: takes(
    'new nn.ConvTranspose2d',
    { inChannels: 'whole', outChannels: 'whole', kernelSize: 'pair' },
    {
      stride: 'pair',
      padding: 'pair',
      outputPadding: 'pair',
      groups: 'whole',
      bias: 'boolean',
      dilation: 'pair',
    },
  ),
  Dropout: takes('new nn.Dropout', { 'p?': probability('int'), 'inplace?': 'boolean' }),
  Flatten: takes('new nn.Flatten', {
    'startDim?': int(1, 'new nn.Flatten(1)'),
    'endDim?': int(2, 'new nn.Flatten(1, 2)'),
  }),
  Linear: takes(
    'new nn.Linear',
    { inFeatures: 'whole', outFeatures: 'whole' },
    { bias: 'boolean' },
  ),
  MaxPool2d: takes(
    'new nn.MaxPool2d',
    { kernelSize: 'pair', 'stride?': 'pairOrNull' },
    ofMaxPool2d,
  ),
  ReLU: takes('new nn.ReLU', { 'inplace?': 'boolean' }),
};
