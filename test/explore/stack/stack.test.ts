import { describe, expect, it } from 'vitest';
import { explore, nn } from '../../../src';
import { EXPLORER_MIME } from '../../../src/display/explored';
import { add, fitting, move, remove, setInput, setLayer } from '../../../src/explore/stack/change';
import { inPyTorch, inTypeScript } from '../../../src/explore/stack/in-code';
import { layersIn } from '../../../src/explore/stack/paste';
import { computed } from '../../../src/explore/stack/rows';
import { areasOf } from '../../../src/explore/stack/seen';
import type { StackLayer } from '../../../src/explore/stack/setting';
import { seenText, sentenceOf } from '../../../src/explore/stack/words';

const QUIZ = `
net = nn.Sequential(
    nn.Conv2d(3, 10, 3),
    nn.MaxPool2d(4, 4),
    nn.Conv2d(10, 20, 5, padding=2),
    nn.MaxPool2d(2, 2),
    nn.Flatten(),
)`;
const quiz = () => explore.stack({ input: [1, 3, 130, 130], layers: layersIn(QUIZ) }).state;
const digits = () => explore.stack().state;

describe('explore.stack', () => {
  it('begins with a network for digits', () => {
    expect(String(explore.stack())).toBe(
      'The input is [1, 1, 28, 28]. Conv2d (0) makes [1, 8, 26, 26], ReLU (1) makes [1, 8, 26, 26], MaxPool2d (2) makes [1, 8, 13, 13], Flatten (3) makes [1, 1352], Linear (4) makes [1, 10]. Together they have 13,610 parameters, and for one example 62,192 multiply-adds and 13,530 activations. Row 0, column 0 after layer 0, Conv2d, sees 3 x 3 pixels of the input: rows 0 to 2, columns 0 to 2.',
    );
  });

  it('ends the quiz of 130 x 130 with its 5120', () => {
    const { rows } = computed(quiz());
    expect(rows.map(({ outputShape }) => outputShape)).toEqual([
      [1, 10, 128, 128],
      [1, 10, 32, 32],
      [1, 20, 32, 32],
      [1, 20, 16, 16],
      [1, 5120],
    ]);
  });

  it('takes a Sequential, also one within another, with what differs from the defaults', () => {
    const inner = new nn.Sequential(new nn.Conv2d(3, 8, 3, { padding: 1 }), new nn.ReLU());
    const model = new nn.Sequential(inner, new nn.MaxPool2d(2, { ceilMode: true }));
    const { state } = explore.stack(model, { input: [2, 3, 9, 9] });
    expect(state.layers).toEqual([
      { type: 'Conv2d', inChannels: 3, outChannels: 8, kernelSize: 3, padding: 1 },
      { type: 'ReLU' },
      { type: 'MaxPool2d', kernelSize: 2, ceilMode: true },
    ]);
  });

  it('has a form for pages, one without scripts, and a sentence', () => {
    const stack = explore.stack({ at: { layer: 4, row: 0, column: 3 } });
    const bundle = stack.toBundle();
    expect(bundle[EXPLORER_MIME]).toMatchObject({ explorer: 'stack', state: stack.state });
    expect(bundle['text/html']).toMatch(/^<img alt="The input is \[1, 1, 28, 28\]/);
    expect(bundle['text/plain']).toBe(String(stack));
  });

  it.each([
    [
      { input: [1, 28, 28] },
      'the input must be four whole numbers from 1 to 1024, but is [1,28,28]',
    ],
    [{ input: [1, 1, 0, 8] }, 'the input must be four whole numbers from 1 to 1024'],
    [{ layers: 'ReLU' }, 'the layers must be a list of at most 64, but are "ReLU"'],
    [{ layers: [{ type: 'LSTM' }] }, 'the type of a layer must be one of Conv2d,'],
    [
      { layers: [{ type: 'Linear', inFeatures: 0, outFeatures: 1 }] },
      'inFeatures must be a whole number of 1 or more, but got 0',
    ],
    [
      { layers: [{ type: 'Conv2d', inChannels: 4, outChannels: 4, kernelSize: 3, groups: 3 }] },
      'in_channels must be divisible by groups',
    ],
    [{ layers: [{ type: 'MaxPool2d' }] }, "missing 1 required positional argument: 'kernel_size'"],
    [{ shape: [1, 1, 8, 8] }, "unexpected keyword argument 'shape'"],
  ])('refuses %o', (options, message) => {
    expect(() => explore.stack(options as never)).toThrow(message);
  });

  it('refuses a model with other layers', () => {
    const model = new nn.Sequential(new nn.Sigmoid());
    expect(() => explore.stack(model)).toThrow('a stack has no layer of type Sigmoid');
  });
});

describe('a change of a stack', () => {
  const types = ({ layers }: { layers: readonly StackLayer[] }) => layers.map(({ type }) => type);

  it('adds, removes and moves a layer', () => {
    const state = add(digits(), { type: 'ReLU' }, 4);
    expect(types(state)).toEqual(['Conv2d', 'ReLU', 'MaxPool2d', 'Flatten', 'ReLU', 'Linear']);
    expect(types(remove(state, 0))).toEqual(['ReLU', 'MaxPool2d', 'Flatten', 'ReLU', 'Linear']);
    expect(types(move(digits(), 2, 0))).toEqual([
      'MaxPool2d',
      'Conv2d',
      'ReLU',
      'Flatten',
      'Linear',
    ]);
    expect(move(state, 0, -1)).toBe(state);
  });

  it('stays in the output that is looked at', () => {
    const { state } = explore.stack({ at: { layer: 2, row: 12, column: 12 } });
    expect(setInput(state, [1, 1, 16, 16]).at).toEqual({ layer: 2, row: 6, column: 6 });
    expect(remove(state, 0).at).toEqual({ layer: 2, row: 0, column: 12 });
  });

  it('makes a layer for what comes', () => {
    expect(fitting('Conv2d', [1, 8, 4, 4])).toMatchObject({ inChannels: 8 });
    expect(fitting('BatchNorm2d', [1, 8, 4, 4])).toMatchObject({ numFeatures: 8 });
    expect(fitting('Linear', [1, 128])).toMatchObject({ inFeatures: 128 });
  });
});

describe('what breaks', () => {
  it('is said in the library’s words, and the layers below it wait', () => {
    const state = setLayer(digits(), 0, { kernelSize: 5 });
    const known = computed(state);
    expect(known.rows).toHaveLength(4);
    expect(known.problem).toContain(
      'mat1 and mat2 shapes cannot be multiplied (1x1152 and 1352x10)',
    );
    expect(sentenceOf(state)).toContain(
      'Layer 4, Linear(1352, 10), does not fit: mat1 and mat2 shapes cannot be multiplied (1x1152 and 1352x10).',
    );
    const early = setLayer(digits(), 0, { inChannels: 3 });
    expect(sentenceOf(early)).toContain('4 layers below it wait.');
    expect(explore.stack({ layers: early.layers }).toHTML()).toContain('<img');
  });

  it('is nothing where there is no layer', () => {
    expect(String(explore.stack({ layers: [] }))).toBe(
      'The input is [1, 1, 28, 28]. There is no layer yet.',
    );
  });
});

describe('what a cell sees', () => {
  it('leaves out the padding', () => {
    const state = { ...quiz(), at: { layer: 2, row: 0, column: 31 } };
    expect(seenText(state)).toBe(
      'Row 0, column 31 after layer 2, Conv2d, sees 14 x 14 pixels of the input, of a receptive field of 22 x 22: rows 0 to 13, columns 116 to 129.',
    );
  });

  it('has gaps where dilation leaves some', () => {
    const layers = layersIn('nn.Conv2d(1, 1, 2, dilation=2)');
    const { state } = explore.stack({ layers });
    expect(seenText(state)).toContain('rows 0 to 2, with gaps, columns 0 to 2');
    expect(areasOf({ rows: [0, 1, 3], columns: [5] })).toEqual([
      { row: 0, column: 5, height: 2, width: 1 },
      { row: 3, column: 5, height: 1, width: 1 },
    ]);
  });

  it('is one pixel, the whole input, or nothing but padding', () => {
    const at = (text: string, layer: number) => {
      const { state } = explore.stack({ layers: layersIn(text), at: { layer, row: 0, column: 0 } });
      return seenText(state);
    };
    expect(at('nn.ReLU()', 0)).toContain('sees 1 x 1 pixels of the input: row 0, column 0');
    expect(at('nn.Flatten(), nn.Linear(784, 10)', 1)).toContain('sees the whole input');
    expect(at('nn.Conv2d(1, 1, 1, padding=1)', 0)).toContain(
      'sees nothing of the input, only padding',
    );
  });
});

describe('a stack in code', () => {
  it('has a layer on each line, with what differs from the defaults', () => {
    expect(inPyTorch(quiz())).toBe(
      'nn.Sequential(\n  nn.Conv2d(3, 10, 3),\n  nn.MaxPool2d(4),\n  nn.Conv2d(10, 20, 5, padding=2),\n  nn.MaxPool2d(2),\n  nn.Flatten(),\n)',
    );
    expect(inTypeScript(quiz())).toContain('  new nn.Conv2d(10, 20, 5, { padding: 2 }),\n');
    expect(inTypeScript({ ...quiz(), layers: [] })).toBe('new nn.Sequential()');
    const odd = { ...quiz(), layers: layersIn('nn.Flatten(1, 2); nn.Dropout(inplace=True)') };
    expect(inTypeScript(odd)).toContain('new nn.Flatten(1, 2)');
    expect(inTypeScript(odd)).toContain('new nn.Dropout(0.5, true)');
  });

  it('is read back as it was', () => {
    const layers = layersIn(inPyTorch(quiz()));
    expect(inPyTorch({ ...quiz(), layers })).toBe(inPyTorch(quiz()));
  });
});

describe('pasted PyTorch', () => {
  it('is a line, several, or those of a class’s `__init__`', () => {
    expect(layersIn('self.conv = nn.Conv2d(1, 8, kernel_size=(3, 5), bias=False)')).toEqual([
      { type: 'Conv2d', inChannels: 1, outChannels: 8, kernelSize: [3, 5], bias: false },
    ]);
    const text = `
      import torch.nn as nn
      self.flat = nn.Flatten(1, -1)
      self.drop = nn.Dropout(p=0.2)`;
    expect(layersIn(text)).toEqual([
      { type: 'Flatten', startDim: 1, endDim: -1 },
      { type: 'Dropout', p: 0.2 },
    ]);
  });

  it.each([
    ['nn.Conv2d(1, 8, 3', 'cannot read text that is not Python: line 1, column 18'],
    [
      'nn.ReLU()\nnn.LSTM(3, 4)',
      'explore.stack cannot read a layer of type LSTM: line 2, column 1',
    ],
    ['x = 3', 'cannot read what is not a layer: line 1, column 5'],
    ['', 'cannot read a text without layers: line 1, column 1'],
    ['def f():\n  return 1', 'cannot read a line that makes no layer: line 1, column 1'],
    ['class Net(nn.Module):\n  pass', 'cannot read a class: line 1, column 1'],
    ['nn.Linear(2 * 3, 4)', 'cannot read an argument that has to be computed: line 1, column 11'],
    ['nn.Linear(3)', "missing 1 required positional argument: 'out_features'"],
    ['nn.Linear(3, 4, in_features=3)', "got multiple values for argument 'in_features'"],
    ['nn.ReLU(True, 3)', 'takes 2 positional arguments but 3 were given'],
    ['nn.Conv2d(1, 8, 3, strides=2)', "unexpected keyword argument 'strides'"],
    [
      'nn.Conv2d(4, 8, 3, groups=3)',
      'In the Python text, line 1, column 1: nn.Conv2d(4, 8, 3, groups=3)',
    ],
  ])('says of %j what is wrong with it', (text, message) => {
    expect(() => layersIn(text)).toThrow(message);
  });
});
