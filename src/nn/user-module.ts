import type { Tensor } from '../tensor';
import { Module as Base } from './module';

/** What a user's class extends: called as `net(x)`, it has the types of its own `forward`. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-unused-vars -- Base is callable
declare abstract class Module extends Base {}
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Base is callable
interface Module {
  (...inputs: Parameters<this['forward']>): NotAny<ReturnType<this['forward']>>;
}

/** A `forward` that returns `any` gives a tensor of unknown shape, so that nothing goes unchecked. */
type NotAny<T> = 0 extends 1 & T ? Tensor : T;

const UserModule = Base as unknown as typeof Module;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any module, whatever it takes
type UserModule = Base & ((...inputs: any[]) => Tensor);

export { UserModule as Module };
