/** What a public doc comment must contain, and what is missing in one. */
import type { Public } from './public';

interface Demand {
  readonly what: string;
  readonly of: (one: Public) => boolean;
  readonly isMet: (one: Public) => boolean;
}

const demands: readonly Demand[] = [
  { what: 'a sentence', of: () => true, isMet: ({ text }) => /\S[.:](\s|$)/.test(text) },
  {
    what: 'the shapes',
    of: ({ kind, hasTensors }) => hasTensors && (kind === 'function' || kind === 'method'),
    isMet: (one) => shape.test([one.text, ...one.tags.map(({ text }) => text)].join('\n')),
  },
  {
    what: '@throws',
    of: ({ name, throws }) => throws && !alwaysFit.has(name),
    isMet: has('throws'),
  },
  {
    what: '@see',
    of: (one) => isUsed(one) && torchs.test(one.name) && !oursAlone.has(one.name),
    isMet: has('see'),
  },
  { what: '@example', of: isUsed, isMet: has('example') },
];

function isUsed({ name, kind }: Public): boolean {
  return kind === 'function' || kind === 'class' || (kind === 'method' && methods.test(name));
}

/** The methods of Tensor, including those that it inherits, and of Module. */
const methods = /^(Tensor|Reductions|Pointwise|TensorValue|Module)\./;
/** What PyTorch also has. */
const torchs = new RegExp(`${methods.source}|^(F|nn|optim)\\.\\w+$`);
/** A shape in letters, a shape as a type, or the word itself. */
const shape = /\bshapes?\b|\(([A-Z…]\S*, )+[^()]+\)|Tensor<\[/;

/** These make tensors of fixed numbers, which `tensor` never refuses. */
const alwaysFit = new Set([
  'data.digits',
  'data.photo',
  // What is converted to float32 or bool always fits, and parameters are float32.
  ...['exp', 'log', 'sqrt', 'sigmoid', 'tanh'].map((name) => `Pointwise.${name}`),
  'Reshaping.clone',
  ...['Conversions.float', 'Conversions.bool', 'Module.requiresGrad'],
]);

/** Exceptions: PyTorch has no page for them. */
const oursAlone = new Set([
  'Tensor.toString',
  'TensorValue.data',
  'Module.toString',
  'Module.stateName',
]);

function has(tag: string): (one: Public) => boolean {
  return ({ tags }) => tags.some(({ name }) => name === tag);
}

/** One line for each that lacks anything: `Tensor.neg: @see, @example`. */
export function missing(all: readonly Public[]): string[] {
  return all.flatMap((one) => {
    if (has('internal')(one) || has('deprecated')(one)) return [];
    const lacks = demands.filter((demand) => demand.of(one) && !demand.isMet(one));
    return lacks.length === 0 ? [] : [`${one.name}: ${lacks.map(({ what }) => what).join(', ')}`];
  });
}
