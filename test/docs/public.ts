/** What is public: everything that a file exports, also in namespaces, and the methods of its classes. */
import ts from 'typescript';
import { canThrow } from './can-throw';

/** Something that readers may look up, and what its doc comment says. */
export interface Public {
  /** Such as `nn.Conv2d`; a method has the name of the class that defines it: `Tensor.add`. */
  readonly name: string;
  readonly kind: 'function' | 'class' | 'method' | 'other';
  readonly text: string;
  readonly tags: readonly { readonly name: string; readonly text: string }[];
  /** Whether it takes or gives a tensor. */
  readonly hasTensors: boolean;
  /** Whether it may refuse its arguments. */
  readonly throws: boolean;
}

export function publicNames(program: ts.Program, file: string): Public[] {
  const checker = program.getTypeChecker();
  const throws = canThrow(checker);
  const found = new Map<string, Public>();

  function addExports(module: ts.Symbol, prefix: string): void {
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = original(exported);
      const name = prefix + exported.name;
      if (symbol.flags & ts.SymbolFlags.ValueModule) addExports(symbol, `${name}.`);
      else {
        add(symbol, name);
        if (symbol.flags & ts.SymbolFlags.Class) addMethods(symbol);
      }
    }
  }

  function original(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  }

  function addMethods(symbol: ts.Symbol): void {
    for (const member of checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))) {
      const method = member.declarations?.find(isPublicMethod);
      if (method)
        add(member, `${(method.parent as ts.ClassDeclaration).name!.text}.${member.name}`);
    }
  }

  function add(symbol: ts.Symbol, name: string): void {
    const declarations = symbol.declarations ?? [];
    found.set(name, {
      name,
      kind: kindOf(symbol),
      text: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      tags: symbol
        .getJsDocTags(checker)
        .map((tag) => ({ name: tag.name, text: ts.displayPartsToString(tag.text) })),
      hasTensors: declarations.some((one) => /\bTensor</.test(headOf(one))),
      throws: declarations.some(throws),
    });
  }

  function kindOf(symbol: ts.Symbol): Public['kind'] {
    const { Class, Function, Method, Variable } = ts.SymbolFlags;
    if (symbol.flags & Class) return 'class';
    if (symbol.flags & Function) return 'function';
    if (symbol.flags & Method) return 'method';
    const isMade =
      symbol.flags & Variable && checker.getTypeOfSymbol(symbol).getConstructSignatures();
    return isMade && isMade.length > 0 ? 'class' : 'other';
  }

  addExports(checker.getSymbolAtLocation(program.getSourceFile(file)!)!, '');
  return [...found.values()];
}

/** Whether it is a public method or accessor of a class, with a name that can be written. */
function isPublicMethod(declaration: ts.Declaration): declaration is ts.MethodDeclaration {
  return (
    (ts.isMethodDeclaration(declaration) || ts.isAccessor(declaration)) &&
    ts.isIdentifier(declaration.name) &&
    !(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.NonPublicAccessibilityModifier) &&
    ts.isClassLike(declaration.parent)
  );
}

/** The text of a declaration without its body. */
function headOf(declaration: ts.Declaration): string {
  const { body } = declaration as { body?: ts.Node };
  const text = declaration.getText();
  return body ? text.slice(0, -body.getText().length) : text;
}
