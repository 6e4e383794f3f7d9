export const cell = `
import { nn, randn } from 'convlab';

const photo = randn([1, 3, 130, 130]);
const network = new nn.Sequential(
  new nn.Conv2d(3, 10, 3),
  new nn.MaxPool2d(4, 4),
  new nn.Identity(),
  new nn.MaxPool2d(2, 2),
);
const seen = network(photo);
const classifier = new nn.Linear(2560, 10);
const scores = classifier(new nn.Flatten()(seen));
`;
