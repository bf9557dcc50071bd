import type { BoundCall } from '../bind/bound.ts';
import { classInUse } from './chains.ts';
import { expression } from './expressions.ts';
import { methodName } from './names.ts';
import type { BodyScope } from './scope.ts';

/** A call of a method or constructor; `receiver` is the text of what it is called on. */
export function callOf(node: BoundCall, receiver: string | undefined, scope: BodyScope): string {
  const { method } = node;
  const values = node.arguments.map((value) => expression(value, scope));
  if (method.kind === 'constructor') return constructorCall(node, values, scope);
  if (method.owner.origin === 'library') return libraryCall(node, receiver, values, scope);
  const name = methodName(method);
  if (method.annotations.some((one) => one.name === 'future')) return futureCall(node, values, scope);
  const passed = values.join(', ');
  if (node.isExact)
    return isOwn(node, scope)
      ? `C.prototype.${name}.call(${['this', ...values].join(', ')})`
      : `super.${name}(${passed})`;
  return method.isStatic ? `${classInUse(method.owner, scope)}.${name}(${passed})` : `${receiver}.${name}(${passed})`;
}

/** A future method is called later, with the arguments of now. */
function futureCall({ method }: BoundCall, values: readonly string[], scope: BodyScope): string {
  const call = `(...values) => ${classInUse(method.owner, scope)}.${methodName(method)}(...values)`;
  const names = [method.owner.qualifiedName, method.name].map((name) => JSON.stringify(name));
  return `$.future(${[...names, call, ...values].join(', ')})`;
}

function isOwn(node: BoundCall, scope: BodyScope): boolean {
  return node.method.owner === scope.owner;
}

/** `this(...)` must reach the constructor of this very class, of which a subclass may have a namesake. */
function constructorCall(node: BoundCall, values: readonly string[], scope: BodyScope): string {
  const name = node.method.emittedName;
  if (isOwn(node, scope)) return `C.prototype.${name}.call(${['this', ...values].join(', ')})`;
  return `super.${name}(${values.join(', ')})`;
}

function libraryCall(
  node: BoundCall,
  receiver: string | undefined,
  values: readonly string[],
  scope: BodyScope
): string {
  const { method, isExact } = node;
  if (method.isStatic) {
    const passed = node.visible ? withBinds(node.visible, values, scope) : values;
    return `${scope.pool.name({ kind: 'method', method })}(${passed.join(', ')})`;
  }
  const passed = [isExact ? 'this' : receiver!, ...values].join(', ');
  const kind = !isExact && mayBeReplaced(node) ? 'virtual' : 'method';
  return `${scope.pool.name({ kind, method })}(${passed})`;
}

/** A dynamic query is told of the variables around it last: its arguments may be queries too. */
function withBinds(visible: NonNullable<BoundCall['visible']>, values: readonly string[], scope: BodyScope): string[] {
  const binds = visible.map(({ name, value }) => `${name}: () => ${expression(value, scope)}`).join(', ');
  return [...values.slice(0, -1), `$.provideBinds(${values.at(-1)}, {${binds}})`];
}

/** Whether a receiver may bring code of its own: of user classes, and of classes of the library that extend another. */
function mayBeReplaced({ method, target }: BoundCall): boolean {
  const { owner } = method;
  if (owner.kind === 'interface' || owner.isVirtual || owner.isAbstract || method.isAbstract || method.isVirtual)
    return true;
  return owner.qualifiedName === 'Object' && target?.type.kind !== 'void';
}
