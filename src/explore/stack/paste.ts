/** Layers from a text in Python: lines such as `nn.Conv2d(1, 8, 3)`, or a whole `nn.Sequential`. */
import type { Expression, Item } from '../../pytorch/python/syntax';
import { Source, type Reader } from '../../pytorch/python/source';
import { UsageError } from '../../shape';
import { listed } from '../../shape/in-code';
import { namesOf } from '../../shape/known-calls';
import { camelCase } from '../../shape/python-words';
import { linesOf } from './python/read-lines';
import { refuseComputed } from './python/read-value';
import { layerTypes, type LayerType, type StackLayer } from './setting';
import { requireLayer } from './sizes';

type Call = Expression & { readonly kind: 'call' };

const stack: Reader = {
  name: 'explore.stack',
  reads: `explore.stack reads lines such as nn.Conv2d(1, 8, 3), and an nn.Sequential, of ${listed(layerTypes)}.`,
};

/** All layers of the text, in order. */
export function layersIn(text: string): StackLayer[] {
  const source = new Source(text, stack);
  const layers = linesOf(source).flatMap(({ value }) => valuesOf(source, value));
  if (layers.length === 0) throw source.refuse(0, 'a text without layers');
  return layers;
}

/** A layer, a Sequential of them, or several with commas between. */
function valuesOf(source: Source, value: Expression): StackLayer[] {
  if (value.kind === 'list') return value.items.flatMap((item) => valuesOf(source, item.value));
  const name = value.kind === 'call' && calleeOf(value.of);
  if (value.kind !== 'call' || !name) throw noLayer(source, value);
  if (name === 'Sequential') return value.items.flatMap((item) => valuesOf(source, item.value));
  if (!(layerTypes as readonly string[]).includes(name)) throw noLayer(source, value, name);
  return [layerOf(source, value, name as LayerType)];
}

/** `Conv2d` of `nn.Conv2d`, `torch.nn.Conv2d` and `Conv2d`. */
function calleeOf(callee: Expression): string | undefined {
  if (callee.kind === 'name') return callee.name;
  return callee.kind === 'attribute' ? callee.name : undefined;
}

function noLayer(source: Source, value: Expression, name?: string): UsageError {
  return source.refuse(
    value.at,
    name === undefined ? 'what is not a layer' : `a layer of type ${name}`,
  );
}

function layerOf(source: Source, call: Call, type: LayerType): StackLayer {
  try {
    const layer = { type, ...argumentsOf(source, call, type) } as StackLayer;
    requireLayer(layer);
    return layer;
  } catch (error) {
    throw source.locate(error, call.at);
  }
}

function argumentsOf(source: Source, { items }: Call, type: LayerType): Record<string, unknown> {
  const { placed, options } = namesOf(`new nn.${type}`)!;
  const order = [...placed, ...options];
  const given: Record<string, unknown> = {};
  items.forEach((item, i) => {
    const name = item.name === undefined ? order[i] : camelCase(item.name);
    if (name === undefined) {
      throw new UsageError(
        `${type}.__init__() takes ${order.length + 1} positional arguments but ${items.length + 1} were given`,
        `nn.${type} takes ${listed(order)}.`,
      );
    }
    if (Object.hasOwn(given, name)) {
      throw new UsageError(
        `nn.${type}() got multiple values for argument '${item.name}'`,
        'It is given both by position and by name.',
      );
    }
    given[name] = constantOf(source, item);
  });
  return given;
}

/** A number, a word, True, False, None, or a pair. */
function constantOf(source: Source, { value, spread }: Item): unknown {
  if (spread === undefined) {
    if (value.kind === 'constant') return value.value;
    if (value.kind === 'list') return value.items.map((item) => constantOf(source, item));
    if (value.kind === 'unary' && value.operator === '-' && value.operand.kind === 'constant') {
      return -Number(value.operand.value);
    }
  }
  throw refuseComputed(source, value.at);
}
