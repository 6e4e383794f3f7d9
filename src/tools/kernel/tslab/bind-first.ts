/**
 * Makes tslab's sockets wait until they are bound. tslab 1.0.22 receives and sends while it is still
 * binding them, which zeromq refuses with `EBUSY`: a client that asks at that moment gets no answer, and if
 * receiving fails, neither does any later request.
 */
import { Publisher, Reply, Router } from 'zeromq';

type Operation = (this: object, ...args: unknown[]) => Promise<unknown>;

/** The sockets that are still being bound. */
const binding = new WeakMap<object, Promise<unknown>>();

function binds(bind: Operation): Operation {
  return function (...args) {
    const bound = bind.apply(this, args).finally(() => binding.delete(this));
    binding.set(this, bound);
    return bound;
  };
}

function waits(operation: Operation): Operation {
  return function (...args) {
    const bound = binding.get(this);
    const start = () => operation.apply(this, args);
    return bound ? bound.then(start) : start();
  };
}

export function bindFirst(): void {
  for (const { prototype } of [Publisher, Router, Reply]) {
    const replace = (name: string, wrap: (operation: Operation) => Operation) => {
      const operation = (prototype as unknown as Record<string, Operation | undefined>)[name];
      if (operation) Object.defineProperty(prototype, name, { value: wrap(operation) });
    };
    replace('bind', binds);
    replace('send', waits);
    replace('receive', waits);
  }
}
