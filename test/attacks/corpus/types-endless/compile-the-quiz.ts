// Types that never end.
export const cell = `
import { nn, randn } from 'convlab';

const photo = randn([1, 3, 130, 130]);
const network = new nn.Sequential(
  new nn.Conv2d(3, 10, 3),
  new nn.MaxPool2d(4, 4),
  new nn.Conv2d(10, 20, 5, { padding: 2 }),
  new nn.MaxPool2d(2, 2),
);
const seen = network(photo);
type D = '0'|'1'|'2'|'3'|'4'|'5'|'6'|'7'|'8'|'9';
type A<N extends string, L extends string[] = []> = L['length'] extends 900 ? N : A<N, [...L, D]>;
type Fib<N extends unknown[], A1 extends unknown[] = [1], B extends unknown[] = [1]> = N extends [unknown, ...infer R] ? Fib<R, B, [...A1, ...B]> | Fib<R, [...A1, 1], B> : A1;
let endless: Fib<[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]>;
const y: { [K in D as \`\${K}\${D}\${D}\${D}\`]: A<K> } = {} ;
const classifier = new nn.Linear(5120, 10);
const scores = classifier(new nn.Flatten()(seen));
`;
