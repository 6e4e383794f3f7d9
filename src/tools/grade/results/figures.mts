/** The figures of the overview, drawn like those of the lessons. */
import { bars, labels } from '../../../figure/draw/marks.js';
import { grey, kinds } from '../../../figure/draw/scales.js';
import type { Panel, Point, Scene } from '../../../figure/draw/scene.js';
import { toSVG } from '../../../figure/draw/svg.js';
import { count } from '../../../figure/draw/words.js';
import { listed } from '../../../shape/in-code.js';
import { oneLine } from './escape.mjs';
import type { Statistics } from './statistics.mjs';
import { pointsText, wordsFor } from './status.mjs';

/** An image and what it shows. */
export interface StillFigure {
  /** For its file name: `scores`. */
  readonly name: string;
  readonly title: string;
  readonly svg: string;
  readonly sentence: string;
}

/** How many exercises and mistakes fit into a figure. */
const most = 12;
const barHeight = 26;

/** Only those that have something to show. */
export function figuresOf(statistics: Statistics): StillFigure[] {
  return [scores(statistics), hardest(statistics), mistakes(statistics)].filter(
    (figure) => figure !== undefined,
  );
}

function scores({ bands, graded, submissions, mean, median, maxScore, counts }: Statistics) {
  if (mean === undefined || median === undefined) return undefined;
  const ungraded = submissions - graded;
  const highest = [...bands].sort((a, b) => b.submissions - a.submissions)[0]!;
  const left = counts.filter(([status]) => status === 'fault').map(([status]) => wordsFor[status]);
  const sentence = [
    `Of ${count(graded, 'graded submission')} the mean is ${pointsText(mean)} of ${pointsText(maxScore)} points and the median ${pointsText(median)};`,
    `the largest group, ${highest.submissions}, lies between ${highest.from} and ${highest.to} per cent.`,
    ...(ungraded > 0 ? [`${count(ungraded, 'submission is', 'submissions are')} ${left[0]}.`] : []),
  ].join(' ');
  return draw('scores', 'How the scores lie', sentence, [...bands].reverse(), (band) => ({
    name: `${band.from}–${band.to}%`,
    value: band.submissions,
    text: String(band.submissions),
  }));
}

function hardest({ exercises }: Statistics) {
  const known = exercises.flatMap(({ exercise, share }) =>
    share === undefined ? [] : [{ id: oneLine(exercise.id), share }],
  );
  const [first, second] = known;
  if (!first) return undefined;
  const also = second ? `, then ${second.id} (${percent(second.share)})` : '';
  const sentence = `Of the points that those who answered could win, the fewest were won in ${first.id}: ${percent(first.share)}${also}.`;
  const shown = known.slice(0, most);
  const title = known.length > most ? `The ${most} hardest exercises` : 'The hardest exercises';
  return draw('exercises', title, sentence, shown, ({ id, share }) => ({
    name: id,
    value: share,
    text: percent(share),
    largest: 1,
  }));
}

function mistakes({ mistakes }: Statistics) {
  const shown = mistakes
    .slice(0, most)
    .map((mistake) => ({ ...mistake, rule: oneLine(mistake.rule) }));
  if (shown.length === 0) return undefined;
  const [first] = shown;
  const top = shown.filter(({ submissions }) => submissions === first!.submissions);
  const what = top.length > 3 ? `${top.length} mistakes` : listed(top.map(({ rule }) => rule));
  const one = top.length === 1 ? 'The commonest mistake is' : 'The commonest mistakes are';
  const sentence = `${one} ${what}, in ${count(first!.submissions, 'submission')}${top.length === 1 ? '' : ' each'}.`;
  return draw('mistakes', 'The commonest mistakes', sentence, shown, ({ rule, submissions }) => ({
    name: rule,
    value: submissions,
    text: String(submissions),
  }));
}

interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** The value that would take the whole width; by default the largest one. */
  readonly largest?: number;
}

function draw<T>(
  name: string,
  title: string,
  sentence: string,
  items: readonly T[],
  barOf: (item: T) => Bar,
): StillFigure {
  const all = items.map(barOf);
  const widest = Math.max(...all.map(({ name }) => name.length));
  const end = all.length - 0.5;
  const ground: Point[] = [
    [0, -0.5],
    [0, end],
  ];
  const panel: Panel = {
    x: [0, Math.max(1e-9, ...all.map(({ value, largest }) => largest ?? value))],
    y: [-0.5, end],
    width: 340,
    height: barHeight * all.length,
    margin: { left: Math.max(60, Math.min(300, widest * 7.6 + 8)), right: 56 },
    marks: [
      { kind: 'lines', paths: [ground], colour: grey, width: 1 },
      labels(
        all.map(({ name }, y) => ({ x: 0, y, text: name })),
        { anchor: 'end', size: 13 },
      ),
      bars(
        all.map(({ name, value, text }, y) => ({ y, value, text, hover: `${name}: ${text}` })),
        kinds[0],
      ),
    ],
  };
  // The sentence is next to the image, where it can be selected and read aloud.
  const scene: Scene = { rows: [[panel]], sentence, caption: '' };
  return { name, title, sentence, svg: toSVG(scene) };
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
