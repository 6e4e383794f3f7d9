/** Names of fields that Python, too, can have. */
import { torchNames } from '../shape/torch-names';
import { UsageError } from '../shape';

const keywords: ReadonlySet<string> = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from global
   if import in is lambda nonlocal not or pass raise return try while with yield`.split(/\s+/),
);

/** Attributes that every torch.nn.Module already has. */
const ofModules: ReadonlySet<string> = new Set(
  `training dump_patches ${torchNames.Module}`.split(/\s+/),
);

export function isPythonName(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && !keywords.has(name);
}

/** @param owner the class that has the field */
export function requireField(owner: string, name: string): void {
  // Python mangles names that begin with two underscores.
  if (isPythonName(name) && !ofModules.has(name) && !name.startsWith('__')) return;
  throw new UsageError(
    `toPyTorch can't write the field ${owner}.${name}`,
    ofModules.has(name)
      ? `Every module in PyTorch already has an attribute ${name}. Rename the field.`
      : `Python can't have a field named ${name}. Use unaccented letters, digits and underscores, and no keyword.`,
  );
}

/** `self.features[0].weight` for `features.0.weight` */
export function selfPath(name: string): string {
  const parts = name === '' ? [] : name.split('.');
  return `self${parts.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('')}`;
}
