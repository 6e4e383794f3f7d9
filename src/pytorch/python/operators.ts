import { UsageError } from '../../shape';
import { isTensor, type Tensor } from '../../tensor';
import { asNumber, Quotient, typeName, type Value } from './values';

type OfNumbers = (a: number, b: number) => number;
type Compare = (a: number, b: number) => boolean;
type OfTensors = (a: Tensor, b: Tensor | number) => Tensor;

const numbers: ReadonlyMap<string, OfNumbers> = new Map<string, OfNumbers>([
  ['+', (a, b) => a + b],
  ['-', (a, b) => a - b],
  ['*', (a, b) => a * b],
  ['/', (a, b) => a / b],
  ['//', (a, b) => Math.floor(a / b)],
  ['%', (a, b) => a - b * Math.floor(a / b)],
  ['**', (a, b) => a ** b],
]);

const comparisons: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['==', (a, b) => a === b],
  ['!=', (a, b) => a !== b],
  ['<', (a, b) => a < b],
  ['<=', (a, b) => a <= b],
  ['>', (a, b) => a > b],
  ['>=', (a, b) => a >= b],
]);

const tensors: ReadonlyMap<string, OfTensors> = new Map<string, OfTensors>([
  ['+', (a, b) => a.add(b)],
  ['-', (a, b) => a.sub(b)],
  ['*', (a, b) => a.mul(b)],
  ['/', (a, b) => a.div(b)],
  ['**', (a, b) => a.pow(b as number)],
  ['@', (a, b) => a.matmul(b as Tensor)],
  ['==', (a, b) => a.eq(b)],
  ['!=', (a, b) => a.ne(b)],
  ['<', (a, b) => a.lt(b)],
  ['<=', (a, b) => a.le(b)],
  ['>', (a, b) => a.gt(b)],
  ['>=', (a, b) => a.ge(b)],
]);

/** For a number on the left and a tensor on the right. */
const reversed: ReadonlyMap<string, (a: number, b: Tensor) => Tensor> = new Map([
  ['+', (a, b) => b.add(a)],
  ['-', (a, b) => b.neg().add(a)],
  ['*', (a, b) => b.mul(a)],
  ['/', (a, b) => b.pow(-1).mul(a)],
  ['==', (a, b) => b.eq(a)],
  ['!=', (a, b) => b.ne(a)],
  ['<', (a, b) => b.gt(a)],
  ['<=', (a, b) => b.ge(a)],
  ['>', (a, b) => b.lt(a)],
  ['>=', (a, b) => b.le(a)],
]);

/** `left operator right`, for numbers, tensors and lists. */
export function binary(operator: string, left: Value, right: Value): Value {
  const [a, b] = [asNumber(left), asNumber(right)];
  if (a !== undefined && b !== undefined) return ofNumbers(operator, left, right, a, b);
  const forTensors = tensors.get(operator);
  if (isTensor(left) && forTensors && (isTensor(right) || b !== undefined)) {
    return forTensors(left, isTensor(right) ? right : b!);
  }
  const forReversed = reversed.get(operator);
  if (a !== undefined && isTensor(right) && forReversed) return forReversed(a, right);
  if (operator === '+' && Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  throw new UsageError(
    `unsupported operand type(s) for ${operator}: '${typeName(left)}' and '${typeName(right)}'`,
    'Arithmetic takes numbers and tensors; + also joins lists.',
  );
}

function ofNumbers(operator: string, left: Value, right: Value, a: number, b: number): Value {
  const compare = comparisons.get(operator);
  if (compare) return compare(a, b);
  const compute = numbers.get(operator);
  if (!compute) {
    throw new UsageError(
      `unsupported operand type(s) for ${operator}: '${typeName(left)}' and '${typeName(right)}'`,
      '@ multiplies tensors.',
    );
  }
  if (b === 0 && /[/%]/.test(operator)) {
    throw new UsageError('division by zero', `${a} ${operator} ${b} has no value.`);
  }
  const value = compute(a, b);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    throw new UsageError('Result too large', `${a} ${operator} ${b} is too large for a float.`);
  }
  const isFloat = operator === '/' || left instanceof Quotient || right instanceof Quotient;
  return isFloat && Number.isInteger(value) ? new Quotient(value) : value;
}

/** `-value` and `+value`. */
export function unary(operator: string, value: Value): Value {
  const number = asNumber(value);
  if (number !== undefined && operator === '+') return value;
  if (number !== undefined && operator === '-') {
    return value instanceof Quotient ? new Quotient(-number) : -number;
  }
  if (isTensor(value) && operator === '-') return value.neg();
  throw new UsageError(
    `bad operand type for unary ${operator}: '${typeName(value)}'`,
    'A sign takes a number or a tensor.',
  );
}
