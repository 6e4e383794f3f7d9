import type { Module } from './module';

const warned = new WeakSet<object>();

/**
 * As in PyTorch, modules in a plain array are not children: their parameters would be neither trained
 * nor saved. PyTorch says nothing about it; here a warning does, once for each class.
 */
export function warnOfArrays(module: Module): void {
  if (warned.has(module.constructor)) return;
  for (const [field, value] of Object.entries(module)) {
    if (!Array.isArray(value) || !value.some(looksLikeModule)) continue;
    warned.add(module.constructor);
    console.warn(
      `${module.constructor.name}.${field} is an array of modules. A module finds its children in its own fields only, not in arrays (as in PyTorch), so their parameters will not be trained. Write ${field} = new nn.Sequential(...) instead.`,
    );
  }
}

function looksLikeModule(value: unknown): boolean {
  return typeof value === 'function' && 'namedChildren' in value;
}
