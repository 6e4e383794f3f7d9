// @ts-check
/** Mutates text, regardless of what it means. */

/** Characters that have caused trouble for programs. */
const odd = [
  '\0',
  '\ufeff',
  '\u202e',
  '\u2028',
  '\ud800',
  '\udfff',
  '\u200b',
  'e\u0301',
  '\u{1f468}\u200d\u{1f469}',
  '\u001b[2J',
  '\r',
  '\u0130',
  '\ufdfa'.repeat(50),
];
const numbers = ['1e999', '-0', '9'.repeat(400), '0x' + 'f'.repeat(300), '1n', 'NaN', '2147483648'];
const brackets = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['{"a":', '}'],
  ['`${', '}`'],
  ['!', ''],
  ['a=>', ''],
];

/**
 * @typedef {(text: string, random: import('./random.mjs').Random, other: string) => string} TextMutation
 * @type {Readonly<Record<string, TextMutation>>}
 */
export const textMutations = {
  cut: (text, random) => text.slice(0, random.below(text.length + 1)),
  remove: (text, random) => {
    const [from, to] = range(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  duplicate: (text, random) => {
    const [from, to] = range(text, random);
    return text.slice(0, to) + text.slice(from, to).repeat(1 + random.below(4)) + text.slice(to);
  },
  splice: (text, random, other) => {
    const at = random.below(text.length + 1);
    const [from, to] = range(other, random);
    return text.slice(0, at) + other.slice(from, to) + text.slice(at);
  },
  flip: (text, random) => {
    const at = random.below(text.length);
    const code = text.charCodeAt(at) ^ (1 << random.below(8));
    return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
  },
  odd: (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.one(odd) + text.slice(at);
  },
  number: (text, random) => {
    const found = [...text.matchAll(/\d+/g)];
    if (found.length === 0) return text + random.one(numbers);
    const match = random.one(found);
    const { index } = match;
    return text.slice(0, index) + random.one(numbers) + text.slice(index + match[0].length);
  },
  nest: (text, random) => {
    const at = random.below(text.length + 1);
    const [open = '', close = ''] = random.one(brackets);
    const times = 10 ** (1 + random.below(4)) * (1 + random.below(9));
    const isClosed = random.chance(0.7);
    return (
      text.slice(0, at) +
      open.repeat(times) +
      (isClosed ? close.repeat(times) : '') +
      text.slice(at)
    );
  },
  swap: (text, random) => {
    const lines = text.split('\n');
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('\n');
  },
};

/**
 * @param {string} text
 * @param {import('./random.mjs').Random} random
 * @returns {[from: number, to: number]}
 */
function range(text, random) {
  const from = random.below(text.length + 1);
  return [from, Math.min(text.length, from + 1 + random.below(random.chance(0.2) ? 2000 : 40))];
}
