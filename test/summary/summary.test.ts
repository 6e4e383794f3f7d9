import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as nn from '../../src/nn';
import * as F from '../../src/nn/functional';
import { summary } from '../../src/summary';
import { type Tensor, zeros } from '../../src/tensor';

const features = () =>
  new nn.Sequential(
    new nn.Conv2d(3, 10, 3),
    new nn.MaxPool2d(4, 4),
    new nn.Conv2d(10, 20, 5, { padding: 2 }),
    new nn.MaxPool2d(2, 2),
  );

/** The first model of the course, with functions between its layers. */
class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
  pool = new nn.MaxPool2d(2, 2);
  conv2 = new nn.Conv2d(16, 32, 3, { padding: 1 });
  unused = new nn.Linear(2, 2);
  forward(x: Tensor) {
    return this.pool(F.relu(this.conv2(this.pool(F.relu(this.conv1(x))))));
  }
}

describe('The summary of the quiz network', () => {
  const { rows, totals } = summary(features(), [1, 3, 130, 130]);

  it('has a row for the model and one for each layer', () => {
    expect(rows.map((row) => row.name)).toEqual([
      'Sequential',
      'Conv2d: 1-1',
      'MaxPool2d: 1-2',
      'Conv2d: 1-3',
      'MaxPool2d: 1-4',
    ]);
  });

  it('holds all that is known of a layer', () => {
    expect(rows[3]).toEqual({
      name: 'Conv2d: 1-3',
      type: 'Conv2d',
      depth: 1,
      inputShape: [1, 10, 32, 32],
      outputShape: [1, 20, 32, 32],
      kernel: [5, 5],
      parameters: 5020,
      multiplyAdds: 32 * 32 * 20 * 10 * 5 * 5,
      receptiveField: [22, 22],
      repeated: false,
    });
  });

  it('adds up', () => {
    expect(totals).toEqual({
      parameters: 5300,
      trainableParameters: 5300,
      multiplyAdds: 4423680 + 5120000,
      activations: 10 * 128 * 128 + 10 * 32 * 32 + 20 * 32 * 32 + 20 * 16 * 16,
    });
  });

  it('costs the same for one example, whatever the batch, and for an image without one', () => {
    expect(summary(features(), [8, 3, 130, 130]).totals).toEqual(totals);
    expect(summary(features(), [3, 130, 130]).totals).toEqual(totals);
  });
});

describe('A summary counts multiply-adds and activations for one example', () => {
  const { Conv2d, Flatten, Linear, MaxPool2d, ReLU, Sequential } = nn;
  const cost = (model: nn.Module, inputShape: number[]) => {
    const { multiplyAdds, activations } = summary(model, inputShape).totals;
    return [multiplyAdds, activations];
  };
  const classifier = () => new Sequential(new Flatten(), new ReLU(), new Linear(48, 2));

  it.each([
    ['a vector', new Linear(4, 2), [4], [4 * 2, 2]],
    ['a batch of vectors', new Linear(4, 2), [5, 4], [4 * 2, 2]],
    ['a batch of lists of vectors', new Linear(4, 2), [5, 3, 4], [3 * 4 * 2, 3 * 2]],
    ['a batch of tables of vectors', new Linear(4, 2), [5, 3, 6, 4], [3 * 6 * 4 * 2, 3 * 6 * 2]],
    ['what Flatten takes for a batch', classifier(), [5, 6, 8], [48 * 2, 48 + 48 + 2]],
    ['a batch of images', new Conv2d(1, 2, 3), [5, 1, 4, 4], [2 * 2 * 2 * 9, 2 * 2 * 2]],
    ['an image', new Conv2d(3, 2, 3), [3, 4, 4], [2 * 2 * 2 * 27, 2 * 2 * 2]],
    ['an image that is pooled', new MaxPool2d(2), [3, 4, 4], [0, 3 * 2 * 2]],
    [
      'an image after another layer',
      new Sequential(new ReLU(), new MaxPool2d(2)),
      [3, 4, 4],
      [0, 48 + 12],
    ],
    // Of one image, Flatten leaves the channels: two rows for the layer after it.
    [
      'an image whose channels Linear takes one by one',
      new Sequential(new Conv2d(1, 2, 3), new Flatten(), new Linear(4, 3)),
      [1, 4, 4],
      [2 * 2 * 2 * 9 + 2 * 4 * 3, 8 + 8 + 2 * 3],
    ],
  ])('of %s', (_, model, inputShape, expected) => {
    expect(cost(model as nn.Module, inputShape)).toEqual(expected);
  });
});

