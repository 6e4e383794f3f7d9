/** How PyTorch prints modules: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html */
import type { Module } from './module';

/** `Name(extra)`, or with children, one per line, each indented by two more spaces. */
export function formatModule(
  name: string,
  extra: string,
  children: readonly (readonly [string, Module | string])[],
): string {
  if (children.length === 0) return `${name}(${extra})`;
  const lines = children.map(([child, module]) => `(${child}): ${String(module)}`);
  const all = extra === '' ? lines : [extra, ...lines];
  return `${name}(\n${indent(all.join('\n'))}\n)`;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}

/** A value as Python prints it: `True`, `None`, `(3, 3)`, `(3,)`, `1e-05`. */
export function python(
  value: boolean | null | string | number | readonly (number | null)[],
): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return pythonNumber(value);
  if (typeof value === 'string') return value;
  return `(${value.map(python).join(', ')}${value.length === 1 ? ',' : ''})`;
}

/** Python writes small numbers as 1e-05 where JavaScript writes 0.00001. */
function pythonNumber(value: number): string {
  if (value === 0 || Math.abs(value) >= 1e-4) return String(value);
  return value.toExponential().replace(/e-(\d)$/, 'e-0$1');
}
