/** What is asked of the child. Its replies are the outcomes of src/check/answer.ts. */
import type { Plain, TensorDatum } from '../check/answer';

/** The library before an answer needs it: the modules alone, or with the backend that computes. */
export type Preload = 'library' | 'backend';

export type Request =
  | { readonly kind: 'start-backend' }
  | { readonly kind: 'load'; readonly file: string; readonly code: string }
  | { readonly kind: 'value'; readonly part: string }
  | { readonly kind: 'call'; readonly part: string; readonly args: readonly Plain[] }
  | { readonly kind: 'describe'; readonly part: string; readonly inputShape: readonly number[] }
  | { readonly kind: 'run'; readonly part: string; readonly input: TensorDatum };

/** From the child to the parent. */
export type FromChild =
  | { readonly ready: true }
  | { readonly id: number; readonly reply: unknown }
  | { readonly id: number; /** An error of convlab's own. */ readonly fault: string };
