import { symbolKey, typeKey } from '../types/typeKey.ts';
import type { Constant } from './model.ts';

/** Gives each constant of a script its name: `k0`, `k1` ... */
export class ConstantPool {
  readonly constants: Constant[] = [];
  readonly #names = new Map<string, string>();

  name(constant: Constant): string {
    const key = keyOf(constant);
    let name = this.#names.get(key);
    if (name === undefined) {
      name = `k${this.constants.push(constant) - 1}`;
      this.#names.set(key, name);
    }
    return name;
  }
}

function keyOf(constant: Constant): string {
  switch (constant.kind) {
    case 'type':
    case 'typeToken':
      return `${constant.kind} ${typeKey(constant.type)}`;
    case 'class':
      return `class ${symbolKey(constant.symbol)}`;
    case 'base':
      return 'base';
    case 'enumConstant':
      return `enum ${symbolKey(constant.symbol)} ${constant.name}`;
    case 'method':
    case 'virtual':
      return `${constant.kind} ${symbolKey(constant.method.owner)} ${constant.method.signature ?? constant.method.emittedName}`;
    case 'getter':
    case 'setter':
      return `${constant.kind} ${symbolKey(constant.variable.owner)} ${constant.variable.signature ?? constant.variable.name}`;
    case 'decimal':
    case 'double':
      return `${constant.kind} ${constant.text}`;
    case 'objectToken':
      return `object ${constant.object}`;
    case 'fieldToken':
      return `field ${constant.object}.${constant.field}`;
  }
}
