/** Writes a model as Python: its classes, and the expression that creates it. */
import type { Module } from '../nn/module';
import { ModuleList } from '../nn/module-list';
import { isBuffer, isParameter } from '../nn/parameter';
import { stateOf } from '../nn/named-tensors';
import { UsageError } from '../shape';
import type { Tensor } from '../tensor';
import { isLayer, layerSource } from './layer-source';
import { isPythonName, requireField } from './paths';
import type { Program } from './record';
import { forwardLines } from './write-forward';

/** Names that have another meaning in the text. */
const reserved: ReadonlySet<string> = new Set(['F', 'model', 'nn', 'self', 'torch']);

/**
 * The Python that sets `model`, from the programs of the user's modules.
 *
 * @param harmful the layers that must not overwrite their inputs
 */
export function writeModel(
  model: Module,
  programs: ReadonlyMap<Module, readonly Program[]>,
  harmful: ReadonlySet<Module>,
): string {
  /** Class bodies by name, in the order of their definitions. */
  const classes = new Map<string, string>();
  const seen = new Set<Module>();

  function source(module: Module): string {
    if (seen.has(module) && stateOf(module).length > 0) {
      throw new UsageError(
        `toPyTorch can't write a ${module.constructor.name} that is in two places`,
        'PyTorch would make two layers of it, which differ as soon as they are trained. Keep it in one field and call it twice.',
      );
    }
    seen.add(module);
    if (!isLayer(module)) return `${define(module)}()`;
    const children = module.namedChildren();
    if (children.length === 0) {
      return layerSource(module, harmful.has(module) ? { inplace: false } : {});
    }
    const isNamed = children.some(([name], i) => name !== String(i));
    const items = children.map(([name, child]) =>
      isNamed ? `('${name}', ${source(child)})` : source(child),
    );
    const [open, close] = isNamed
      ? ['Sequential(OrderedDict([', ']))']
      : module instanceof ModuleList
        ? ['ModuleList([', '])']
        : ['Sequential(', ')'];
    return `nn.${open}\n${items.map((item) => `${indent(item)},\n`).join('')}${close}`;
  }

  /** The name of a module's class, which modules with the same code share. */
  function define(module: Module): string {
    const body = [initOf(module), forwardOf(module)].filter((part) => part !== '').join('\n\n');
    const known = isPythonName(module.constructor.name) ? module.constructor.name : 'Net';
    const usable = reserved.has(known) ? `${known}Module` : known;
    for (let number = 1; ; number++) {
      const name = number === 1 ? usable : `${usable}${number}`;
      if ((classes.get(name) ?? body) !== body) continue;
      classes.set(name, body);
      return name;
    }
  }

  function initOf(module: Module): string {
    const type = module.constructor.name;
    const children = new Map(module.namedChildren());
    const fields = Object.entries(module).flatMap(([name, value]): string[] => {
      const child = children.get(name);
      const made = child
        ? source(child)
        : isParameter(value) || isBuffer(value)
          ? tensorSource(value)
          : '';
      if (made === '') return [];
      requireField(type, name);
      return [`self.${name} = ${made}`];
    });
    return `def __init__(self):\n${indent(['super().__init__()', ...fields].join('\n'))}`;
  }

  /** Undefined for a module that was not called. */
  function forwardOf(module: Module): string {
    const texts = (programs.get(module) ?? []).map((program) => {
      const names = inputNames(module, program.inputs.length);
      return `def forward(${['self', ...names].join(', ')}):\n${indent(forwardLines(program, names).join('\n'))}`;
    });
    if (new Set(texts).size < 2) return texts[0] ?? '';
    throw new UsageError(
      `toPyTorch can't write ${module.constructor.name}.forward`,
      `It is called several times and does something different each time:\n${texts[0]}\n${texts.find((text) => text !== texts[0])}`,
    );
  }

  const made = source(model);
  const blocks = [...classes].map(([name, body]) => `class ${name}(nn.Module):\n${indent(body)}\n`);
  const all = [...blocks, `model = ${made}\n`].join('\n\n');
  const imports = [
    /\bOrderedDict\(/.test(all) && 'from collections import OrderedDict',
    /\btorch\./.test(all) && 'import torch',
    'from torch import nn',
    /\bF\./.test(all) && 'from torch.nn import functional as F',
  ];
  return `${imports.filter(Boolean).join('\n')}\n${blocks.length > 0 ? '\n\n' : '\n'}${all}`;
}

/** Zeros, into which the weights are loaded. */
function tensorSource(value: Tensor): string {
  const sizes = value.shape.length === 0 ? '()' : value.shape.join(', ');
  const type = value.dtype === 'float32' ? '' : `, dtype=torch.${value.dtype}`;
  const zeros = `torch.zeros(${sizes}${type})`;
  const isFixed = isParameter(value) && !value.requiresGrad;
  return `nn.${isBuffer(value) ? 'Buffer' : 'Parameter'}(${zeros}${isFixed ? ', requires_grad=False' : ''})`;
}

/** The names of forward's parameters, if its source shows them. */
function inputNames(module: Module, count: number): string[] {
  const code = String((module as { forward: unknown }).forward);
  const names = (/\(([\w\s,]*)\)/.exec(code)?.[1] ?? '').split(',').map((name) => name.trim());
  const isUsable = (name: string) => isPythonName(name) && !reserved.has(name);
  if (names.length === count && names.every(isUsable)) return names;
  return Array.from({ length: count }, (_, i) => (count === 1 ? 'x' : `x${i + 1}`));
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}
