/**
 * Makes what tslab does with its sockets wait for what came before. tslab 1.0.22 receives and sends while it is
 * still binding them, and sends while a send is under way: zeromq delays one in some hundreds, lest it
 * starve Node's event loop. It refuses both with `EBUSY`. A client that asks at that moment gets no answer,
 * and a line that a cell prints is lost.
 */
import { Publisher, Reply, Router } from 'zeromq';

type Operation = (this: object, ...args: unknown[]) => Promise<unknown>;

/** The sockets that are still being bound. */
const binding = new WeakMap<object, Promise<unknown>>();
/** The send that was started last on each socket. */
const started = new WeakMap<object, Promise<unknown>>();
/** All sends that are under way. */
const sending = new Set<Promise<unknown>>();
/** The last of the sends that wait for it. */
const waiting = new WeakMap<object, Promise<unknown>>();

function binds(bind: Operation): Operation {
  return function (...args) {
    // Or else zeromq would drop what a client does not read at once.
    if (this instanceof Publisher) this.sendHighWaterMark = 0;
    const bound = bind.apply(this, args).finally(() => binding.delete(this));
    binding.set(this, bound);
    return bound;
  };
}

function afterBinding(operation: Operation): Operation {
  return function (...args) {
    const bound = binding.get(this);
    const start = () => operation.apply(this, args);
    return bound ? bound.then(start) : start();
  };
}

function afterSending(send: Operation): Operation {
  return function (...args) {
    const start = () => {
      const one = send.apply(this, args);
      started.set(this, one);
      sending.add(one);
      const end = () => sending.delete(one);
      one.then(end, end);
      return one;
    };
    if (!waiting.has(this)) {
      try {
        return start();
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'EBUSY') throw error;
      }
    }
    const next = (waiting.get(this) ?? started.get(this)!).then(start, start);
    waiting.set(this, next);
    sending.add(next);
    const end = () => {
      sending.delete(next);
      if (waiting.get(this) === next) waiting.delete(this);
    };
    next.then(end, end);
    return next;
  };
}

/** When all that was to be sent has been handed to the network. */
export async function sent(): Promise<void> {
  await Promise.allSettled(sending);
}

export function keepSocketsInOrder(): void {
  for (const { prototype } of [Publisher, Router, Reply]) {
    const replace = (name: string, wrap: (operation: Operation) => Operation) => {
      const operation = (prototype as unknown as Record<string, Operation | undefined>)[name];
      if (operation) Object.defineProperty(prototype, name, { value: wrap(operation) });
    };
    replace('bind', binds);
    replace('send', (send) => afterSending(afterBinding(send)));
    replace('receive', afterBinding);
  }
}
