import type { ClassType } from '../types/model.ts';
import { typeName } from '../types/typeKey.ts';

/** The name of an exception's class with its namespace, which other type names leave out: `System.NullPointerException`. */
export function exceptionName(type: ClassType): string {
  const { namespace, origin } = type.symbol;
  return origin === 'library' && namespace === 'System' ? `System.${typeName(type)}` : typeName(type);
}
