/** Keeps track of which exercise or solution is open, and of how they belong together. */
import type { Point } from 'unist';
import type { Directive } from './fence.mjs';
import { list, problem, type Scope } from './scope.mjs';

export type GateKind = 'exercise' | 'solution';

export class Gate {
  readonly kind: GateKind;
  /** The id of the exercise. */
  readonly exercise: string;
  readonly place: Point;
  private shown = 0;

  constructor(kind: GateKind, exercise: string, place: Point) {
    this.kind = kind;
    this.exercise = exercise;
    this.place = place;
  }

  /** The line to click on; a solution interrupted by a cell has several. */
  summary(): string {
    return this.shown++ === 0 ? 'Solution' : 'Solution, continued';
  }

  /** Counts one more part of it as shown; whether that is the first. */
  takeFirst(): boolean {
    return this.shown++ === 0;
  }
}

export class Gates {
  open: Gate | null = null;
  readonly exercises: Gate[] = [];
  private readonly scope: Scope;

  constructor(scope: Scope) {
    this.scope = scope;
  }

  /** @param sound whether the argument and the options are valid */
  pass(directive: Directive, sound: boolean): void {
    const [kind, way] = directive.name.split('-') as [GateKind, 'start' | 'end'];
    if (way === 'start') this.start(kind, directive, sound);
    else this.end(kind, directive);
  }

  /** Called at the end of the lesson. */
  finish(): void {
    if (!this.open) return;
    const { kind, exercise, place } = this.open;
    problem(
      this.scope,
      place,
      'gate-open',
      `{${kind}-start} of \`${exercise}\` is never closed. Write \`\`\`{${kind}-end} where it ends`,
    );
  }

  private start(kind: GateKind, directive: Directive, sound: boolean): void {
    const place = directive.node.position!.start;
    if (this.open) {
      problem(
        this.scope,
        place,
        'gate-nested',
        `{${kind}-start} stands inside of the {${this.open.kind}-start} in line ${this.open.place.line}. Close that first with \`\`\`{${this.open.kind}-end}`,
      );
    }
    const label = kind === 'exercise' ? directive.options.label : directive.argument;
    const id = typeof label === 'string' ? label : '';
    this.open = new Gate(kind, id, place);
    if (!sound) return;
    if (kind === 'exercise') this.addExercise(this.open, directive);
    else this.checkSolution(id, place);
  }

  private end(kind: GateKind, { node }: Directive): void {
    if (this.open?.kind !== kind) {
      const open = this.open
        ? ` The open gate is {${this.open.kind}-start} in line ${this.open.place.line}`
        : '';
      problem(
        this.scope,
        node,
        'gate-end',
        `{${kind}-end} closes nothing. Write \`\`\`{${kind}-start} where it begins.${open}`,
      );
      return;
    }
    this.open = null;
  }

  private addExercise(gate: Gate, { optionPlaces, node }: Directive): void {
    const place = optionPlaces.label ?? node;
    const known = this.scope.exercises;
    if (known && !known.has(gate.exercise)) {
      problem(
        this.scope,
        place,
        'unknown-exercise',
        `The exercise \`${gate.exercise}\` is not in the manifest of exercises. It holds ${list(known)}`,
      );
    }
    const twin = this.exercises.find(({ exercise }) => exercise === gate.exercise);
    if (twin) {
      problem(
        this.scope,
        place,
        'exercise-twice',
        `The exercise \`${gate.exercise}\` is in line ${twin.place.line} already. Give each a label of its own`,
      );
    }
    this.exercises.push(gate);
  }

  private checkSolution(id: string, place: Point): void {
    if (this.exercises.some(({ exercise }) => exercise === id)) return;
    problem(
      this.scope,
      place,
      'solution-without-exercise',
      `The solution is for \`${id}\`, but no exercise before it has this label. Exercises so far: ${list(this.exercises.map(({ exercise }) => exercise))}`,
    );
  }
}
