import { explainMissingNames } from '../shape/missing-names';
import type { Tensor } from '../tensor';
import { Module as Base } from './module';

/** Called as `net(x)`, it has the types of its own `forward`. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-unused-vars -- Base is callable
declare abstract class Module extends Base {}
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Base is callable
interface Module {
  /** What its `forward` gives. */
  (...inputs: Parameters<this['forward']>): NotAny<ReturnType<this['forward']>>;
}

/** A `forward` that returns `any` gives a tensor of unknown shape, so that nothing goes unchecked. */
type NotAny<T> = 0 extends 1 & T ? Tensor : T;

/**
 * The base of all layers and models. A model is a class that makes its layers as fields and uses them in
 * `forward`; called as `net(x)`, it has the types of its own `forward`.
 *
 * Nothing needs to be registered: the fields that hold modules are its children, those that hold an
 * `nn.Parameter` its parameters, both in the order in which they were made.
 *
 * @throws when it is called without having a `forward`
 * @example
 * class Net extends nn.Module {
 *   conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
 *   forward(x: Tensor<[1, 1, 200, 200]>) {
 *     return F.relu(this.conv1(x));
 *   }
 * }
 * const net = new Net();
 * net(randn([1, 1, 200, 200])) // Tensor<[1, 16, 100, 100]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
 */
const UserModule = Base as unknown as typeof Module;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any module, whatever it takes
type UserModule = Base & ((...inputs: any[]) => Tensor);

explainMissingNames('Module', Base.prototype, ['training', 'forward']);
explainMissingNames('fields', Base.prototype);

export { UserModule as Module };
