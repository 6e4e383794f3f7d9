/**
 * What each lesson teaches of TypeScript and of the library, in the words of `constructs.mts`; lessons by their names
 * without the number. A lesson shows what it teaches, in a cell or in a sentence, and says what it means there. It may
 * use what lessons before it teach, in the order of the front page.
 */
export const taught: Readonly<Record<string, readonly string[]>> = {
  // What is written, and works, as in Python.
  python: ['*', '**', '+', '-', '<', '<=', '>', '>=', '=', '+=', '*=', 'list', 'index', '1_000'],

  'start-here': [
    ...['const', 'let', 'import', 'object', 'object with { name } alone', 'console.log()'],
    ...['compare()', 'check()', 'hint()', 'solution()', 'progress()', 'whereToBegin()'],
    ...['tensor()', 'zeros()', 'randn()', '.numel()', '.select()', '.permute()', 'figure.image'],
  ],
  typescript: [
    ...['/', '%', 'Math.floor()', 'Math.min()', 'Math.max()', 'Math.abs()', 'Math.round()'],
    ...['===', '!==', '&&', '||', '!', 'if', '? :', 'String()'],
    ...['for with a counter', '++', 'for … of', 'while'],
    ...['.push()', '.slice()', '.at()', '.map()', '.filter()', '.join()', '.toFixed()'],
    ...['function', 'throw', '=>', '=> { … }', 'type', 'type of a list', 'type of an object'],
    ...['list taken apart', 'object taken apart', 'spread', 'template string'],
    ...['class', 'constructor', 'this', 'new', 'extends'],
  ],
  convolution: [
    ...[
      'data.photo',
      '.flat()',
      '.toArray()',
      '.narrow()',
      '.sub()',
      '.abs()',
      '.mean()',
      '.item()',
      'cat()',
    ],
    ...['F.conv2d', '{ stride }', '{ padding }'],
    ...['figure.slidingWindow', 'figure.kernels', 'figure.featureMaps', 'figure.channels'],
    'explore.filter',
  ],
  conv2d: [...['nn.Conv2d', 'Tensor', 'as', 'practice()']],
  'stride-and-padding': [...['{ bias }', 'figure.droppedEdge', 'explore.window']],
  models: [
    ...['F.relu', 'nn.Module', '.parameters()', '.data()', 'Tensor<…>', 'type of a shape'],
    ...['nn.ReLU', '.loadStateDict()', '.namedParameters()', '.sum()'],
    ...['figure.relu', 'figure.network'],
  ],
  pooling: ['nn.MaxPool2d', 'nn.AvgPool2d', 'F.maxPool2d', 'F.avgPool2d', 'figure.pooling'],
  sequential: [
    ...['nn.Sequential', 'nn.Flatten', 'nn.Linear', 'summary()', '.stateDict()', 'explore.stack'],
    ...['Object.keys()', '.indexOf()'],
  ],
  'shape-formula': [
    ...['shape.convOutputSize', 'shape.edges', 'F.pad', '{ mode }', '{ dilation }', '{ ceilMode }'],
    ...['figure.pixelUse', 'figure.paddingModes'],
  ],
  'parameter-formula': [
    ...['shape.convParameters', 'shape.convMultiplyAdds', '{ groups }', 'figure.costs'],
  ],
  flattening: ['.flatten()', '.reshape()', 'arange()', 'F.linear', 'explore.flatten'],
  'the-quiz': ['manualSeed()'],
  learning: [
    ...['optim.SGD', '{ lr }', '.backward()', '.step()', '.zeroGrad()', 'noGrad()', 'F.mseLoss'],
    ...['.pow()', '.mul()', 'Number()', 'figure.loss', 'explore.descent'],
  ],
  training: [
    ...['data.digits', 'data.batches', 'figure.images', 'display()', '.update()', 'explore.draw'],
    ...['.argmax()', 'F.crossEntropy', 'F.softmax', 'optim.Adam', 'Math.exp()', 'Math.log()'],
    ...['type parameter', 'default of a parameter', 'list taken apart, with a hole'],
    ...['.keys()', '.every()', 'Object.entries()'],
  ],
  'training-for-real': [
    ...['.add()', '.div()', 'Math.sqrt()', 'ones()', '.train()', '.eval()'],
    ...['nn.BatchNorm2d', 'nn.Dropout', 'optim.lrScheduler', '.getLastLr()'],
  ],
  beyond: ['shape.receptiveField', 'figure.receptiveField'],
  networks: ['nn.LayerNorm', 'nn.GELU', '.requiresGrad()'],
  transposed: [
    ...['F.convTranspose2d', 'nn.ConvTranspose2d', '{ outputPadding }', 'figure.stamps'],
    ...['nn.Upsample', '{ scaleFactor }'],
  ],
  pytorch: [
    ...['toPyTorch()', 'fromPyTorch()', 'saveSafetensors()', 'loadSafetensors()'],
    ...['writeFileSync()', 'Math.ceil()'],
  ],
};

/** What a lesson uses before it is taught, because the text says that it comes later. */
export const announced: readonly {
  readonly lesson: string;
  readonly names: readonly string[];
  readonly says: string;
}[] = [
  {
    lesson: 'convolution',
    names: ['nn.Conv2d', '{ bias }', '.loadStateDict()'],
    says: 'as a layer. How? That comes later.',
  },
  {
    lesson: 'models',
    names: ['nn.MaxPool2d', 'nn.Flatten', 'nn.Linear'],
    says: 'The pooling and the last layers are right; later lessons explain them.',
  },
];
