import type { BoundNew } from '../bind/bound.ts';
import type { ClassType, SObjectMember } from '../types/model.ts';
import { expression, nonNull } from './expressions.ts';
import type { BodyScope } from './scope.ts';

/** Whatever begins with `new`. */
export function creation(node: BoundNew, scope: BodyScope): string {
  const type = scope.pool.name({ kind: 'type', type: node.type });
  switch (node.kind) {
    case 'new':
      return instance(node, scope);
    case 'newObject': {
      const fields = node.fields.map(({ member, value }) => `${memberName(member)}, ${expression(value, scope)}`);
      return `$.newRecord(${[type, ...fields].join(', ')})`;
    }
    case 'newList':
    case 'newSet':
      return `new $.${node.kind === 'newList' ? 'List' : 'Set'}(${type}, [${expressions(node.items, scope)}])`;
    case 'newMap': {
      const pairs = node.pairs.map(
        ({ key, value }) => `{key: ${expression(key, scope)}, value: ${expression(value, scope)}}`
      );
      return `new $.Map(${type}, [${pairs.join(', ')}])`;
    }
    case 'newArray':
      return `$.newArray(${type}, ${nonNull(node.size, scope)})`;
  }
}

function instance(node: Extract<BoundNew, { kind: 'new' }>, scope: BodyScope): string {
  const type = node.type as ClassType;
  const values = node.arguments.map((value) => expression(value, scope));
  if (type.symbol.origin === 'source') {
    const made = `${scope.pool.name({ kind: 'class', symbol: type.symbol })}.use().$make()`;
    return `${made}.${node.constructor?.emittedName ?? 'new$'}(${values.join(', ')})`;
  }
  const made = scope.pool.name({ kind: 'method', method: node.constructor! });
  return `${made}(${[scope.pool.name({ kind: 'type', type }), ...values].join(', ')})`;
}

function expressions(nodes: Extract<BoundNew, { kind: 'newList' | 'newSet' }>['items'], scope: BodyScope): string {
  return nodes.map((node) => expression(node, scope)).join(', ');
}

/** The name a record keeps a member under. */
export function memberName(member: SObjectMember): string {
  return JSON.stringify(member.kind === 'field' ? member.field.name : member.relationship);
}
