// What has to stay is in a function, not in the cell itself.
export const cell = `
import { nn, randn, Tensor } from 'convlab';
function kept() {
  const photo = randn([1, 3, 130, 130]);
  const network = new nn.Sequential(new nn.Conv2d(3, 10, 3), new nn.MaxPool2d(4, 4), new nn.Conv2d(10, 20, 5, { padding: 2 }), new nn.MaxPool2d(2, 2));
  const seen = network(photo);
  const classifier = new nn.Linear(4500, 10);
}
var seen: Tensor<[1, 20, 16, 16]>, scores: Tensor<[1, 10]>;
`;
