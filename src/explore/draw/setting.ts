/** What an explorer of drawings holds. All of it can be kept as JSON. */
import { fromBase64 } from '../../data/base64';
import { base64 } from '../../figure/draw/bytes';
import { centred, PAPER, SIDE } from './centre';
import type { Chain } from './chain';
import { reader } from './reader';

/** A drawing, and the network that reads it, as an explorer keeps them. */
export interface DrawState {
  /** 'reader', the network of the lesson Training, or one of your own. */
  readonly network: 'reader' | Chain;
  /** 56 x 56 bytes, from 0 (paper) to 255 (ink), in base64. */
  readonly drawing: string;
  /** Images of 28 x 28 to read in place of a drawing, as bytes in base64. */
  readonly digits: string;
  /** Which of these is read; null while it is the drawing. */
  readonly digit: number | null;
}

const BLANK = base64(new Uint8Array(PAPER * PAPER));

export function blankState(network: DrawState['network'], digits = ''): DrawState {
  return { network, drawing: BLANK, digits, digit: digits === '' ? null : 0 };
}

export const chainOf = ({ network }: DrawState): Chain => (network === 'reader' ? reader : network);

const digitsIn = ({ digits }: DrawState): number => fromBase64(digits).length / (SIDE * SIDE);

/** What the network reads: a digit of the data as it is, a drawing centred as those are. */
export function seenIn(state: DrawState): Uint8Array {
  const { digit, digits, drawing } = state;
  if (digit === null) return centred(fromBase64(drawing));
  return fromBase64(digits).slice(digit * SIDE * SIDE, (digit + 1) * SIDE * SIDE);
}

/** What is on the paper, and is drawn on: a digit of the data is as large as the paper. */
export function paperOf(state: DrawState): Uint8Array {
  if (state.digit === null) return fromBase64(state.drawing);
  const seen = seenIn(state);
  const times = PAPER / SIDE;
  return Uint8Array.from({ length: PAPER * PAPER }, (_, at) => {
    const [row, column] = [Math.floor(at / PAPER), at % PAPER];
    return seen[Math.floor(row / times) * SIDE + Math.floor(column / times)]!;
  });
}

export function drawn(state: DrawState, paper: Uint8Array): DrawState {
  return { ...state, drawing: base64(paper), digit: null };
}

export function cleared(state: DrawState): DrawState {
  return { ...state, drawing: BLANK, digit: null };
}

/** The next digit of the data, and after the last one the first. */
export function nextDigit(state: DrawState): DrawState {
  return { ...state, digit: ((state.digit ?? -1) + 1) % digitsIn(state) };
}
