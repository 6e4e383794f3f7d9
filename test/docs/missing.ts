/** What the doc comment of something public has to hold, and what one lacks. */
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

/** The methods of Tensor, with those of the classes that it extends, and of Module. */
const methods = /^(Tensor|Reductions|Pointwise|TensorValue|Module)\./;
/** What PyTorch has as well. */
const torchs = new RegExp(`${methods.source}|^(F|nn|optim)\\.\\w+$`);
/** A shape in letters, as a type, or the word. */
const shape = /\bshapes?\b|\(([A-Z…]\S*, )+[^()]+\)|Tensor<\[/;

/** What makes tensors of fixed numbers, which `tensor` never refuses. */
const alwaysFit = new Set(['data.digits', 'data.photo']);

/** What PyTorch has no page for, all the same. */
const oursAlone = new Set([
  'Tensor.toString',
  'TensorValue.data',
  'Module.toString',
  'Module.stateName',
]);

function has(tag: string): (one: Public) => boolean {
  return ({ tags }) => tags.some(({ name }) => name === tag);
}

/** One line for each that lacks something: `Tensor.neg: @see, @example`. */
export function missing(all: readonly Public[]): string[] {
  return all.flatMap((one) => {
    if (has('internal')(one) || has('deprecated')(one)) return [];
    const lacks = demands.filter((demand) => demand.of(one) && !demand.isMet(one));
    return lacks.length === 0 ? [] : [`${one.name}: ${lacks.map(({ what }) => what).join(', ')}`];
  });
}
