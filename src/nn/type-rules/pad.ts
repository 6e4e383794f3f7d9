import type { Counted, First, IsUnknown, Known, NumberText, ShapeText } from '../../shape';
import type { Add, IsAtLeast, Subtract } from '../../shape/arithmetic';
import type { Shape } from '../../tensor';

/** The shape after `F.pad`: pairs of numbers, the last dimension first. */
export type PadOut<X extends Shape, Padding extends Shape> =
  IsUnknown<X> extends true
    ? number[]
    : number extends Padding['length']
      ? { -readonly [K in keyof X]: number }
      : Padded<X, Padding>;

type Padded<
  X extends Shape,
  Padding extends Shape,
  After extends Shape = [],
> = Padding extends readonly [infer Start, infer End, ...infer Further extends Shape]
  ? X extends readonly [...infer Before extends Shape, infer Size extends number]
    ? Padded<Before, Further, [PaddedSize<Size, Start, End>, ...After]>
    : number[]
  : [...X, ...After];

/** What is added at both ends, less what negative numbers cut; `number` where more is cut than there is. */
type PaddedSize<Size extends number, Start, End> = number extends Size | Start | End
  ? number
  : Known<Subtract<Extended<Size, Start, End>, Add<Cut<Start>, Cut<End>>>>;

type Extended<Size extends number, Start, End> = Add<Size, Add<Added<Start>, Added<End>>>;
type Added<By> = `${By & number}` extends `-${string}` ? 0 : Known<By>;
type Cut<By> = `${By & number}` extends `-${infer Off extends number}` ? Off : 0;

/** The verdict on padding. */
export type PadFits<X, Padding extends Shape, Mode> = number extends Padding['length']
  ? true
  : IsEven<Padding> extends false
    ? `F.pad takes two numbers for each dimension, as in [left, right, top, bottom], but got ${NumberText<Padding['length']>}`
    : IsUnknown<X> extends true
      ? true
      : X extends Shape
        ? Mode extends 'constant'
          ? ConstantFits<X, Padding>
          : Mode extends 'reflect' | 'replicate' | 'circular'
            ? Combination<X['length'], Padding['length']> extends true
              ? First<[EdgesFit<X, X, Padding, Mode>, LeftFits<X, Padding, Mode>]>
              : `F.pad takes [left, right, top, bottom] in the mode '${Mode}', for an image (C, H, W) or a batch (N, C, H, W), but got ${Counted<Padding['length'], 'number'>} and the input ${ShapeText<X>}`
            : true
        : true;

type IsEven<Padding extends Shape> = Padding extends readonly [
  unknown,
  unknown,
  ...infer Further extends Shape,
]
  ? IsEven<Further>
  : Padding extends readonly []
    ? true
    : false;

/** How many numbers a mode other than 'constant' takes, by the number of dimensions. */
type Combination<Rank, Numbers> = [Rank, Numbers] extends [2 | 3, 2] | [3 | 4, 4] ? true : false;

type ConstantFits<X extends Shape, Padding extends Shape> = Padding extends readonly [
  infer Start,
  infer End,
  ...infer Further extends Shape,
]
  ? X extends readonly [...infer Before extends Shape, infer Size extends number]
    ? Left<Size, 0, Add<Cut<Start>, Cut<End>>> extends 'less'
      ? `F.pad cuts ${NumberText<Start>} and ${NumberText<End>} off a dimension of ${Size}, which is more than there is`
      : ConstantFits<Before, Further>
    : 'F.pad has more numbers than its input has ends of dimensions'
  : true;

/** What is left of a dimension, and of what is added to it: some, none or less than none. */
type Left<Size extends number, Added extends number, Cut extends number> = number extends
  Size | Added | Cut
  ? 'some'
  : Add<Size, Added> extends Cut
    ? 'none'
    : IsAtLeast<Add<Size, Added>, Cut> extends true
      ? 'some'
      : 'less';

/** PyTorch wants something left in one of the dimensions; the circular mode takes none, too. */
type LeftFits<X extends Shape, Padding extends Shape, Mode extends string> =
  LeftOf<X, Padding> extends infer Sizes
    ? 'less' extends Sizes
      ? NothingLeft<X, Padding, Mode>
      : [Sizes, Mode] extends ['none', 'reflect' | 'replicate']
        ? NothingLeft<X, Padding, Mode>
        : true
    : true;

type LeftOf<X extends Shape, Padding extends Shape> = Padding extends readonly [
  infer Start,
  infer End,
  ...infer Further extends Shape,
]
  ? X extends readonly [...infer Before extends Shape, infer Size extends number]
    ? Left<Size, Add<Added<Start>, Added<End>>, Add<Cut<Start>, Cut<End>>> | LeftOf<Before, Further>
    : never
  : never;

type NothingLeft<
  X extends Shape,
  Padding extends Shape,
  Mode extends string,
> = `F.pad leaves nothing of the input ${ShapeText<X>} by the numbers ${ShapeText<Padding>} in the mode '${Mode}'`;

type EdgesFit<
  Whole,
  X extends Shape,
  Padding extends Shape,
  Mode extends string,
> = Padding extends readonly [
  infer Start extends number,
  infer End extends number,
  ...infer Further extends Shape,
]
  ? X extends readonly [...infer Before extends Shape, infer Size extends number]
    ? [Reaches<Start, Size, Mode>, Reaches<End, Size, Mode>] extends [true, true]
      ? EdgesFit<Whole, Before, Further, Mode>
      : `F.pad can take at most ${Most<Size, Mode>} from the other cells of a dimension of ${NumberText<Size>} in the mode '${Mode}', but got ${NumberText<Start>} and ${NumberText<End>} for the input ${ShapeText<Whole>}`
    : true
  : true;

/** Reflection leaves out the edge itself; circular padding goes around once. */
type Most<Size extends number, Mode> = Mode extends 'reflect' ? Subtract<Size, 1> : Size;

type Reaches<By extends number, Size extends number, Mode> = Mode extends 'replicate'
  ? true
  : number extends By | Size
    ? true
    : `${By}` extends `-${string}`
      ? true
      : IsAtLeast<Most<Size, Mode>, By>;
