/** Whether a network that is to be repaired still behaves as it was given: then it is not a try yet. */
import { describeModel } from '../../answer';
import type { TensorDatum } from '../../answer/answer';
import { saidBefore, type Finding } from '../finding';
import { labelled, type ModelLayer } from '../../mistake/models';
import { build } from './build';
import { doesTheSame } from './does-the-same';
import type { Ran } from './explain';

/** What is broken in a network, compared with the right one. */
export interface Flaw {
  /** The index of the layer. */
  readonly at: number;
  /** What is there in its place; nothing if it is left out. */
  readonly is?: ModelLayer;
}

/** How long a network may take, in seconds: longer than any of the course does. */
const patience = 5;

/** @param tried what the learner's network did: it refused the input with a message, or gave something */
export function isAsGiven(
  reference: readonly ModelLayer[],
  { at, is }: Flaw,
  input: readonly number[],
  tried: { readonly refusal?: string; readonly ran?: { input: TensorDatum; ran: Ran } },
): boolean {
  const given = labelled([
    ...reference.slice(0, at),
    ...(is ? [is] : []),
    ...reference.slice(at + 1),
  ]);
  const described = describeModel(build(given), input, patience);
  if (described.kind === 'refused') return tried.refusal === described.message;
  return tried.ran !== undefined && doesTheSame(given, tried.ran.ran, tried.ran.input);
}

/** The finding on what is wrong with it, which is not a mistake of the learner's. */
export function asGiven(finding: Finding): Finding {
  return { ...saidBefore('It still works as it did at the start.', finding), isAsGiven: true };
}
