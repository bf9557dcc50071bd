import type { LoadedClass } from '../runtime/loadedClass.ts';
import type { MethodSymbol } from '../types/model.ts';

type Methods = Readonly<Record<string, ((...values: unknown[]) => unknown) | undefined>>;

/** Calls a static method of a class; its static initializers have run by then. */
export function callStatic(owner: LoadedClass, method: MethodSymbol, values: readonly unknown[]): unknown {
  const code = (owner.use() as unknown as Methods)[method.emittedName];
  if (!code) throw new Error(`No code for ${owner.symbol.qualifiedName}.${method.name}`);
  return code.apply(owner.use(), [...values]) ?? null;
}

/** The methods of a class that have an annotation, by its name in lower case. */
export function methodsWith({ symbol }: LoadedClass, annotation: string): MethodSymbol[] {
  return [...symbol.methods.values()].flat().filter((method) => annotationOf(method, annotation) !== undefined);
}

export function annotationOf(
  { annotations }: Pick<MethodSymbol, 'annotations'>,
  name: string
): MethodSymbol['annotations'][number] | undefined {
  return annotations.find((annotation) => annotation.name === name);
}
