/**
 * Cells with the shapes that a page shows in them: each line ends with a comment that says which, and no other line
 * has one. They are for a kernel in which `FIRST` has run.
 */

export const FIRST = `import { nn, F, randn, zeros, tensor, noGrad, Tensor } from 'convlab';
const x = randn([1, 3, 8, 8]);
const conv = new nn.Conv2d(3, 10, 3);
const pool = new nn.MaxPool2d(2, 2);
let size = 8;`;

export const CELLS: Readonly<Record<string, readonly string[]>> = {
  'a declaration': [
    `const a = zeros([2, 3]); //: [2, 3]`,
    `let a = x; //: [1, 3, 8, 8]`,
    `const a = conv(x); //: [1, 10, 6, 6]`,
    `const a: Tensor<[1, 3, number, number]> = x; //: [1, 3, number, number]`,
    `const a = tensor([[1, 2, 3], [4, 5, 6]]); //: [2, 3]`,
    `const a = zeros([4, 4]), b = zeros([5]); //: [5]`,
    `const a = zeros([4]); const b = a.reshape([2, 2]); //: [2, 2]`,
    `const a = x.sum(); //: []`,
    `const a = x.shape;\nconst b = x.sum().item();\nconst c = 'x';`,
    `const a = /* the input */ x /* as it is */; //: [1, 3, 8, 8]`,
  ],
  'an expression': [
    `x //: [1, 3, 8, 8]`,
    `conv(x) //: [1, 10, 6, 6]`,
    `x.sum().item()`,
    `console.log(conv(x));`,
    `let a = x; //: [1, 3, 8, 8]\na = F.relu(x); //: [1, 3, 8, 8]`,
    `const a = size > 3 ? x : x.relu(); //: [1, 3, 8, 8]`,
    `const a = [conv(x), x];\nconst b = a.length;`,
    `const a = {\n  x, //: [1, 3, 8, 8]\n  y: conv(x), //: [1, 10, 6, 6]\n};`,
    `const a = await Promise.resolve(x); //: [1, 3, 8, 8]`,
    `const a = (conv(x)); //: [1, 10, 6, 6]`,
  ],
  'a chain': [
    `const a = pool(conv(x)); //: [1, 10, 6, 6] → [1, 10, 3, 3]`,
    `const a = pool(F.relu(conv(x))); //: [1, 10, 6, 6] → [1, 10, 3, 3]`,
    `const a = conv(randn([4, 3, 8, 8])); //: [4, 3, 8, 8] → [4, 10, 6, 6]`,
    `const a = x.flatten(1); //: [1, 192]`,
    `const a = x.relu().flatten(1).reshape([192]).sum(); //: [1, 3, 8, 8] → [1, 192] → [192] → []`,
    `const a = pool(conv(randn([1, 3, 8, 8]))).flatten(1).reshape([90]); //: [1, 10, 6, 6] → [1, 10, 3, 3] → [1, 90] → [90]`,
    `const a = x //: [1, 3, 8, 8]\n  .relu() //: [1, 3, 8, 8]\n  .flatten(1); //: [1, 192]`,
    `const a = pool(\n  F.relu( \n    conv(x), //: [1, 10, 6, 6]\n  ), //: [1, 10, 6, 6]\n); //: [1, 10, 3, 3]`,
    `const a = F.conv2d(\n  x, //: [1, 3, 8, 8]\n  randn([5, 3, 3, 3]), //: [5, 3, 3, 3]\n); //: [1, 5, 6, 6]`,
    `const a = (conv(x)!).sum(); //: [1, 10, 6, 6] → []`,
    `const a = x.flatten(1).matmul(randn([192, 7])); //: [1, 192] → [1, 7]`,
    `const a = new nn.Sequential(conv, new nn.ReLU(), pool)(x); //: [1, 10, 3, 3]`,
  ],
  'a function': [
    `function f(a: Tensor<[1, 3, 8, 8]>) {\n  return pool(conv(a)); //: [1, 10, 6, 6] → [1, 10, 3, 3]\n}\nconst b = f(x); //: [1, 10, 3, 3]`,
    `const f = (a: Tensor<[1, 3, 8, 8]>) =>\n  conv(a); //: [1, 10, 6, 6]`,
    `const f = (a: Tensor<[1, 3, 8, 8]>) => conv(a); //: [1, 10, 6, 6]`,
    `const a = noGrad(() => conv(x)); //: [1, 10, 6, 6]`,
    `const a = noGrad(() => {\n  const b = conv(x); //: [1, 10, 6, 6]\n  return pool(b); //: [1, 10, 3, 3]\n}); //: [1, 10, 3, 3]`,
    `const a = [zeros([2, 3])].map(\n  (one) => one.sum(0), //: [3]\n);`,
    `function f(a: Tensor) {\n  return a.relu();\n}\nconst b = f(x);`,
  ],
  'a generic': [
    `function f<N extends number>(a: Tensor<[N, 3, 8, 8]>) {\n  const b = conv(a); //: [N, 10, 6, 6]\n  return b.flatten(1); //: [N, 360]\n}\nconst c = f(randn([7, 3, 8, 8])); //: [7, 3, 8, 8] → [7, 360]`,
    `const f = <S extends readonly number[]>(a: Tensor<S>) => a;\nconst b = f(zeros([2, 3])); //: [2, 3]`,
    `const a = zeros([size, 3, 8, 8]); //: [number, 3, 8, 8]\nconst b = conv(a); //: [number, 10, 6, 6]`,
    `let sizes: number[] = [2, 3];\nconst a = zeros(sizes);`,
  ],
  'a class': [
    `class Net extends nn.Module {\n  conv1 = new nn.Conv2d(3, 6, 3);\n\n  forward(a: Tensor<[1, 3, 8, 8]>) {\n    const b = F.relu(this.conv1(a)); //: [1, 6, 6, 6]\n    return b.flatten(1); //: [1, 216]\n  }\n}\nconst c = new Net()(x); //: [1, 216]`,
    `class Net extends nn.Module {\n  conv1 = new nn.Conv2d(3, 6, 3);\n  forward<N extends number>(a: Tensor<[N, 3, 8, 8]>) {\n    return pool(this.conv1(a)); //: [N, 6, 6, 6] → [N, 6, 3, 3]\n  }\n}`,
    `class Held {\n  weight = zeros([10, 3]); //: [10, 3]\n  twice() {\n    this.weight = this.weight.mul(2); //: [10, 3]\n  }\n}`,
    `class Net extends nn.Module {\n  fc;\n  constructor() {\n    super();\n    this.fc = new nn.Linear(192, 5);\n  }\n  forward(a: Tensor<[1, 3, 8, 8]>) {\n    return this.fc(a.flatten(1));\n  }\n}`,
  ],
  'a loop or a branch': [
    `for (let i = 0; i < 3; i++) {\n  const a = conv(x); //: [1, 10, 6, 6]\n}`,
    `for (const a of [zeros([2, 2])]) {\n  a.sum(); //: []\n}`,
    `if (size > 3) {\n  conv(x); //: [1, 10, 6, 6]\n} else {\n  x.relu(); //: [1, 3, 8, 8]\n}`,
  ],
  'an error': [
    `const a = conv(zeros([1, 4, 8, 8]));\nconst b = pool(x); //: [1, 3, 4, 4]`,
    `const a: string =\n  conv(x); //: [1, 10, 6, 6]\nconst b = conv(x); //: [1, 10, 6, 6]`,
    `const a = nothing(x);\nconst b = pool(x); //: [1, 3, 4, 4]`,
    `const a = x.nothing();\nconst b = a;`,
  ],
};
