/**
 * Reads what the child says. It is data from a process that ran a learner's code, so nothing is taken for
 * granted: each reply is rebuilt from the fields that are known, or refused.
 */
import { elementCount } from '../../shape/index.js';
import { z } from 'zod';
import {
  refusalReasons,
  type CallOutcome,
  type Datum,
  type Description,
  type Plain,
  type RunOutcome,
  type Stopped,
  type TensorDatum,
} from '../../course/answer/answer.js';
import type { CellOutcome } from './request.js';

/**
 * A list that is refused at its first wrong item. Zod's own carries on and collects what is wrong with
 * each: a stranger's list of half a million wrong ones would use up all memory.
 */
function listOf<T>(item: z.ZodType<T>, longest = Infinity): z.ZodType<T[]> {
  return z
    .array(z.unknown())
    .max(longest)
    .transform((values, context) => {
      const items: T[] = [];
      for (const value of values) {
        const read = item.safeParse(value);
        if (!read.success) {
          context.addIssue({ code: 'custom', message: 'An item is wrong.' });
          return z.NEVER;
        }
        items.push(read.data);
      }
      return items;
    });
}

const size = z.number().int().nonnegative();
/** The sizes in a shape. */
const sizes = listOf(size, 64);
/** Layers, or tensors of a state (src/course/answer/limits.ts). */
const layers = 10_000;

const tensor: z.ZodType<TensorDatum> = z
  .object({
    kind: z.literal('tensor'),
    shape: sizes,
    data: z.union([z.instanceof(Float32Array), z.instanceof(Int32Array), z.instanceof(Uint8Array)]),
  })
  .refine(({ shape, data }) => elementCount(shape) === data.length);

// z.number() accepts only finite numbers.
const anyNumber = z.custom<number>((value) => typeof value === 'number');

const datum: z.ZodType<Datum> = z.lazy(() =>
  z.union([
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('number'), value: anyNumber }),
      z.object({ kind: z.literal('list'), items: listOf(datum), length: size }),
      z.object({ kind: z.literal('missing'), present: listOf(z.string()) }),
      z.object({ kind: z.enum(['undefined', 'null', 'symbol', 'promise']) }),
      z.object({ kind: z.enum(['too-deep', 'circular']) }),
      z.object({ kind: z.literal('boolean'), value: z.boolean() }),
      z.object({ kind: z.literal('bigint'), text: z.string() }),
      z.object({ kind: z.literal('string'), value: z.string(), length: size }),
      z.object({
        kind: z.literal('record'),
        type: z.string(),
        entries: listOf(z.tuple([z.string(), datum])),
        length: size,
      }),
      z.object({ kind: z.literal('module'), type: z.string(), text: z.string() }),
      z.object({ kind: z.literal('function'), name: z.string(), takes: anyNumber }),
      z.object({ kind: z.literal('class'), name: z.string(), isModule: z.boolean() }),
      z.object({ kind: z.literal('unreadable'), message: z.string() }),
    ]),
    tensor,
  ]),
);

const threw = z.object({ kind: z.literal('threw'), name: z.string(), message: z.string() });
const timedOut = z.object({ kind: z.literal('timed-out'), seconds: anyNumber });
const stopped: z.ZodType<Stopped> = z.union([threw, timedOut]);

const loaded: z.ZodType<{ kind: 'loaded' } | Stopped> = z.union([
  z.object({ kind: z.literal('loaded') }),
  stopped,
]);

const cellOutcome: z.ZodType<CellOutcome> = z.object({
  stopped: stopped.nullable(),
  checked: listOf(z.string().max(200), 1000),
});

/** Whether there is such an answer. */
const used = z.object({ kind: z.enum(['used', 'missing']) });

const callOutcome: z.ZodType<CallOutcome> = z.union([
  z.object({
    kind: z.literal('returned'),
    value: datum,
    changedArguments: z.boolean(),
    usesTensors: z.boolean(),
  }),
  z.object({ kind: z.literal('not-callable'), value: datum }),
  stopped,
]);

const plain: z.ZodType<Plain> = z.lazy(() =>
  z.union([anyNumber, z.string(), z.boolean(), z.null(), listOf(plain)]),
);

const layerCall = z.object({
  name: z.string(),
  type: z.string(),
  settings: z.record(z.string(), plain),
  inputShape: sizes,
  outputShape: sizes,
  parameters: size,
});

const noModel = z.object({ kind: z.literal('no-model'), value: datum });
const about = {
  type: z.string(),
  text: z.string(),
  calls: listOf(layerCall, layers),
  state: listOf(z.tuple([z.string(), sizes]), layers),
};

const outside = z.object({
  numbers: size,
  isAll: z.boolean(),
  convolutions: size,
  multiplyAdds: size,
  shrinks: size,
});

const description: z.ZodType<Description> = z.union([
  z.object({ kind: z.literal('model'), ...about, outputShape: sizes, parameters: size, outside }),
  z.object({
    kind: z.literal('refused'),
    ...about,
    message: z.string(),
    at: z.string(),
    reason: z.enum(refusalReasons),
  }),
  noModel,
  stopped,
]);

const runOutcome: z.ZodType<RunOutcome> = z.union([
  z.object({
    kind: z.literal('ran'),
    output: tensor,
    outside,
    outputs: listOf(tensor, layers),
    state: listOf(z.tuple([z.string(), tensor]), layers),
  }),
  noModel,
  stopped,
]);

/** The form of the reply to each request. */
export const replies = {
  'start-backend': z.undefined(),
  load: loaded,
  cell: cellOutcome,
  'use-answer': used,
  value: datum,
  call: callOutcome,
  'call-many': listOf(callOutcome, 1000),
  describe: description,
  run: runOutcome,
};

export type Replies = { [K in keyof typeof replies]: z.infer<(typeof replies)[K]> };

/** A message from the child. */
export const message = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: size, fault: z.string() }),
  z.object({ id: size, reply: z.unknown() }),
]);
