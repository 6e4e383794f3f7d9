/** What of TypeScript and of the library a piece of code uses, by names that a teacher would use. */
import ts from 'typescript';

export interface Use {
  /** `for … of`, `.map()`, `nn.Conv2d`, `{ padding }` */
  readonly name: string;
  /** Where it is used, on one line. */
  readonly code: string;
}

/** The objects of the library whose parts are taught one by one. */
const NAMESPACES = new Set(['nn', 'F', 'optim', 'data', 'figure', 'explore', 'shape']);
const LAYERS = new Set(['nn', 'F', 'optim']);
const GLOBALS = new Set(['Math', 'Object', 'Array', 'Number', 'String', 'JSON', 'console']);

/** What is one construct for each kind of node. */
const BY_KIND: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.ImportDeclaration]: 'import',
  [ts.SyntaxKind.NewExpression]: 'new',
  [ts.SyntaxKind.ArrayLiteralExpression]: 'list',
  [ts.SyntaxKind.ElementAccessExpression]: 'index',
  [ts.SyntaxKind.ObjectLiteralExpression]: 'object',
  [ts.SyntaxKind.ShorthandPropertyAssignment]: 'object with { name } alone',
  [ts.SyntaxKind.SpreadElement]: 'spread',
  [ts.SyntaxKind.SpreadAssignment]: 'spread of an object',
  [ts.SyntaxKind.FunctionDeclaration]: 'function',
  [ts.SyntaxKind.ForStatement]: 'for with a counter',
  [ts.SyntaxKind.ForOfStatement]: 'for … of',
  [ts.SyntaxKind.ForInStatement]: 'for … in',
  [ts.SyntaxKind.WhileStatement]: 'while',
  [ts.SyntaxKind.IfStatement]: 'if',
  [ts.SyntaxKind.ThrowStatement]: 'throw',
  [ts.SyntaxKind.TemplateExpression]: 'template string',
  [ts.SyntaxKind.NoSubstitutionTemplateLiteral]: 'template string',
  [ts.SyntaxKind.RegularExpressionLiteral]: 'regular expression',
  [ts.SyntaxKind.ClassDeclaration]: 'class',
  [ts.SyntaxKind.Constructor]: 'constructor',
  [ts.SyntaxKind.HeritageClause]: 'extends',
  [ts.SyntaxKind.ThisKeyword]: 'this',
  [ts.SyntaxKind.NumberKeyword]: 'type',
  [ts.SyntaxKind.ArrayType]: 'type of a list',
  [ts.SyntaxKind.TypeLiteral]: 'type of an object',
  [ts.SyntaxKind.TupleType]: 'type of a shape',
  [ts.SyntaxKind.TypeAliasDeclaration]: 'type with a name of its own',
  [ts.SyntaxKind.TypeParameter]: 'type parameter',
  [ts.SyntaxKind.FunctionType]: 'type of a function',
  [ts.SyntaxKind.NonNullExpression]: 'x!',
  [ts.SyntaxKind.QuestionDotToken]: '?.',
  [ts.SyntaxKind.DeleteExpression]: 'delete',
  [ts.SyntaxKind.TypeOfExpression]: 'typeof',
  [ts.SyntaxKind.AwaitExpression]: 'await',
  [ts.SyntaxKind.YieldExpression]: 'yield',
};

/**
 * Each use, in the order of the code. What is not TypeScript, such as half a line, gives what can be read of it.
 *
 * @param known the imports, classes and objects of the lesson that the code belongs to
 */
