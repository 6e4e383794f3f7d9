/** Every attack and its verdict. Files are in corpus/NAME; what can't be kept there is made by made.mts. */
import type { Status } from '../../src/tools/grade/result.mjs';

/** The statuses an exercise may get (how a program ends can depend on the machine), and its points. */
type Verdict = readonly [status: Status | readonly Status[], points: number];

export interface Attack {
  readonly threat: string;
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** Whether it does this machine no harm without a sandbox. */
  readonly isHarmless: boolean;
  /** Whether it is judged by its text alone: no program of it ever runs. */
  readonly isOnlyRead?: boolean;
}

const ended = ['crashed', 'killed', 'timed-out', 'tampered'] as const;
const stopped = ['killed', 'timed-out', 'crashed'] as const;
const refused = ['tampered', 'killed', 'timed-out'] as const;

type Exercise = string;
const quiz = 'quiz-130';

function attack(threat: string, exercise: Exercise, status: Verdict[0], points = 0): Attack {
  return { threat, verdicts: { [exercise]: [status, points] }, isHarmless: true };
}

/** One whose text is read and compiled, but not run. */
function onlyRead(...args: Parameters<typeof attack>): Attack {
  return { ...attack(...args), isOnlyRead: true };
}

/** One that needs the sandbox. */
function harmful(...args: Parameters<typeof attack>): Attack {
  return { ...attack(...args), isHarmless: false };
}

const forged = 'forged output';
const patched = 'what compares is patched';
const reads = 'reads what is not its own';
const endless = 'never ends';
const memory = 'memory bomb';
const processes = 'starts programs';
const writes = 'giant output, full disk';
const data = 'hostile data';
const values = 'partial points for nothing';
const models = 'a model that is another one than it says';
const functions = 'behaves well only where it is watched';
const types = 'types that harm the compiler';
const files = 'harmful files';
const notebooks = 'a notebook that forges its check';
const words = 'hostile words';

