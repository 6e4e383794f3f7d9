/** The syntax tree of the text. `at` is the position where a node begins. */
interface Piece {
  readonly at: number;
}

interface Name extends Piece {
  readonly kind: 'name';
  readonly name: string;
}

interface Constant extends Piece {
  readonly kind: 'constant';
  readonly value: number | string | boolean | null;
}

/** A list or a tuple: they are not distinguished. */
interface List extends Piece {
  readonly kind: 'list';
  readonly items: readonly Item[];
}

interface Dictionary extends Piece {
  readonly kind: 'dictionary';
  readonly entries: readonly (readonly [key: string, value: Expression])[];
}

interface Attribute extends Piece {
  readonly kind: 'attribute';
  readonly of: Expression;
  readonly name: string;
}

interface Call extends Piece {
  readonly kind: 'call';
  readonly of: Expression;
  readonly items: readonly Item[];
}

interface Subscript extends Piece {
  readonly kind: 'subscript';
  readonly of: Expression;
  readonly indices: readonly (Expression | Slice)[];
}

/** `from:to:step`; omitted parts are undefined. */
export interface Slice extends Piece {
  readonly kind: 'slice';
  readonly parts: readonly (Expression | undefined)[];
}

interface Unary extends Piece {
  readonly kind: 'unary';
  readonly operator: string;
  readonly operand: Expression;
}

export interface Binary extends Piece {
  readonly kind: 'binary';
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

export type Expression =
  Name | Constant | List | Dictionary | Attribute | Call | Subscript | Unary | Binary;

/** An argument or an item of a list: `value`, `*value`, `**value` or `name=value`. */
export interface Item {
  readonly value: Expression;
  readonly spread?: '*' | '**';
  readonly name?: string;
}

/** A name that an import sets, such as `nn`, and what it stands for, such as `torch.nn`. */
interface Import extends Piece {
  readonly kind: 'import';
  readonly name: string;
  readonly path: string;
}

interface Assignment extends Piece {
  readonly kind: 'assign';
  readonly targets: readonly Expression[];
  readonly value: Expression;
}

/** `x += y`, with `+` as its operator. */
export interface Update extends Piece {
  readonly kind: 'update';
  readonly target: Expression;
  readonly operator: string;
  readonly value: Expression;
}

interface Return extends Piece {
  readonly kind: 'return';
  readonly value: Expression;
}

interface Evaluated extends Piece {
  readonly kind: 'evaluate';
  readonly value: Expression;
}

/** `*` has all further arguments in places, `**` those by names. */
export interface Parameter {
  readonly name: string;
  readonly gathers?: '*' | '**';
  readonly byDefault?: Expression;
}

export interface FunctionDefinition extends Piece {
  readonly kind: 'function';
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** Read when it is called: many texts have functions for training, which the network does not call. */
  readonly body: () => readonly Statement[];
}

export interface ClassDefinition extends Piece {
  readonly kind: 'class';
  readonly name: string;
  readonly base: Expression;
  readonly body: readonly Statement[];
}

export type Statement =
  Import | Assignment | Update | Return | Evaluated | FunctionDefinition | ClassDefinition;