export function usesIn(code: string, known: Known = knownIn(code)): Use[] {
  const file = parse(code);
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    const text = node.getText(file).split('\n')[0]!;
    for (const name of namesOf(node, known)) uses.push({ name, code: text });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

function namesOf(node: ts.Node, known: Known): string[] {
  const name = BY_KIND[node.kind];
  return [...(name ? [name] : []), ...ofSyntax(node), ...ofLibrary(node), ...ofCall(node, known)];
}

/** Where a kind of node is several constructs. */
function ofSyntax(node: ts.Node): string[] {
  if (ts.isVariableDeclarationList(node)) {
    return [node.flags & ts.NodeFlags.Const ? 'const' : 'let'];
  }
  if (ts.isArrowFunction(node)) return [ts.isBlock(node.body) ? '=> { … }' : '=>'];
  if (ts.isBinaryExpression(node)) return [node.operatorToken.getText()];
  if (ts.isPostfixUnaryExpression(node)) return [ts.tokenToString(node.operator)!];
  if (ts.isPrefixUnaryExpression(node)) {
    return node.operator === ts.SyntaxKind.MinusToken ? [] : [ts.tokenToString(node.operator)!];
  }
  if (ts.isConditionalExpression(node)) {
    const parts = [node.condition, node.whenTrue, node.whenFalse];
    return [parts.some(ts.isConditionalExpression) ? '? : in a ? :' : '? :'];
  }
  if (ts.isAsExpression(node)) {
    return [node.type.getText() === 'const' ? 'as const' : 'as'];
  }
  if (ts.isParameter(node)) {
    const rest = node.dotDotDotToken ? ['rest parameter'] : [];
    return node.initializer ? [...rest, 'default of a parameter'] : rest;
  }
  if (ts.isArrayBindingPattern(node)) {
    const hasHole = node.elements.some(ts.isOmittedExpression);
    return [hasHole ? 'list taken apart, with a hole' : 'list taken apart'];
  }
  if (ts.isObjectBindingPattern(node)) {
    const isNested = node.elements.some(({ name }) => !ts.isIdentifier(name));
    return [isNested ? 'object taken apart, with another in it' : 'object taken apart'];
  }
  if (ts.isBindingElement(node) && node.initializer) return ['default of a parameter'];
  if (ts.isNumericLiteral(node) && node.getText().includes('_')) return ['1_000'];
  return [];
}

/** `tensor`, `nn.Conv2d`, and the options of a layer. */
function ofLibrary(node: ts.Node): string[] {
  if (ts.isPropertyAccessExpression(node) && isNamed(node.expression, NAMESPACES)) {
    return [node.getText()];
  }
  if (ts.isQualifiedName(node) && isNamed(node.left, NAMESPACES)) return [node.getText()];
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && hasOptions(node.expression)) {
    const options = (node.arguments ?? []).flatMap((given) =>
      ts.isObjectLiteralExpression(given) ? [...given.properties] : [],
    );
    return options.flatMap(({ name }) => (name ? [`{ ${name.getText()} }`] : []));
  }
  const isType = ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Tensor';
  if (isType) return [node.typeArguments ? 'Tensor<…>' : 'Tensor'];
  return [];
}

/** `compare()`, `.map()` and `Math.floor()`; not what a lesson has written itself. */
function ofCall(node: ts.Node, known: Known): string[] {
  if (!ts.isCallExpression(node)) return [];
  const called = node.expression;
  if (isNamed(called, known.imported) || isNamed(called, GLOBALS)) return [`${called.getText()}()`];
  if (!ts.isPropertyAccessExpression(called) || isOfNamespace(called)) return [];
  if (isNamed(called.expression, GLOBALS)) return [`${called.getText()}()`];
  return isOwn(called, known) ? [] : [`.${called.name.text}()`];
}

/** `this.conv1` and `photo.height`, where the lesson has written the class of the photo. */
function isOwn({ expression, name }: ts.PropertyAccessExpression, known: Known): boolean {
  if (expression.kind === ts.SyntaxKind.ThisKeyword) return true;
  return isNamed(expression, known.objects) && known.members.has(name.text);
}

/** Whether it is a layer, a function or an optimiser; the options of a figure say themselves what they are. */
function hasOptions(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && isNamed(node.expression, LAYERS);
}

function isOfNamespace(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && isNamed(node.expression, NAMESPACES);
}

function isNamed(node: ts.Node, names: ReadonlySet<string>): boolean {
  return ts.isIdentifier(node) && names.has(node.text);
}

/** What a lesson imports and makes itself. */
export interface Known {
  readonly imported: ReadonlySet<string>;
  /** The fields and methods of its classes. */
  readonly members: ReadonlySet<string>;
  /** The names of what it has made with `new`. */
  readonly objects: ReadonlySet<string>;
}

export function knownIn(code: string): Known {
  const [imported, members, objects] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const visit = (node: ts.Node): void => {
    if (ts.isImportSpecifier(node)) imported.add(node.name.text);
    if (ts.isMethodDeclaration(node) || ts.isPropertyDeclaration(node)) {
      members.add(node.name.getText());
    }
    const isMade = ts.isVariableDeclaration(node) && node.initializer?.kind === MADE;
    if (isMade) objects.add(node.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(parse(code));
  return { imported, members, objects };
}

const MADE = ts.SyntaxKind.NewExpression;

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile('cell.ts', code, ts.ScriptTarget.ES2022, true);
}