export const attacks: Readonly<Record<string, Attack>> = {
  'exit-0': attack('exit(0)', quiz, 'crashed'),
  'exit-0-with-output': attack('exit(0)', quiz, 'crashed'),
  'exit-later': attack('exit(0)', quiz, 'crashed'),
  'frame-before-asked': attack(forged, quiz, 'tampered'),
  'frame-then-exit': attack(forged, quiz, 'tampered'),
  'frame-fault': attack(forged, quiz, 'tampered'),
  'frame-ready-flood': attack(forged, quiz, 'tampered'),
  'frame-giant-length': attack(forged, quiz, 'killed'),
  'frame-never-complete': attack(forged, quiz, 'killed'),
  'frame-no-v8': attack(forged, quiz, 'tampered'),
  'frame-deep': attack(forged, quiz, refused),
  'frame-shared': attack(forged, quiz, 'tampered'),
  'frame-sparse': attack(forged, quiz, 'tampered'),
  'frame-cycle': attack(forged, quiz, 'tampered'),
  'frame-huge-text': attack(forged, quiz, refused),
  'frame-many-objects': attack(forged, quiz, refused),
  'frame-wrong-items': attack(forged, quiz, 'tampered', 4),
  'frame-proto': attack(forged, quiz, 'wrong'),
  'frame-lies': attack(forged, quiz, 'tampered'),
  'patched-prototypes': attack(patched, quiz, [...ended, 'wrong']),
  'patched-flat-index': attack(patched, 'flat-index', 'wrong'),
  'patched-layer': attack(patched, 'half-the-size', 'wrong'),
  'patched-module': attack(patched, 'seven-layers', 'wrong'),
  'patched-cache': attack(patched, 'half-the-size', 'wrong'),
  'reads-files': harmful(reads, quiz, 'wrong'),
  'reads-solution': harmful(reads, quiz, 'wrong'),
  'reads-environment': harmful(reads, quiz, 'wrong'),
  'reads-glob': attack(reads, 'max-pool-by-loops', 'wrong'),
  'reads-glob-import': attack(reads, 'max-pool-by-loops', 'wrong'),
  requires: attack(reads, quiz, ['wrong', 'crashed']),
  'never-promise': attack(endless, 'flat-index', 'wrong'),
  'never-import': attack(endless, quiz, 'timed-out'),
  'never-getter': attack(endless, quiz, ['wrong', 'timed-out']),
  'never-regexp': attack(endless, 'flat-index', 'timed-out'),
  'never-microtask': attack(endless, 'flat-index', 'timed-out'),
  'never-slow': attack(endless, 'flat-index', 'timed-out'),
  'never-wait': attack(endless, quiz, 'timed-out'),
  'never-finally': attack(endless, quiz, ended),
  'never-interval': attack('nothing but a timer that stays', quiz, 'right', 5),
  'bomb-heap': harmful(memory, quiz, stopped),
  'bomb-buffer': harmful(memory, quiz, stopped),
  'bomb-tensor': harmful(memory, 'half-the-size', stopped),
  'bomb-wasm': harmful(memory, quiz, stopped),
  'bomb-shared': harmful(memory, quiz, stopped),
  'bomb-string': harmful(memory, 'flat-index', [...stopped, 'wrong']),
  'fork-bomb': harmful(processes, quiz, [...ended, 'wrong']),
  'detached-child': harmful(processes, quiz, ['wrong', 'crashed']),
  threads: attack(processes, quiz, [...ended, 'wrong']),
  'giant-stdout': attack(writes, quiz, 'killed'),
  'giant-stderr': attack(writes, quiz, 'killed'),
  'heap-words': attack(forged, quiz, ['killed', 'crashed']),
  'writes-files': harmful(writes, quiz, 'wrong'),
  'fills-disk': harmful(writes, quiz, 'wrong'),
  signals: harmful('signals to others', quiz, ended),
  'stops-itself': attack('signals to others', quiz, 'timed-out'),
  network: harmful('network', quiz, 'wrong'),
  'data-proxy': attack(data, quiz, 'wrong'),
  'data-cycles': attack(data, quiz, 'wrong'),
  'data-tojson': attack(data, quiz, 'wrong'),
  'data-odd-numbers': attack(data, quiz, 'wrong'),
  'data-texts': attack('right numbers as texts, which `check` lets pass', quiz, 'right', 5),
  'data-getters': attack(data, quiz, ['wrong', 'timed-out']),
  'data-typed-array': attack(data, quiz, 'wrong'),
  'data-throws': attack(data, 'flat-index', ['wrong', 'crashed']),
  'data-tagged': attack(data, quiz, 'wrong'),
  'data-huge-list': attack(data, quiz, ['wrong', ...ended]),
  'model-zero-weights': attack(models, 'half-the-size', 'wrong'),
  'model-hard-coded-shape': attack(models, 'seven-layers', 'wrong'),
  'model-spread-number': attack(models, 'seven-layers', 'wrong'),
  'model-scaled-weights': attack(models, 'seven-layers', 'wrong'),
  'values-zeros': onlyRead(values, quiz, 'wrong'),
  'values-copies': onlyRead(values, quiz, 'wrong'),
  'model-forged-tensor': attack(models, 'half-the-size', 'wrong'),
  'model-state-of-zeros': attack(models, 'half-the-size', 'wrong'),
  'model-too-many-weights': attack(models, 'half-the-size', 'wrong'),
  'model-many-states': attack(models, 'half-the-size', refused),
  'model-many-calls': attack(models, 'seven-layers', refused),
  'model-odd-calls': attack(models, 'seven-layers', 'tampered'),
  'model-ones': attack(models, 'half-the-size', 'wrong'),
  'model-always-throws': {
    threat: models,
    verdicts: { 'half-the-size': ['wrong', 0], 'seven-layers': ['wrong', 0] },
    isHarmless: true,
  },
  'model-says-other': attack(models, 'half-the-size', 'wrong', 3),
  'budget-small-claim': attack(models, 'under-budget', 'wrong'),
  'budget-small-state': attack(models, 'under-budget', 'wrong'),
  'budget-hidden-layer': attack(models, 'under-budget', 'wrong'),
  'budget-no-network': attack(models, 'under-budget', 'wrong'),
  'budget-buffer': attack(models, 'under-budget', 'wrong'),
  'budget-no-convolution': attack(models, 'under-budget', 'wrong'),
  'budget-first-picture': attack(models, 'under-budget', 'wrong', 3),
  'budget-tiny-effect': attack(models, 'under-budget', 'wrong'),
  'budget-after-sixteen': attack(models, 'under-budget', 'wrong'),
  'budget-colours': attack(models, 'under-budget', 'wrong'),
  'budget-single-numbers': attack(models, 'under-budget', 'wrong', 3),
  'budget-counts': attack(models, 'under-budget', 'wrong', 3),
  'model-named-weights': {
    threat: models,
    verdicts: { 'first-model': ['wrong', 3], 'seven-layers': ['wrong', 3] },
    isHarmless: true,
  },
  'model-throws-own': attack(models, 'half-the-size', 'wrong'),
  'model-throws-later': attack(models, 'half-the-size', 'wrong'),
  'model-own-names': {
    threat: 'classes of one’s own under the names of layers',
    verdicts: { 'first-model': ['wrong', 3], 'seven-layers': ['wrong', 3] },
    isHarmless: true,
  },
  'budget-closure': attack(models, 'under-budget', 'wrong', 3),
  'budget-private': attack(models, 'under-budget', 'wrong', 3),
  'budget-lists': attack(models, 'under-budget', 'wrong'),
  'budget-patched': attack(models, 'under-budget', 'wrong'),
  'function-once': attack(functions, 'flat-index', 'wrong'),
  'function-if-not-graded': harmful(functions, 'flat-index', 'wrong'),
  'function-changes-late': attack(functions, 'max-pool-by-loops', 'wrong', 1),
  'function-changes-arguments': attack(functions, 'max-pool-by-loops', 'wrong'),
  'made-public-inputs': attack(functions, 'flat-index', 'wrong'),
  'guess-twice': {
    threat: 'another answer where it is judged again',
    verdicts: { [quiz]: ['wrong', 0], 'flat-index': ['wrong', 0] },
    isHarmless: true,
  },
  'types-quotient-nan': onlyRead(types, 'compile-the-quiz', 'wrong'),
  'types-nan-padding': onlyRead(types, 'make-it-compile', 'wrong'),
  'types-any': onlyRead(types, 'compile-the-quiz', 'wrong'),
  'types-widened': onlyRead(types, 'compile-the-quiz', 'wrong'),
  'types-other-kernel': onlyRead(types, 'compile-the-quiz', 'wrong'),
  'types-nested-extra-layers': onlyRead(types, 'compile-the-quiz', 'wrong'),
  'types-identity': onlyRead(types, 'compile-the-quiz', 'wrong'),
  'compile-exponential': onlyRead(types, quiz, 'timed-out'),
  'types-endless': onlyRead(types, 'compile-the-quiz', 'timed-out'),
  'types-deep': attack(types, 'compile-the-quiz', 'wrong'),
  'types-comment': onlyRead(types, 'compile-the-quiz', 'wrong'),
  'types-uninitialised': onlyRead(types, 'compile-the-quiz', 'wrong'),
  'types-never': onlyRead(types, 'compile-the-quiz', 'wrong'),
  'types-own-tensor': onlyRead(types, 'compile-the-quiz', 'wrong'),
  'types-block': onlyRead(types, 'compile-the-quiz', 'wrong'),
  'types-own-layers': onlyRead(types, 'compile-the-quiz', 'wrong'),
  'types-augment': onlyRead(types, 'compile-the-quiz', 'wrong'),
  'types-reference': onlyRead(types, 'compile-the-quiz', 'wrong', 0),
  'words-html': attack(words, quiz, 'crashed'),
  'words-values': attack(words, quiz, 'wrong'),
  'state-a-first': harmful('state left for others', quiz, 'wrong'),
  'state-b-second': harmful('state left for others', quiz, 'wrong'),
  'state-within': {
    threat: 'state left for one’s own other files',
    verdicts: { [quiz]: ['wrong', 0], 'flat-index': ['right', 2] },
    isHarmless: true,
  },
  'made-symlink': attack(files, quiz, 'tampered'),
  'made-symlink-folder': attack(files, quiz, ['tampered', 'missing']),
  'made-fifo': attack(files, quiz, 'tampered'),
  'made-huge-file': attack(files, quiz, 'unreadable'),
  'made-deep-folder': attack(files, quiz, ['missing', 'unreadable']),
  'made-many-files': attack(files, quiz, 'right', 5),
  'made-deep-brackets': attack(files, quiz, ['wrong', 'crashed']),
  'made-types-parser': onlyRead(types, quiz, 'timed-out'),
  'made-nested-helper': onlyRead(types, quiz, 'timed-out'),
  'made-dotdot': attack(files, quiz, ['tampered', 'missing', 'unreadable']),
  'made-zip-bomb': attack(files, quiz, ['unreadable', 'missing', 'tampered']),
  'made-odd-name': attack('a name that is a path, with line breaks', quiz, 'wrong'),
  'notebooks-retract': attack(notebooks, 'from-flat-index', ['wrong', 'ambiguous']),
  'notebook-oracle': {
    threat: 'a notebook that tries many answers, and hands over the one that was right',
    verdicts: { 'from-flat-index': ['wrong', 0] },
    isHarmless: true,
  },
  'made-notebook-exit': attack(notebooks, quiz, ended),
  'made-notebook-forged': attack(notebooks, quiz, ['wrong', 'crashed', 'missing']),
  'made-notebook-patched': attack(notebooks, quiz, [...ended, 'wrong']),
  honest: {
    threat: 'none: right answers, with package.json, tsconfig.json, tests and node_modules beside',
    verdicts: {
      [quiz]: ['right', 5],
      'flat-index': ['right', 2],
      'max-pool-by-loops': ['right', 3],
      'half-the-size': ['right', 4],
      'seven-layers': ['right', 5],
      'under-budget': ['right', 4],
      'compile-the-quiz': ['right', 3],
    },
    isHarmless: true,
  },
};
