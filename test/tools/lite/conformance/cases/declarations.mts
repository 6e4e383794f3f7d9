/** What a cell declares, and what later cells see of it. */
import type { Cases } from '../case.mjs';

export const declarations: Cases = {
  'A constant is there in the next cell': [
    ['const side = 130;', ''],
    ['side - 2', '128'],
  ],
  'A variable can be changed in a later cell': [
    ['let counted = 1;', ''],
    ['counted += 2;', '3'],
    ['counted', '3'],
  ],
  'A var, a function and a class are there, too': [
    ['var old = 1; function twice(n: number) { return 2 * n; } class Pair { a = 3; }', ''],
    ['twice(old) + new Pair().a', '5'],
  ],
  'A name can be declared again, with another type': [
    ['const again: number = 1;', ''],
    ["const again: string = 'one';", ''],
    ['again.toUpperCase()', 'ONE'],
  ],
  'A let becomes a const, a function and a class': [
    ['let turned = 1;', ''],
    ['const turned = 2;', ''],
    ['function turned() { return 3; }', ''],
    ['turned()', '3'],
    ['class turned { four = 4; }', ''],
    ['new turned().four', '4'],
  ],
  'A cell that is run twice declares its names twice': [
    ['let twiceRun = 1; twiceRun += 1;', '2'],
    ['let twiceRun = 1; twiceRun += 1;', '2'],
    ['twiceRun', '2'],
  ],
  'A cell may use the old value to declare the new one': [
    ['let grown = 1;', ''],
    ['grown = grown + 1; grown', '2'],
  ],
  'An enum has its values and its types in later cells': [
    ["enum Layer { Conv, Pool = 5, Relu } enum Named { A = 'a' }", ''],
    ['const chosen: Layer = Layer.Relu; [chosen, Layer[5], Named.A]', "[ 6, 'Pool', 'a' ]"],
    ['const enum Small { One = 1 }', ''],
    ['Small.One', '1'],
  ],
  'A namespace is there in later cells': [
    ['namespace sizes { export const side = 8; export type Two = [number, number]; }', ''],
    ['const two: sizes.Two = [sizes.side, 2]; two', '[ 8, 2 ]'],
  ],
  'An interface and a type are there in later cells': [
    ['interface Sized { size: number } type Sizes = Sized[]; type Or<T> = T | undefined;', ''],
    ['const sized: Sizes = [{ size: 3 }]; const or: Or<Sized> = sized[0]; or?.size', '3'],
    [
      'const wrongSize: Sized = { size: "3" };',
      { fails: "1:28 - Type 'string' is not assignable to type 'number'." },
    ],
  ],
  'An interface that is declared again replaces the first': [
    ['interface Grown { a: number }', ''],
    ['interface Grown { b: number }', ''],
    ['const onlyB: Grown = { b: 1 }; onlyB', '{ b: 1 }'],
  ],
  'Lists and objects are taken apart': [
    ['const [first, , third = 3, ...rest] = [1, 2, undefined, 4, 5];', ''],
    ['const { a: renamed, b: { c: inner }, ...others } = { a: 1, b: { c: 2 }, d: 3, e: 4 };', ''],
    ['[first, third, rest, renamed, inner, others]', '[ 1, 3, [ 4, 5 ], 1, 2, { d: 3, e: 4 } ]'],
  ],
  'Names of earlier cells can be swapped': [
    ['let left = 1, right = 2;', ''],
    ['[left, right] = [right, left];', '[ 2, 1 ]'],
    ['`${left} ${right}`', '2 1'],
  ],
  'What is declared in a block or a loop stays in it': [
    ['{ const hidden = 1; } for (let i = 0; i < 2; i++) { var seen = i; }', ''],
    ['seen', { fails: /^1:1 - Cannot find name 'seen'\./ }],
    ['hidden', { fails: /^1:1 - Cannot find name 'hidden'\./ }],
  ],
  'A function is there before the line that declares it': [
    ['early(3)\nfunction early(n: number) { return n + 1; }', ''],
    ['early(4)', '5'],
  ],
  'A function goes on with the variables of its own cell': [
    ['let scale = 2; const scaled = (n: number) => n * scale;', ''],
    ['scaled(5)', '10'],
    ['scale = 3;', '3'],
    ['scaled(5)', '10'],
    ['let scale = 4;', ''],
    ['scaled(5)', '10'],
    ['const scaledLater = (n: number) => n * scale;', ''],
    ['scale = 5; scaledLater(5)', '25'],
    ['scale = 6;', '6'],
    ['scaledLater(5)', '30'],
  ],
  'A closure keeps its own variables': [
    ['function counter() { let n = 0; return () => ++n; } const count = counter();', ''],
    ['count(); count()', '2'],
    ['count()', '3'],
  ],
  'A function goes on with the one of its own cell that it calls': [
    ['function helper() { return 1; } function caller() { return helper(); }', ''],
    ['function helper() { return 2; }', ''],
    ['caller()', '1'],
    ['helper()', '2'],
  ],
  'Functions that call each other may be in one cell': [
    [
      'const even = (n: number): boolean => n === 0 || odd(n - 1);\nconst odd = (n: number): boolean => n !== 0 && even(n - 1);',
      '',
    ],
    ['[even(10), odd(7), even(7)]', '[ true, true, false ]'],
  ],
  'Names may be those of the browser, of Node and of the kernel': [
    ['const location = 1, name = "n", self = 2, window = 3, top = 4, status = 5;', ''],
    ['[location, name, self, window, top, status]', "[ 1, 'n', 2, 3, 4, 5 ]"],
    ['const postMessage = 1, onmessage = 2, module = 3; onmessage + module', '5'],
    ['const tf = 1, ts = 2, cell = 3, display = 4; tf + ts + cell + display', '10'],
    ['const fetch = 1, document = 2, event = 3, length = 4; fetch + length', '5'],
  ],
  'Names may have dollars, lines and letters of other languages': [
    ['const $ = 1, _ = 2, größe = 3, 大きさ = 4, $1 = 5;', ''],
    ['$ + _ + größe + 大きさ + $1', '15'],
  ],
  'A global may be shadowed and is as it was in other functions': [
    ['const Array2 = Array; const Date = { now: () => 3 };', ''],
    ['[Date.now(), new Array2(1, 2)]', '[ 3, [ 1, 2 ] ]'],
    "import { arange } from 'convlab';",
    ['arange(2).toArray()', '[ 0, 1 ]'],
    ['const Date = globalThis.Date; Date.now() > 3', 'true'],
  ],
  'A generic keeps its types': [
    ['function pairOf<A, B>(a: A, b: B): [A, B] { return [a, b]; }', ''],
    ['const pair = pairOf(1, "x"); const n: number = pair[0]; pair', "[ 1, 'x' ]"],
    [
      'const wrong: string = pairOf(1, 2)[0];',
      { fails: "1:7 - Type 'number' is not assignable to type 'string'." },
    ],
  ],
  'A generic class and a constraint keep theirs': [
    [
      'class Box<T extends { length: number }> { constructor(readonly held: T) {} get size() { return this.held.length; } }',
      '',
    ],
    ["new Box('abc').size + new Box([1, 2]).size", '5'],
    [
      'new Box(3)',
      {
        fails:
          /^1:9 - Argument of type 'number' is not assignable to parameter of type '\{ length: number; \}'\.$/,
      },
    ],
  ],
  'A tuple, a literal and `as const` keep theirs': [
    ['const shapeOf = [1, 3, 8] as const; let mode: "same" | "valid" = "same";', ''],
    ['const middle: 3 = shapeOf[1]; mode = "valid"; middle', '3'],
    [
      'mode = "full"',
      { fails: '1:1 - Type \'"full"\' is not assignable to type \'"same" | "valid"\'.' },
    ],
  ],
  'Types are narrowed, and `satisfies` holds': [
    ['const given = { a: 1, b: "x" } satisfies Record<string, number | string>;', ''],
    [
      'const isText = (v: unknown): v is string => typeof v === "string"; const v: unknown = given.b; isText(v) ? v.length : 0',
      '1',
    ],
  ],
  'An overload, a default and a rest argument work': [
    [
      'function f(a: number): string;\nfunction f(a: string): number;\nfunction f(a: number | string) { return typeof a === "number" ? String(a) : a.length; }\nconst g = (a = 1, ...r: number[]) => a + r.length;',
      '',
    ],
    ['[f(12), f("abc"), g(), g(2, 1, 1)]', "[ '12', 3, 1, 4 ]"],
  ],
  'A hundred cells go on from each other': [
    ['let sumOfAll = 0;', ''],
    { together: Array.from({ length: 100 }, (_, i) => `const n${i} = ${i}; sumOfAll += n${i};`) },
    ['sumOfAll + n99', '5049'],
  ],
};
