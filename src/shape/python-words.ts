/** How Python names what a call was given, for the first lines of messages, and how we do. */

/** The type's name in Python: `int` for 3, `list` for [3], `dict` for { a: 3 }. */
export function pythonType(value: unknown): string {
  if (value === undefined || value === null) return 'NoneType';
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'function' && isClass(value)) return 'type';
  // A module is a function here, but of a class of its own.
  const name = (value as { constructor?: { name?: string } }).constructor?.name;
  if (typeof value === 'function') return !name || name === 'Function' ? 'function' : name;
  return !name || name === 'Object' ? 'dict' : name;
}

/** The value as it is written, or what it is: `the number 3`, `a list`. */
export function inWords(value: unknown): string {
  if (value === undefined) return 'undefined (is a return missing, or a name not set yet?)';
  if (value === null) return 'null';
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `the string '${value}'`;
  const kind = pythonType(value);
  if (kind === 'type') return `the class ${(value as { name: string }).name}`;
  if (typeof value === 'function') return 'a function or a module: call it to get its output';
  if (kind === 'list') return 'a list';
  if (kind === 'dict') return `an object, { ${Object.keys(value).join(', ')} }`;
  return kind === 'Tensor' ? 'a tensor' : `a value of type ${kind}`;
}

function isClass(value: object): boolean {
  return 'prototype' in value && /^class\b/.test(Function.prototype.toString.call(value));
}

/** paddingMode as padding_mode, TMax as T_max. */
export function snakeCase(name: string): string {
  return name.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** padding_mode as paddingMode. */
export function camelCase(name: string): string {
  return name.replace(/(?<!_)_+([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Turns the code in a sentence into Python: `new nn.Conv2d(3, 8, 5, { stride: 2 })`, `inChannels`, `this.conv1`. */
export function codeInPython(sentence: string): string {
  return sentence
    .replace(/\bnew (?=nn\.|\w+\()/g, '')
    .replace(/\bthis\./g, 'self.')
    .replace(/\bnull\b/g, 'None')
    .replace(/, \{ ([^{}]*) \}\)/g, (_, options: string) => `, ${named(options)})`)
    .replace(/(?<![\w.'])[a-z]+(?:[A-Z][a-z]+)+(?!\w)/g, snakeCase);
}

/** `stride: 2, padding: [1, 0]` as `stride=2, padding=(1, 0)`. */
function named(options: string): string {
  return options
    .replace(/(\w{1,40}): /g, (_, name: string) => `${snakeCase(name)}=`)
    .replace(/\[([^[\]]*)\]/g, '($1)')
    .replace(/\btrue\b/g, 'True')
    .replace(/\bfalse\b/g, 'False');
}
