import type { Module } from './module';

const warned = new WeakSet<object>();

/**
 * As in PyTorch, modules in a plain array are not children: their parameters are neither trained nor saved.
 * PyTorch is silent about it; this warns once for each class.
 */
export function warnOfArrays(module: Module): void {
  if (warned.has(module.constructor)) return;
  for (const [field, value] of Object.entries(module)) {
    if (!Array.isArray(value) || !value.some(looksLikeModule)) continue;
    warned.add(module.constructor);
    console.warn(
      `${module.constructor.name}.${field} is an array of modules. As in PyTorch, a module finds its children only in its fields, not in arrays, so their parameters will not be trained. Write ${field} = new nn.ModuleList([...]), or new nn.Sequential(...) if they are called in order.`,
    );
  }
}

function looksLikeModule(value: unknown): boolean {
  return typeof value === 'function' && 'namedChildren' in value;
}
