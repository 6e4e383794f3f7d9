import { describe, expect, it } from 'vitest';
import { cells } from '../compiler/cells';

const { snippet } = cells('tslab');

/** The first model of the course in a cell, with a forward and further fields. */
const model = (forward: string, fields = '') => `class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
  pool = new nn.MaxPool2d(2, 2);
  conv2 = new nn.Conv2d(16, 32, 3, { padding: 1 });
  ${fields}
  ${forward}
}
const net = new Net();`;

const body = '{ return this.conv2(F.relu(this.pool(F.relu(this.conv1(x))))); }';
const sizes = 'N extends number, H extends number, W extends number';
const named = model(`forward(x: Tensor<[1, 1, 200, 200]>) ${body}`);
const bare = model(`forward(x) ${body}`);
const generic = model(`forward<${sizes}>(x: Tensor<[N, 1, H, W]>) ${body}`);

const value = (before: string, expression: string) =>
  snippet(`${before}\nconst it = ${expression};`);

describe("The types of a user's model, in the kernel", () => {
  const all = value(named, 'net(zeros([1, 1, 200, 200]))');
  const other = snippet(`${named}\nnet(zeros([1, 1, 28, 28]));`);
  it('keep all sizes if forward names the shape that it takes', () => {
    expect(all.type).toBe('Tensor<[1, 32, 50, 50]>');
    expect(other.error).toContain(
      "Argument of type 'Tensor<[1, 1, 28, 28]>' is not assignable to parameter of type 'Tensor<[1, 1, 200, 200]>'",
    );
  });

  const channels = value(bare, 'net(zeros([1, 1, 200, 200]))');
  it('keep the channels if forward says nothing about x', () => {
    expect(channels.type).toBe('Tensor<[number, 32, number, number]>');
  });

  const inside = snippet(
    model(
      'forward(x) { return this.conv2(F.relu(this.fit(this.conv1(x)))); }',
      'fit = new nn.Conv2d(8, 16, 1);',
    ),
  );
  it('check the channels inside a forward that says nothing about x', () => {
    expect(inside.error).toContain(
      'Conv2d(8, 16) takes 8 channels, but the input [number, 16, number, number] has 16',
    );
  });

  const block = `const block = <I extends number, O extends number>(i: I, o: O) =>
    new nn.Sequential(new nn.Conv2d(i, o, 3, { padding: 1 }), new nn.BatchNorm2d(o), new nn.ReLU());`;
  const blocks = value(block, 'new nn.Sequential(block(3, 8), block(8, 16))(zeros([1, 3, 9, 9]))');
  const misfit = snippet(`${block}\nnew nn.Sequential(block(3, 8), block(9, 16));`);
  it('let a function make blocks of the channels that it is given', () => {
    expect(blocks.type).toBe('Tensor<[1, 16, 9, 9]>');
    expect(misfit.error).toContain(
      'to parameter of type \'"in layer 1, in layer 0, Conv2d(9, 16) takes 9 channels, but the input [number, 8, number, number] has 8"\'',
    );
  });

  const list = `class Net extends nn.Module {
    same = new nn.ModuleList([new nn.Linear(4, 4), new nn.Linear(4, 4)]);
    mixed = new nn.ModuleList([new nn.Linear(4, 4), new nn.ReLU()]);
    forward(x: Tensor<[1, 4]>) {
      for (const layer of this.same) x = layer(x);
      let y: Tensor = x;
      for (const layer of this.mixed) y = layer(y);
      return x;
    }
  }
  const lists = new Net();`;
  const fromList = value(list, 'lists.same[0](zeros([3, 4]))');
  const throughLists = value(list, 'lists(zeros([1, 4]))');
  const wrongForList = snippet(`${list}\nlists.same[0](zeros([3, 5]));`);
  it('know the layers of a ModuleList, one by one and in a loop', () => {
    expect(fromList.type).toBe('Tensor<[3, 4]>');
    expect(throughLists.type).toBe('Tensor<[1, 4]>');
    expect(wrongForList.error).toContain('Linear(4, 4) takes 4 features');
  });

  const names = 'const named = new nn.Sequential({ fc: new nn.Linear(4, 2), act: new nn.ReLU() });';
  const field = value(names, 'named.fc(zeros([3, 4]))');
  const called = value(names, 'named(zeros([3, 4]))');
  it('know the layers of a Sequential by their names', () => {
    expect(field.type).toBe('Tensor<[3, 2]>');
    expect(called.type).toBe('Tensor<number[]>');
  });

  const byName = value(generic, 'net.forward(zeros([4, 1, 200, 100]))');
  const byCall = value(generic, 'net(zeros([4, 1, 200, 100]))');
  it('keep all sizes of a generic forward that is called by its name', () => {
    expect(byName.type).toBe('Tensor<[4, 32, 50, 25]>');
    expect(byCall.type).toBe('Tensor<[number, 32, number, number]>');
  });

  const chained = value(
    model(
      `forward<${sizes}>(x: Tensor<[N, 1, H, W]>) { return this.flat(this.features(F.relu(this.conv1(x)))); }`,
      'features = new nn.Sequential(new nn.BatchNorm2d(16), new nn.ReLU(), new nn.MaxPool2d(2)); flat = new nn.Flatten();',
    ),
    'net.forward(zeros([4, 1, 200, 100]))',
  );
  it('let a generic forward use a Sequential', () => {
    expect(chained.type).toBe('Tensor<[4, 20000]>');
  });

  const sum = `class Net extends nn.Module {
    fc = new nn.Linear(4, 2);
    forward(a: Tensor<[8, 4]>, b: Tensor<[8, 4]>) { return this.fc(a.add(b)); }
  }`;
  const two = value(sum, 'new Net()(zeros([8, 4]), zeros([8, 4]))');
  const one = snippet(`${sum}\nnew Net()(zeros([8, 4]));`);
  it('allow several inputs', () => {
    expect(two.type).toBe('Tensor<[8, 2]>');
    expect(one.error).toBe('Expected 2 arguments, but got 1.');
  });

  const through = value(model('forward(x) { return x; }'), 'net(zeros([1, 1, 2, 2]))');
  it('are never any, even if forward gives any', () => {
    expect(through.type).toBe('Tensor<Shape>');
  });

  const none = snippet('class Net extends nn.Module {}');
  it('ask for a forward', () => {
    expect(none.error).toContain("does not implement inherited abstract member 'forward'");
  });

  const fits = value(
    bare,
    'new nn.Sequential(net, new nn.ReLU(), new nn.Conv2d(32, 4, 1))(zeros([1, 1, 8, 8]))',
  );
  const fails = snippet(`${bare}\nnew nn.Sequential(net, new nn.ReLU(), new nn.Conv2d(16, 4, 1));`);
  it('go through a Sequential, which checks the channels', () => {
    expect(fits.type).toBe('Tensor<[number, 4, number, number]>');
    expect(fails.error).toContain(
      'in layer 2, Conv2d(16, 4) takes 16 channels, but the input [number, 32, number, number] has 32',
    );
  });

  const chain = 'new nn.Sequential(new nn.Identity(), net)';
  const right = value(named, `${chain}(zeros([1, 1, 200, 200]))`);
  const wrong = snippet(`${named}\n${chain}(zeros([1, 1, 28, 28]));`);
  it('check the shape that a model names, in a Sequential too', () => {
    expect(right.type).toBe('Tensor<[1, 32, 50, 50]>');
    expect(wrong.error).toContain(
      'in layer 1, the module takes [1, 1, 200, 200], but the input is [1, 1, 28, 28]',
    );
  });

  const use = 'function use(model: nn.Module) { return model(zeros([1, 1, 8, 8])); }';
  const used = value(
    `${bare}\n${use}`,
    '[use(net), use(new nn.Conv2d(1, 2, 3)), use(new nn.Sequential(net))][0]',
  );
  const listed = snippet(
    `${bare}\nsummary(net, [1, 1, 8, 8]); const all: nn.Module[] = [net, new nn.ReLU()];`,
  );
  it('let any module pass for nn.Module, which can be called', () => {
    expect(used.type).toBe('Tensor<Shape>');
    expect(listed.errors).toEqual([]);
  });
});
