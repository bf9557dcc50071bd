import type { ApexType, MethodSymbol } from './model.ts';
import { typeName } from './typeKey.ts';

/** A method as messages of the platform write it: `void Foo.bar(Integer, List<String>)`. */
export function describeMethod({ name, owner, parameters, returns }: MethodSymbol): string {
  return `${typeName(returns)} ${owner.qualifiedName}.${signatureText(
    name,
    parameters.map(({ type }) => type)
  )}`;
}

/** `bar(Integer, List<String>)`. */
export function signatureText(name: string, types: readonly ApexType[]): string {
  return `${name}(${types.map(typeName).join(', ')})`;
}
