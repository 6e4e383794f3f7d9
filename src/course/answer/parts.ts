import { Module } from '../../nn/module';
import { Tensor } from '../../tensor';
import { cut, limits } from './limits';

/** A part of what was handed over as an answer. */
export type ReadPart =
  | { readonly kind: 'found'; readonly value: unknown; readonly owner: object }
  | { readonly kind: 'missing'; readonly present: readonly string[] };

/**
 * Reads a part. A single value instead of an object with named parts has no parts: then nothing is
 * present. Reading may run the learner's code, in a getter.
 */
export function partOf(parts: unknown, name: string): ReadPart {
  if (!hasNames(parts)) return { kind: 'missing', present: [] };
  if (!has(parts, name)) return { kind: 'missing', present: namesOf(parts) };
  return { kind: 'found', value: (parts as Record<string, unknown>)[name], owner: parts };
}

function hasNames(parts: unknown): parts is object {
  if (typeof parts !== 'object' || parts === null) return false;
  if (Array.isArray(parts) || ArrayBuffer.isView(parts)) return false;
  if (parts instanceof Tensor || parts instanceof Module) return false;
  return typeof (parts as { then?: unknown }).then !== 'function';
}

/** Its own, or its class's; every object has a `toString`, which is not an answer. */
function has(parts: object, name: string): boolean {
  return Object.hasOwn(parts, name) || (name in parts && !(name in Object.prototype));
}

function namesOf(parts: object): string[] {
  return Object.keys(parts)
    .slice(0, limits.names)
    .map((name) => cut(name, limits.name));
}
