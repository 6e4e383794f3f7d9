/**
 * The only interface between a check and an answer. A check asks and gets data back; it never holds
 * the learner's own objects. So the same check serves an answer in this process (a notebook) and one
 * across a process boundary (the command line, a grader).
 */

/** What is sent to an answer: plain data. */
export type Plain =
  number | string | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** The numbers of a tensor, in row-major order. */
export interface TensorDatum {
  readonly kind: 'tensor';
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array | Uint8Array;
}

/** A value of the learner's as data: tagged, without prototypes, truncated if it is huge. */
export type Datum =
  | {
      readonly kind: 'missing';
      /** The names that the answer does have. */ readonly present: readonly string[];
    }
  | { readonly kind: 'undefined' | 'null' | 'symbol' | 'promise' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'bigint'; /** In decimal. */ readonly text: string }
  | {
      readonly kind: 'string';
      readonly value: string;
      /** Its whole length. */ readonly length: number;
    }
  | {
      readonly kind: 'list';
      readonly items: readonly Datum[];
      /** Its whole length. */ readonly length: number;
    }
  | {
      readonly kind: 'record';
      /** Its class, `Object` for a plain one. */ readonly type: string;
      readonly entries: readonly (readonly [name: string, value: Datum])[];
      /** How many entries it has. */ readonly length: number;
    }
  | TensorDatum
  | {
      readonly kind: 'module';
      readonly type: string;
      /** `String(module)`. */ readonly text: string;
    }
  | {
      readonly kind: 'function';
      readonly name: string;
      /** How many parameters it names. */ readonly takes: number;
    }
  | { readonly kind: 'class'; readonly name: string; readonly isModule: boolean }
  | { readonly kind: 'too-deep' | 'circular' }
  | { /** Reading it threw. */ readonly kind: 'unreadable'; readonly message: string };

/** What a function did. */
export type CallOutcome =
  | {
      readonly kind: 'returned';
      readonly value: Datum;
      /** Whether the arguments were changed. */ readonly changedArguments: boolean;
      /** Whether it computed with operations on tensors. */ readonly usesTensors: boolean;
    }
  | Stopped
  | { readonly kind: 'not-callable'; readonly value: Datum };

/** It did not finish: it threw, or it took too long. */
export type Stopped =
  | { readonly kind: 'threw'; readonly name: string; readonly message: string }
  | { readonly kind: 'timed-out'; readonly seconds: number };

/** A call of a layer without children; calls are listed in the order they were made. */
export interface LayerCall {
  /** As in `summary`: `Conv2d: 1-1`. */
  readonly name: string;
  readonly type: string;
  /** The layer's own settings, by the names of its fields: `stride: [1, 1]`. */
  readonly settings: Readonly<Record<string, Plain>>;
  readonly inputShape: readonly number[];
  readonly outputShape: readonly number[];
  readonly parameters: number;
}

/** What a model computed with besides its input and its state. */
export interface Outside {
  /** How many numbers such tensors held. */
  readonly numbers: number;
  /** Whether no operation on tensors led from the input to the output. */
  readonly isAll: boolean;
  /** How many tensors slid over others as convolution filters, each of which sums several numbers. */
  readonly convolutions: number;
  /** How often its convolutions and linear layers multiplied by a weight, whatever the weight belongs to. */
  readonly multiplyAdds: number;
  /** How many operations other than convolutions left rows or columns of feature maps out: pooling, cutting. */
  readonly shrinks: number;
}

/** A model as seen by an input of a given shape. */
export type Description =
  | {
      readonly kind: 'model';
      readonly type: string;
      /** `String(module)`. */
      readonly text: string;
      readonly calls: readonly LayerCall[];
      readonly outputShape: readonly number[];
      /** How many numbers it learns, counting each tensor once. */
      readonly parameters: number;
      readonly outside: Outside;
      /** Names and shapes, in the order of `stateDict()`. */
      readonly state: readonly (readonly [name: string, shape: readonly number[]])[];
    }
  | {
      /** It refused the input, or failed on it. */
      readonly kind: 'refused';
      readonly type: string;
      readonly text: string;
      /** What ran before. */
      readonly calls: readonly LayerCall[];
      /** The first line is PyTorch's own. */
      readonly message: string;
      /** The layer that refused, as in `summary`. */
      readonly at: string;
      readonly reason: RefusalReason;
      /** As for a model that ran: the shapes of its weights tell a check what was meant. */
      readonly state: readonly (readonly [name: string, shape: readonly number[]])[];
    }
  | Stopped
  | { readonly kind: 'no-model'; readonly value: Datum };

/**
 * - `library`: one of our layers or functions refused the input;
 * - `own-code`: the model's own code threw;
 * - `no-tensor`: what `forward` returned is not a tensor.
 */
export type RefusalReason = (typeof refusalReasons)[number];

export const refusalReasons = ['library', 'own-code', 'no-tensor'] as const;

/** What a model made of an input. */
export type RunOutcome =
  | {
      readonly kind: 'ran';
      readonly output: TensorDatum;
      readonly outside: Outside;
      /** The output of each call of `describe`, in the same order. */
      readonly outputs: readonly TensorDatum[];
      /** The model's parameters and buffers by name. */
      readonly state: Weights;
    }
  | Stopped
  | { readonly kind: 'no-model'; readonly value: Datum };

/** Values for a model's parameters and buffers, by name. */
export type Weights = readonly (readonly [name: string, values: TensorDatum])[];

/**
 * The part that is the text of a program in Python: as a value it is that text, as a model the network that
 * the text describes. It is read by `fromPyTorch` and never executed.
 */
export const pythonPart = 'python';

/** An answer: named parts, each a value, a function or a model. */
export interface Answer {
  /** Reads a part. */
  value(part: string): Promise<Datum>;
  /** Calls a part that is a function. */
  call(part: string, args: readonly Plain[]): Promise<CallOutcome>;
  /**
   * Calls a part with the first of many inputs, as many as there is time for; if the answer is in
   * another process, this is quicker than one by one. It returns nothing if that went wrong: then
   * single calls tell which input it was.
   */
  callMany?: (
    part: string,
    inputs: readonly (readonly Plain[])[],
  ) => Promise<readonly CallOutcome[] | undefined>;
  /** Runs a part that is a model once on zeros, in evaluation mode, and says what it consists of. */
  describe(part: string, inputShape: readonly number[]): Promise<Description>;
  /**
   * Runs a part that is a model on an input, in evaluation mode.
   *
   * @param weights to run it with instead of its own, which are restored afterwards; the outcome does
   *   not repeat them
   */
  run(part: string, input: TensorDatum, weights?: Weights): Promise<RunOutcome>;
}
