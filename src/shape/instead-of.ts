/** What is written for PyTorch's names that this library does not have. */

/** @param of what the name is a member of, as it is written; `given` are the arguments of the call */
export type Instead = (of: string, given: string) => string;

/** What does not do the same, but serves where the other is not there. */
export interface Nearest {
  readonly nearest: string;
}

type Names = Readonly<Record<string, Instead | Nearest>>;

/** Where the call is not known. */
const other = (given: string) => (given === '…' ? 'other' : given);
const same: Instead = (of) => of;
const transposed: Instead = (of) => `${of}.transpose(0, 1)`;
const product: Instead = (of, given) => `${of}.matmul(${other(given)})`;
const shapeOfOther: Instead = (of, given) => `${of}.reshape(${other(given)}.shape)`;
const count: Instead = (of) => `${of}.numel()`;
const rank: Instead = (of) => `${of}.dim()`;
const nested: Instead = (of) => `${of}.toArray()`;
const code =
  (text: string): Instead =>
  () =>
    text;
const near = (text: string): Nearest => ({ nearest: text });

const tensor: Names = {
  H: transposed,
  T: transposed,
  absolute: (of) => `${of}.abs()`,
  amax: (of, given) => `${of}.max(${given})`,
  amin: (of, given) => `${of}.min(${given})`,
  argmin: (of, given) => `${of}.neg().argmax(${given})`,
  bmm: product,
  clamp: near('x.relu()'),
  clip: near('x.relu()'),
  copy_: (of, given) => `${of}.copyFrom(${other(given)})`,
  cpu: same,
  cuda: same,
  divide: (of, given) => `${of}.div(${given})`,
  dot: product,
  expand_as: (of, given) => `${of}.expand(${other(given)}.shape)`,
  fill_: (of, given) => `full(${of}.shape, ${given})`,
  inner: product,
  mT: (of) => `${of}.transpose(-2, -1)`,
  mm: product,
  multiply: (of, given) => `${of}.mul(${given})`,
  mv: product,
  ndim: rank,
  ndimension: rank,
  negative: (of) => `${of}.neg()`,
  nelement: count,
  norm: (of) => `${of}.pow(2).sum().sqrt()`,
  numpy: nested,
  ravel: (of) => `${of}.flatten()`,
  reciprocal: (of) => `${of}.pow(-1)`,
  requires_grad_: (of) => `${of}.requiresGrad = true`,
  reshape_as: shapeOfOther,
  rsqrt: (of) => `${of}.pow(-0.5)`,
  square: (of) => `${of}.pow(2)`,
  std: near('x.sub(x.mean()).pow(2).mean().sqrt()'),
  subtract: (of, given) => `${of}.sub(${given})`,
  swapaxes: (of, given) => `${of}.transpose(${given})`,
  swapdims: (of, given) => `${of}.transpose(${given})`,
  t: transposed,
  topk: near('x.argmax(dim)'),
  tolist: nested,
  true_divide: (of, given) => `${of}.div(${given})`,
  unfold: (of) => `F.unfold(${of}, kernelSize)`,
  var: near('x.sub(x.mean()).pow(2).mean()'),
  view_as: shapeOfOther,
  zero_: (of) => `zeros(${of}.shape)`,
};

const padded = (mode: string) => code(`F.pad(x, [left, right, top, bottom]${mode})`);

const nn: Names = {
  AvgPool1d: near('new nn.AvgPool2d([1, k])'),
  BatchNorm1d: near('new nn.BatchNorm2d(features)'),
  CircularPad2d: padded(", { mode: 'circular' }"),
  ConstantPad2d: padded(''),
  Dropout1d: near('new nn.Dropout2d(p)'),
  L1Loss: code('y.sub(target).abs().mean()'),
  BCELoss: near('new nn.BCEWithLogitsLoss()'),
  ReflectionPad2d: padded(", { mode: 'reflect' }"),
  ReplicationPad2d: padded(", { mode: 'replicate' }"),
  SELU: near('new nn.ELU()'),
  Unfold: code('F.unfold(x, kernelSize)'),
  ZeroPad2d: padded(''),
  functional: code('F'),
};

const functional: Names = {
  avg_pool1d: near('F.avgPool2d(x, [1, k])'),
  batch_norm: near('new nn.BatchNorm2d(features)'),
  l1_loss: nn.L1Loss!,
  binary_cross_entropy: near('F.binaryCrossEntropyWithLogits(scores, target)'),
  selu: near('F.elu(x)'),
};

const adam = near('new optim.Adam(net.parameters(), { lr })');

const optim: Names = {
  Adadelta: adam,
  Adagrad: adam,
  Adamax: adam,
  NAdam: adam,
  RAdam: adam,
  RMSprop: adam,
};

const modules: Names = {
  add_module: (of) => `${of}.layer = …`,
  cpu: same,
  cuda: same,
  register_module: (of) => `${of}.layer = …`,
  register_parameter: (of) => `${of}.name = new nn.Parameter(tensor)`,
  requires_grad_: (of, given) => `${of}.requiresGrad(${given})`,
  to: same,
};

/** By what the name is a member of. */
export const insteadOf = { nn, F: functional, optim, Tensor: tensor, Module: modules } as const;
