// @ts-check
/** Five questions that can also be asked in Python, and a class that answers them. */

export const questions = ['output_size', 'count_parameters', 'depth', 'size', 'features'];

/**
 * How students answer each question: `right`, `wrong`, or `forged`, a value that equals any other.
 *
 * @param {number} students
 * @returns {{ student: string, answers: ('right' | 'wrong' | 'forged')[] }[]}
 */
export function sameClass(students) {
  return Array.from({ length: students }, (_, i) => ({
    student: `student-${String(i + 1).padStart(4, '0')}`,
    // One in ten forges; half of the others are right.
    answers: questions.map((_, q) => {
      if (i % 10 === 9) return q < 2 ? 'wrong' : 'forged';
      return (i * 7 + q * 3 + ((i >> q) & 1)) % 2 === 0 ? 'right' : 'wrong';
    }),
  }));
}

/** @type {Record<string, Record<string, readonly string[]>>} */
const numbers = {
  right: { depth: ['20'], size: ['16'], features: ['5120'] },
  wrong: { depth: ['10'], size: ['15'], features: ['5121'] },
};

/** @typedef {ReturnType<typeof sameClass>[number]['answers']} Given */

/** The cells of a notebook, one per question. */
export function inPython(/** @type {Given} */ answers) {
  const [size, count] = answers;
  const ones = size === 'right' ? ' + 1' : '';
  const groups = count === 'right' ? ' // groups' : '';
  const forged =
    'type("Any", (), {"__eq__": lambda self, other: True, "__repr__": lambda self: "20"})()';
  return [
    `def output_size(input, kernel, stride, padding):\n    return (input - kernel + 2 * padding) // stride${ones}`,
    `def count_parameters(in_channels, out_channels, kernel, groups, bias):\n    return out_channels * (in_channels${groups}) * kernel * kernel + (out_channels if bias else 0)`,
    ...questions.slice(2).map((name, i) => {
      const given = answers[i + 2] ?? 'wrong';
      return `${name} = ${given === 'forged' ? forged : numbers[given]?.[name]}`;
    }),
  ];
}

/** The test of each question, which accepts what convlab's check accepts. */
export const pythonTests = [
  [
    'output_size(130, 3, 1, 0) == 128',
    'output_size(32, 5, 1, 2) == 32',
    'output_size(7, 3, 2, 1) == 4',
  ],
  [
    'count_parameters(3, 10, 3, 1, True) == 280',
    'count_parameters(8, 8, 3, 8, True) == 80',
    'count_parameters(8, 16, 1, 2, False) == 64',
  ],
  ['depth == 20'],
  ['size == 16'],
  ['features == 5120'],
];

/** The files of convlab's exercises. */
export function inTypeScript(/** @type {Given} */ answers) {
  const [size, count] = answers;
  const forged = '{ valueOf: () => 20, toString: () => "20", equals: () => true }';
  const values = questions.slice(2).map((name, i) => {
    const given = answers[i + 2] ?? 'wrong';
    return `export const ${name} = ${given === 'forged' ? forged : numbers[given]?.[name]};\n`;
  });
  return {
    'sizes/output-size.ts': `type Sizes = { input: number; kernel: number; stride: number; padding: number };
export function outputSize({ input, kernel, stride, padding }: Sizes): number {
  return Math.floor((input - kernel + 2 * padding) / stride)${size === 'right' ? ' + 1' : ''};
}
`,
    'parameters/count-parameters.ts': `type Settings = { inChannels: number; outChannels: number; kernel: number; groups: number; bias: boolean };
export function countParameters({ inChannels, outChannels, kernel, groups, bias }: Settings): number {
  const weights = outChannels * (inChannels${count === 'right' ? ' / groups' : ''}) * kernel * kernel;
  return weights + (bias ? outChannels : 0);
}
`,
    'quiz/quiz-130.ts': values.join(''),
  };
}

/**
 * The number of wrong verdicts.
 *
 * @param {ReturnType<typeof sameClass>} students
 * @param {(student: string) => readonly boolean[]} verdicts
 */
export function wrongVerdicts(students, verdicts) {
  return students.reduce((sum, { student, answers }) => {
    const got = verdicts(student);
    return sum + answers.filter((given, q) => (given === 'right') !== (got[q] ?? false)).length;
  }, 0);
}
