// Nested brackets in the cell, too deep for the stack.
import { shape } from 'convlab';
void shape;
export const cell = `import { nn, randn } from 'convlab';
const photo = randn([1, 3, 130, 130]);
const network = new nn.Sequential(
  new nn.Conv2d(3, 10, 3),
  new nn.MaxPool2d(4, 4),
  new nn.Conv2d(10, 20, 5, { padding: 2 }),
  new nn.MaxPool2d(2, 2),
);
const seen = network(photo);
const z = ${'('.repeat(4000)}1${')'.repeat(4000)};
const classifier = new nn.Linear(5120, 10);
const scores = classifier(new nn.Flatten()(seen));
`;
