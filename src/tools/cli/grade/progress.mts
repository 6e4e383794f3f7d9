/** How far grading has got: a bar on a terminal, a line now and then elsewhere. */
import { Presets, SingleBar } from 'cli-progress';

export interface GradeProgress {
  readonly set: (done: number, of: number) => void;
  readonly end: () => void;
}

/** How often a log gets a line. */
const interval = 10_000;

/** @param quiet says nothing, for when the output is for a program */
export function gradeProgress(
  quiet: boolean,
  stream: NodeJS.WriteStream = process.stderr,
): GradeProgress {
  if (quiet) return { set: () => {}, end: () => {} };
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): GradeProgress {
  const started = Date.now();
  const shown = new SingleBar(
    {
      stream,
      format: '{bar} {value} of {total} · {rate} a second · {eta_formatted} left',
      hideCursor: true,
      clearOnComplete: true,
      etaBuffer: 50,
    },
    Presets.shades_grey,
  );
  let isShown = false;
  return {
    set(done, of) {
      if (!isShown) shown.start(of, 0, { rate: '…' });
      isShown = true;
      shown.update(done, { rate: rateOf(done, started) });
    },
    end() {
      if (isShown) shown.stop();
      isShown = false;
    },
  };
}

function lines(stream: NodeJS.WriteStream): GradeProgress {
  const started = Date.now();
  let last = started;
  return {
    set(done, of) {
      const now = Date.now();
      if (done < of && now - last < interval) return;
      last = now;
      stream.write(`graded ${done} of ${of}, ${rateOf(done, started)} a second\n`);
    },
    end() {},
  };
}

function rateOf(done: number, started: number): string {
  const seconds = (Date.now() - started) / 1000;
  return seconds > 0 ? (done / seconds).toFixed(1) : '…';
}
