import * as nn from '../../nn';
import { UsageError } from '../../shape';
import { torchNames } from '../../shape/torch-names';
import { requireFewModules } from './limits';

type LayerClass = new (...given: unknown[]) => nn.Module;

export function isModule(value: unknown): value is nn.Module {
  return value instanceof nn.Module;
}

/** A module's children. */
export function childrenOf(module: nn.Module): nn.Module[] {
  return module.children() as nn.Module[];
}

/** A layer's class by its name in PyTorch; undefined if the library has none. */
export function layerClass(name: string): LayerClass | undefined {
  const made: unknown = Object.hasOwn(nn, name) ? nn[name as keyof typeof nn] : undefined;
  const isLayer = typeof made === 'function' && made.prototype instanceof nn.Module;
  return isLayer ? (made as LayerClass) : undefined;
}

/** Names that every module has, and no child can have. */
const TAKEN: ReadonlySet<string> = new Set([
  ...torchNames.Module.trim().split(/\s+/),
  ...Object.getOwnPropertyNames(nn.Module.prototype),
  ...Object.getOwnPropertyNames(Object.prototype),
  'training',
  'compute', // of a Sequential
]);

/**
 * Gives a module a child, a parameter or a buffer, under a name of the text.
 *
 * @param place its index among the children, which a numeric name must equal
 */
export function addChild(parent: nn.Module, name: string, child: unknown, place?: number): void {
  if (TAKEN.has(name) || name === '' || name.includes('.') || name.startsWith('__')) {
    throw new UsageError(
      `attribute '${name}' already exists`,
      'The name of a layer must have no dots and must not be that of a method of nn.Module.',
    );
  }
  if (/^\d+$/.test(name) && name !== String(place)) {
    throw new UsageError(
      `the name '${name}' is a number`,
      'JavaScript sorts numeric names. Give the layers other names, or none.',
    );
  }
  Object.defineProperty(parent, name, {
    value: child,
    enumerable: true,
    writable: true,
    configurable: true,
  });
  requireFewModules(parent);
}
