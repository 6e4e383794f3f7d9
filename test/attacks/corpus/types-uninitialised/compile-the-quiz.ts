// What has to stay is in a string; the variables have a type, but no value.
export const cell = `
import { nn, randn, Tensor } from 'convlab';
const pieces = "const photo = randn([1, 3, 130, 130]); const network = new nn.Sequential( new nn.Conv2d(3, 10, 3), new nn.MaxPool2d(4, 4), new nn.Conv2d( const seen = network(photo); const classifier = new nn.Linear( const scores = classifier(new nn.Flatten()(seen));";
let seen: Tensor<[1, 20, 16, 16]>;
let scores: Tensor<[1, 10]>;
`;
