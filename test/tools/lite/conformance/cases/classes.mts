/** Classes, within a cell and across cells. */
import type { Cases } from '../case.mjs';

export const classes: Cases = {
  'A class of a later cell extends one of an earlier cell': [
    [
      'class Animal { constructor(protected name: string) {} says() { return `${this.name} says`; } }',
      '',
    ],
    ['class Dog extends Animal { says() { return `${super.says()} woof`; } }', ''],
    ["new Dog('Rex').says()", 'Rex says woof'],
    ["new Dog('Rex') instanceof Animal", 'true'],
  ],
  'Private fields, accessors and statics work': [
    [
      'class Count { static made = 0; #n = 0; constructor() { Count.made++; } get n() { return this.#n; } set n(v) { this.#n = v * 2; } #up() { this.#n++; } up() { this.#up(); return this; } static { Count.made = 10; } }',
      '',
    ],
    ['const c = new Count(); c.n = 4; [c.up().n, Count.made]', '[ 9, 11 ]'],
    [
      'c.#n',
      {
        fails: "1:3 - Property '#n' does not exist on type 'Count'.",
      },
    ],
  ],
  'Privacy of types is kept': [
    ['class Safe { private code = 7; protected other = 8; readonly fixed = 9; }', ''],
    [
      'new Safe().code',
      { fails: "1:12 - Property 'code' is private and only accessible within class 'Safe'." },
    ],
    [
      'new Safe().fixed = 1',
      { fails: /Cannot assign to 'fixed' because it is a read-only property\./ },
    ],
  ],
  'An object of a class that was declared again is of the old one': [
    ['class Turn { which() { return 1; } } const first = new Turn();', ''],
    ['class Turn { which() { return 2; } }', ''],
    ['[first.which(), new Turn().which(), (first as unknown) instanceof Turn]', '[ 1, 2, false ]'],
  ],
  'An abstract class is implemented by a later cell': [
    ['abstract class Shape { abstract area(): number; twice() { return 2 * this.area(); } }', ''],
    [
      'class Square extends Shape { constructor(private side: number) { super(); } area() { return this.side ** 2; } }',
      '',
    ],
    ['new Square(3).twice()', '18'],
    ['new Shape()', { fails: '1:1 - Cannot create an instance of an abstract class.' }],
  ],
  'A class implements an interface of an earlier cell': [
    ['interface Runs { run(n: number): number }', ''],
    ['class Fast implements Runs { run(n: number) { return n + 1; } }', ''],
    [
      'class Slow implements Runs { }',
      { fails: /^1:7 - Class 'Slow' incorrectly implements interface 'Runs'\./ },
    ],
    ['new Fast().run(1)', '2'],
  ],
  'Names of classes and functions are what they are written like': [
    ['class Named {} function called() {} const arrow = () => {};', ''],
    [
      '[Named.name, called.name, arrow.name, new Named().constructor.name]',
      "[ 'Named', 'called', 'arrow', 'Named' ]",
    ],
  ],
  'A model of the learner shows itself and its layers': [
    "import { F, nn, randn, summary, Tensor, zeros } from 'convlab';",
    [
      'class Net extends nn.Module {\n  conv1 = new nn.Conv2d(3, 10, 3);\n  pool = new nn.MaxPool2d(2, 2);\n  forward(x: Tensor<[1, 3, 8, 8]>) {\n    return this.pool(F.relu(this.conv1(x)));\n  }\n}',
      '',
    ],
    [
      'new Net()',
      /^Net\(\n {2}\(conv1\): Conv2d\(3, 10, kernel_size=\(3, 3\), stride=\(1, 1\)\)\n/,
    ],
    ['new Net()(zeros([1, 3, 8, 8])).shape', '[ 1, 10, 3, 3 ]'],
    'summary(new Net(), [1, 3, 8, 8])',
    ['[...new Net().namedParameters()].map(([name]) => name)', "[ 'conv1.weight', 'conv1.bias' ]"],
    ['class Net2 extends Net { fc = new nn.Linear(90, 2); }\nnew Net2().fc.outFeatures', '2'],
  ],
  'A decorator-free mixin and a getter on a prototype work': [
    [
      'const Loud = <B extends new (...a: any[]) => object>(Base: B) => class extends Base { loud() { return "!"; } };\nclass Base0 { quiet = 1; }\nconst Mixed = Loud(Base0);',
      '',
    ],
    ['const mixed = new Mixed(); mixed.loud() + mixed.quiet', '!1'],
  ],
};
