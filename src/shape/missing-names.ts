/** Names that PyTorch has and this library does not, or spells otherwise: said so where one is used. */
import { insteadOf, type Instead, type Nearest } from './instead-of';
import { camelCase } from './python-words';
import { torchNames } from './torch-names';
import { UsageError } from './usage-error';

/** Of what a name is a member. */
export type Owner = keyof typeof torchNames;

/** How a member is written, before its name. */
const WRITTEN: Readonly<Record<Owner, string>> = {
  nn: 'nn',
  F: 'F',
  optim: 'optim',
  lrScheduler: 'optim.lrScheduler',
  init: 'nn.init',
  Tensor: 'x',
  Module: 'net',
  fields: 'layer',
  Optimizer: 'optimizer',
};

/** What code that knows nothing of tensors and modules may ask of any object. */
const ASKED_OF_ANYTHING: ReadonlySet<string> = new Set(['apply', 'name', 'type']);

const NAMESPACES: ReadonlySet<Owner> = new Set(['nn', 'F', 'optim', 'lrScheduler', 'init']);

/**
 * Lets the use of such a name throw, in words. What is there is never slower for it: the names are looked
 * up in `holder` first, and here only if they are nowhere else.
 *
 * @param holder a namespace, or the outermost prototype of a class
 * @param besides what each object of the class has as fields of its own
 */
export function explainMissingNames(
  owner: Owner,
  holder: object,
  besides: readonly string[] = [],
): void {
  const last = lastBeforeObject(holder);
  if (!Object.isExtensible(last)) return; // A namespace of an ES module is sealed.
  // A field has no other name in Python's spelling than its own.
  const names = listOf(owner).flatMap((name) =>
    owner === 'fields' ? [name] : [name, camelCase(name)],
  );
  const missing = Object.create(Object.getPrototypeOf(last) as object | null) as object;
  for (const name of names) {
    if (has(holder, name) || besides.includes(name) || ASKED_OF_ANYTHING.has(name)) continue;
    Object.defineProperty(missing, name, getter(owner, name));
  }
  Object.setPrototypeOf(last, missing);
  explained.add(missing);
}

/** Where the missing names are. */
const explained = new WeakSet<object>();

/** Whether a name is there, and not only explained. */
function has(value: object, name: string): boolean {
  for (let at: object | null = value; at; at = Object.getPrototypeOf(at) as object | null) {
    if (!explained.has(at) && Object.hasOwn(at, name)) return true;
  }
  return false;
}

/** What there is. */
export interface Ours {
  readonly has: (name: string) => boolean;
  readonly names: readonly string[];
}

/** What stands for PyTorch's name here, as a sentence; none if PyTorch has no such name. */
export function explainMissing(
  owner: Owner,
  name: string,
  { has: isOurs, names }: Ours,
  of: string = WRITTEN[owner],
  given = '…',
): string | undefined {
  const torchName = listOf(owner).find((one) => one === name || camelCase(one) === name);
  if (torchName === undefined) return undefined;
  const ours = camelCase(torchName);
  if (isOurs(ours)) return `convlab writes it \`${of}.${ours}\`.`;
  const absent = `convlab has no \`${of}.${torchName}\``;
  const instead = insteadIn(owner, torchName);
  if (typeof instead === 'object')
    return `${absent}. What comes nearest is \`${instead.nearest}\`.`;
  const written = instead?.(of, given);
  if (written === of) return `${absent}, and needs none: leave it out.`;
  if (written !== undefined) return `${absent}: write \`${written}\`.`;
  const plain = ours.replace(/_$/, '');
  if (!isOurs(plain)) return `${absent}.${others(owner, names)}`;
  return `convlab changes nothing in place: write \`${of}.${plain}(${given})\`, and use what it returns.`;
}

/** All that a namespace has; what begins with a small letter in `nn` and `optim` is for itself. */
function others(owner: Owner, names: readonly string[]): string {
  if (!NAMESPACES.has(owner)) return '';
  const hasClasses = owner === 'nn' || owner === 'optim';
  const shown = names
    .filter((name) => !hasClasses || /^[A-Z]/.test(name))
    .sort((a, b) => a.localeCompare(b));
  return ` It has ${shown.map((name) => `${WRITTEN[owner]}.${name}`).join(', ')}.`;
}

function insteadIn(owner: Owner, name: string): Instead | Nearest | undefined {
  const table = (insteadOf as Partial<Record<Owner, Readonly<Record<string, Instead | Nearest>>>>)[
    owner
  ];
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

function listOf(owner: Owner): string[] {
  return torchNames[owner].trim().split(/\s+/);
}

function getter(owner: Owner, name: string): PropertyDescriptor {
  return {
    configurable: true,
    get(this: object) {
      const isOurs = (one: string) => has(this, one);
      // A layer that has no such field has none in PyTorch.
      if (owner === 'fields' && !isOurs(camelCase(name))) return undefined;
      const kind = NAMESPACES.has(owner)
        ? `module '${WRITTEN[owner]}'`
        : `'${this.constructor.name}' object`;
      throw new UsageError(
        `${kind} has no attribute '${name}'`,
        explainMissing(owner, name, { has: isOurs, names: Object.keys(this) })!,
      );
    },
    // What a class of the learner's calls so is its own.
    set(this: object, value: unknown) {
      const own = { value, writable: true, enumerable: true, configurable: true };
      Object.defineProperty(this, name, own);
    },
  };
}

function lastBeforeObject(holder: object): object {
  let last = holder;
  for (;;) {
    const next = Object.getPrototypeOf(last) as object | null;
    if (next === null || next === Object.prototype) return last;
    last = next;
  }
}