describe('A summary', () => {
  it('prints a table', () => {
    const model = new nn.Sequential(
      new nn.Sequential(new nn.Conv2d(1, 2, 3), new nn.ReLU()),
      new nn.Flatten(),
      new nn.Linear(8, 3),
    );
    const expected = `
Layer              Input         Output        Kernel  Parameters  Multiply-adds  Receptive field
─────────────────────────────────────────────────────────────────────────────────────────────────
Sequential         [5, 1, 4, 4]  [5, 3]             –           –              –                –
├─ Sequential: 1-1 [5, 1, 4, 4]  [5, 2, 2, 2]       –           –              –            3 x 3
`.trim();
    const text = String(summary(model, [5, 1, 4, 4]));
    expect(text.split('\n')).toHaveLength(13);
    expect(text.split('\n')[0]!.split(/ {2,}/)).toEqual(expected.split('\n')[0]!.split(/ {2,}/));
    expect(text).toContain('│  ├─ Conv2d: 2-1   [5, 1, 4, 4]  [5, 2, 2, 2]');
    expect(text).toContain('│  └─ ReLU: 2-2     [5, 2, 2, 2]  [5, 2, 2, 2]');
    expect(text).toContain('└─ Linear: 1-3      [5, 8]        [5, 3]');
    expect(text).toContain(
      'Parameters: 47\nTrainable parameters: 47\nMultiply-adds for one example: 96\n',
    );
    expect(inspect(summary(model, [5, 1, 4, 4]))).toBe(text);
  });

  it('writes thousands with commas', () => {
    expect(String(summary(features(), [1, 3, 130, 130]))).toContain('4,423,680');
  });

  it('has the same cells as a table for notebooks', () => {
    class A extends nn.Sequential<[nn.ReLU]> {}
    Object.defineProperty(A, 'name', { value: 'A<&>' });
    const html = summary(new A(new nn.ReLU()), [1, 1, 4, 4]).toHTML();
    expect(html).toContain('A&lt;&amp;&gt;</td>');
    expect(html.match(/<tr>/g)).toHaveLength(3);
    expect(html).toContain('[1, 1, 4, 4]');
  });

  it('scrolls inside its box in a narrow window, by keyboard as well', () => {
    const html = summary(new nn.ReLU(), [1, 1, 4, 4]).toHTML();
    expect(html).toMatch(/^<div style="overflow-x: auto" tabindex="0" role="region" aria-label="/);
    expect(html).toContain('</table>\n</div>\n<p>');
  });

  it("goes through a user's model and what it does between its layers", () => {
    const { rows, totals } = summary(new Net(), [1, 1, 200, 200]);
    expect(rows.map((row) => [row.name, row.receptiveField?.[0]])).toEqual([
      ['Net', 16],
      ['Conv2d: 1-1', 2],
      ['MaxPool2d: 1-2', 4],
      ['Conv2d: 1-3', 12],
      ['MaxPool2d: 1-4', 16],
    ]);
    expect(totals.parameters).toBe(80 + 4640 + 6);
  });

  it('tells that a layer is used again, and counts its parameters once', () => {
    const conv = new nn.Conv2d(1, 1, 3, { padding: 1 });
    const found = summary(new nn.Sequential(conv, conv), [1, 1, 8, 8]);
    expect(found.rows.map((row) => row.repeated)).toEqual([false, false, true]);
    expect(found.totals.parameters).toBe(10);
    expect(String(found)).toContain('(again)');
  });

  it('takes the larger field where two paths meet', () => {
    class Residual extends nn.Module {
      conv = new nn.Conv2d(1, 1, 5, { padding: 2 });
      last = new nn.Conv2d(1, 1, 3);
      forward(x: Tensor) {
        return this.last(x.add(this.conv(x)));
      }
    }
    expect(summary(new Residual(), [1, 1, 9, 9]).rows.at(-1)!.receptiveField).toEqual([7, 7]);
  });

  it('counts what is frozen apart', () => {
    const model = features();
    model[0]!.requiresGrad(false);
    const { totals } = summary(model, [1, 3, 130, 130]);
    expect([totals.parameters, totals.trainableParameters]).toEqual([5300, 5020]);
  });

  it('leaves the model as it was', () => {
    const norm = new nn.BatchNorm2d(3);
    const drop = new nn.Dropout().eval();
    const model = new nn.Sequential(norm, drop);
    const before = model.stateDict();
    summary(model, [2, 3, 4, 4]);
    expect([model.training, norm.training, drop.training]).toEqual([true, true, false]);
    for (const [name, value] of Object.entries(model.stateDict())) {
      expect(value, name).toBeAllclose(before[name]!);
    }
    expect(model.parameters().map((parameter) => parameter.grad)).toEqual([null, null]);
  });

  it('says in which layer the model refuses the input, and restores the mode', () => {
    const model = new nn.Sequential(features(), new nn.Flatten(), new nn.Linear(4500, 10));
    expect(() => summary(model, [1, 3, 130, 130])).toThrow(
      /^mat1 and mat2 shapes cannot be multiplied \(1x5120 and 4500x10\)\n.*\nsummary ran the model on zeros of shape \[1, 3, 130, 130\] and got as far as Linear: 1-3\.$/,
    );
    expect(model.training).toBe(true);
  });

  it('refuses what is not a module', () => {
    expect(() => summary(3 as never, [1])).toThrow('summary expected a module, but got the number');
    expect(() => summary(nn.ReLU as never, [1])).toThrow('summary(new ReLU(), …)');
  });

  it('refuses what is not a shape, and says how one is given', () => {
    const net = new nn.Sequential(new nn.ReLU(), new nn.Linear(784, 10));
    const given = (shape?: unknown) => () => summary(net, shape as number[]);
    expect(given()).toThrow(
      "summary() missing 1 required positional argument: 'inputShape'\n" +
        'summary runs the model on zeros, so it needs the shape of an input, as in summary(net, [1, 784]).',
    );
    expect(() => summary(new nn.Conv2d(1, 2, 3), undefined as never)).toThrow(
      'as in summary(net, [1, 1, 130, 130]).',
    );
    expect(given(zeros([1, 784]))).toThrow(
      "summary(): argument 'inputShape' (position 2) must be tuple of ints, not Tensor\n" +
        'summary takes the shape of the input, not the input: summary(net, x.shape), which is [1, 784] here.',
    );
    expect(given(784)).toThrow('as in summary(net, [1, 784]), but got the number 784.');
  });
});
