/** Checks a directive against its rule. */
import { z } from 'zod';
import { directives } from './directives/index.mjs';
import type { DirectiveRule } from './directives/directive-rule.mjs';
import type { Directive } from './fence.mjs';
import { list, problem, type Scope } from './scope.mjs';

/** The rule of a directive that follows it; for one that does not, undefined, and problems are noted. */
export function checkDirective(directive: Directive, scope: Scope): DirectiveRule | undefined {
  const { name, argument, body, node } = directive;
  const rule = directives.get(name);
  if (!rule) {
    const known = list([...directives.keys()].map((key) => `{${key}}`));
    problem(scope, node, 'unknown-directive', `Unknown directive {${name}}. Known are ${known}`);
    return undefined;
  }
  const before = scope.file.messages.length;
  if (rule.argument === 'none' && argument) {
    const other = rule.options.class ? '. {admonition} takes a title' : '';
    problem(
      scope,
      node,
      'directive-argument',
      `{${name}} takes nothing after its name, got \`${argument}\`. Move it into the body${other}`,
    );
  }
  if (rule.argument === 'required' && !argument) {
    problem(
      scope,
      node,
      'directive-argument',
      `{${name}} needs ${rule.argumentName} after its name. Write \`{${name}} …\``,
    );
  }
  if (rule.body === 'required' && !body.trim()) {
    problem(scope, node, 'directive-body', `{${name}} is empty. Write its text or remove it`);
  }
  if (rule.body === 'none' && body.trim()) {
    problem(
      scope,
      directive.bodyPlace,
      'directive-body',
      `{${name}} takes no text inside. Close its fence first and write the text below it`,
    );
  }
  checkOptions(directive, rule, scope);
  return scope.file.messages.length === before ? rule : undefined;
}

/** Making a schema takes longer than using it. */
const schemas = new Map<DirectiveRule, z.ZodObject>();

function schemaOf(rule: DirectiveRule): z.ZodObject {
  const schema = schemas.get(rule) ?? z.strictObject(rule.options);
  schemas.set(rule, schema);
  return schema;
}

function checkOptions(directive: Directive, rule: DirectiveRule, scope: Scope): void {
  const { name, options, optionPlaces, node } = directive;
  const result = schemaOf(rule).safeParse(options);
  for (const issue of result.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const known = list(Object.keys(rule.options).map((option) => `:${option}:`));
        const reason = `Unknown option \`:${key}:\` of {${name}}. Known: ${known}`;
        problem(scope, optionPlaces[key] ?? node, 'unknown-option', reason);
      }
      continue;
    }
    const key = String(issue.path[0]);
    const missing = !(key in options);
    problem(
      scope,
      optionPlaces[key] ?? node,
      missing ? 'missing-option' : 'option-value',
      missing
        ? `{${name}} needs the option \`:${key}:\`. Write it on the line below the fence`
        : `The option \`:${key}:\` of {${name}} is ${JSON.stringify(options[key])}. ${issue.message}`,
    );
  }
}
