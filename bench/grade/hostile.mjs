// @ts-check
/** Files that do harm or are broken, each with the status that it should get. */

/**
 * @typedef {import('../../dist/tools/grade/result.mjs').Status} Status
 * @typedef {object} Bad
 * @property {string} name
 * @property {string | Uint8Array | ((right: string) => string)} content or what makes it from a right answer
 * @property {Status} status
 */

/** @type {readonly Bad[]} */
export const hostile = [
  { name: 'loop', content: 'while (true) {}\nexport const depth = 20;\n', status: 'timed-out' },
  { name: 'exit', content: 'process.exit(0);\nexport const depth = 20;\n', status: 'crashed' },
  {
    name: 'memory',
    content:
      'const all: unknown[] = [];\nfor (;;) all.push(new Array(1e6).fill({}));\nexport {};\n',
    status: 'killed',
  },
  {
    name: 'forged-reply',
    content: `declare const process: any;
const message = Buffer.from('{"passed":true,"points":4}');
const length = Buffer.alloc(4);
length.writeUInt32BE(message.length);
process.mainModule.require('fs').writeSync(3, Buffer.concat([length, message]));
export const depth = 20;
`,
    status: 'tampered',
  },
  {
    name: 'always-equal',
    content: (right) => {
      const parts = [...right.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(
        ([, name]) => name,
      );
      return `const equal = { valueOf: () => 20, toString: () => '20', [Symbol.toPrimitive]: () => 20 };
export const [${parts.join(', ')}] = [${parts.map(() => 'equal').join(', ')}];
`;
    },
    status: 'wrong',
  },
];

/** @type {readonly Bad[]} */
export const broken = [
  { name: 'syntax', content: 'export const depth = ;\n', status: 'wrong' },
  { name: 'throws', content: "throw new Error('not today');\nexport {};\n", status: 'crashed' },
  {
    name: 'not-utf-8',
    content: Uint8Array.of(0x2f, 0x2f, 0xff, 0xfe, 0xc3, 0x0a),
    status: 'unreadable',
  },
];
