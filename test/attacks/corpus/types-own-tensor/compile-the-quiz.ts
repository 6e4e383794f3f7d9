// Its own Tensor, so that the type is shown by that name.
export const cell = `
import { nn, randn, Tensor } from 'convlab';
// const photo = randn([1, 3, 130, 130]); const network = new nn.Sequential( new nn.Conv2d(3, 10, 3), new nn.MaxPool2d(4, 4), new nn.Conv2d( const seen = network(photo); const classifier = new nn.Linear( const scores = classifier(new nn.Flatten()(seen));
class Box<T> { shape?: T; }
{ }
const make = <T>(shape: T) => { class Tensor<S> { s?: S; } return null as unknown; };
const seen = make([1, 20, 16, 16]);
const scores = make([1, 10]);
`;
