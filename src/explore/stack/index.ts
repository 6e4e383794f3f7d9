import { isModule, type Module } from '../../nn/module';
import { argumentsOf } from '../../pytorch/layer-source';
import { toBeWritten } from '../../pytorch/layer-code';
import { takes } from '../../shape/takes';
import { UsageError } from '../../shape';
import { listed } from '../../shape/in-code';
import { Explorer } from '../explorer';
import { inside } from './change';
import {
  layerTypes,
  type LayerType,
  type StackLayer,
  type StackPlace,
  type StackState,
} from './setting';
import { requireLayer } from './sizes';
import { stillOf } from './still';

/** What an explorer of stacks begins with. */
export interface ExploreStackOptions {
  /** The shape of the input, [N, C, H, W] ([1, 1, 28, 28]). */
  input?: readonly [number, number, number, number];
  /** The layers by their classes and arguments (a small network for handwritten digits). */
  layers?: readonly StackLayer[];
  /** The cell that is looked at first (row 0, column 0 of the first layer's output). */
  at?: StackPlace;
}

const checkArguments = takes(
  'explore.stack',
  { 'model?': 'any' },
  { input: 'any', layers: 'any', at: 'any' },
);

/** More of them, or larger ones, would not be seen. */
const MOST_LAYERS = 64;
const LARGEST = 1024;

const digits: readonly StackLayer[] = [
  { type: 'Conv2d', inChannels: 1, outChannels: 8, kernelSize: 3 },
  { type: 'ReLU' },
  { type: 'MaxPool2d', kernelSize: 2 },
  { type: 'Flatten' },
  { type: 'Linear', inFeatures: 1352, outFeatures: 10 },
];

/**
 * A stack of layers, to be built by hand: add, remove and reorder them, change their arguments, or paste PyTorch. It
 * shows the shape after each layer and what each costs, says why a layer does not fit, and which pixels of the input
 * a cell depends on. Input (N, C, H, W).
 *
 * @param options what it begins with: `input`, `layers` and `at`; or an `nn.Sequential` of such layers, and options
 * @throws if an option is unknown, a layer cannot be made of its arguments, or the input is not of four whole numbers
 * @example
 * explore.stack({ input: [1, 3, 32, 32], layers: [{ type: 'Conv2d', inChannels: 3, outChannels: 8, kernelSize: 3 }] })
 * explore.stack(new nn.Sequential(new nn.Conv2d(3, 8, 3), new nn.ReLU()), { input: [1, 3, 32, 32] })
 */
export function exploreStack(options?: ExploreStackOptions): Explorer<StackState>;
export function exploreStack(
  model: Module,
  options?: Omit<ExploreStackOptions, 'layers'>,
): Explorer<StackState>;
export function exploreStack(
  modelOrOptions: Module | ExploreStackOptions = {},
  furtherOptions?: ExploreStackOptions,
): Explorer<StackState> {
  checkArguments(arguments);
  const options = isModule(modelOrOptions)
    ? { ...furtherOptions, layers: layersOf(modelOrOptions) }
    : modelOrOptions;
  const { input = [1, 1, 28, 28], layers = digits, at = { layer: 0, row: 0, column: 0 } } = options;
  requireInput(input);
  requireLayers(layers);
  return new Explorer({ name: 'stack', still: stillOf }, inside({ input, layers, at }));
}

function requireInput(input: unknown): void {
  const isSize = (size: unknown) =>
    Number.isInteger(size) && Number(size) >= 1 && Number(size) <= LARGEST;
  if (Array.isArray(input) && input.length === 4 && input.every(isSize)) return;
  throw new UsageError(
    `explore.stack: the input must be four whole numbers from 1 to ${LARGEST}, but is ${JSON.stringify(input)}`,
    'Give it [N, C, H, W], such as [1, 3, 32, 32].',
  );
}

function requireLayers(layers: unknown): void {
  if (!Array.isArray(layers) || layers.length > MOST_LAYERS) {
    throw new UsageError(
      `explore.stack: the layers must be a list of at most ${MOST_LAYERS}, but are ${Array.isArray(layers) ? layers.length : JSON.stringify(layers)}`,
      "Give them as in [{ type: 'ReLU' }], or give it an nn.Sequential.",
    );
  }
  for (const layer of layers) requireLayer((layer ?? {}) as StackLayer);
}

/** The layers of a Sequential, and of those in it. */
function layersOf(model: Module): StackLayer[] {
  const type = model.constructor.name;
  if (type === 'Sequential') return model.children().flatMap(layersOf);
  if (!(layerTypes as readonly string[]).includes(type)) {
    throw new UsageError(
      `explore.stack: a stack has no layer of type ${type}`,
      `Give it an nn.Sequential of ${listed(layerTypes)}.`,
    );
  }
  const given = toBeWritten(type, argumentsOf(model));
  const values = Object.fromEntries(given.map(({ name, value }) => [name, value]));
  return [{ type: type as LayerType, ...values }];
}
