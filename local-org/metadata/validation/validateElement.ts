import type { XmlElement } from '../model.ts';
import { METADATA_NAMESPACE } from './rootElement.ts';
import { violatedType } from './simpleValues.ts';
import { dispensable, foreignContent } from './supplements.ts';
import type { ElementDeclaration, TypeDeclarations } from './typeDeclarations.ts';

/** What the platform refuses in a file, and where. Line and column are 1-based. */
export interface ValidationProblem {
  readonly line: number;
  readonly column: number;
  /** In the platform's words, position included. */
  readonly problem: string;
}

/** Holds an element, and all inside it, against the declaration of its type. */
export function validateElement(
  element: XmlElement,
  type: string,
  declarations: TypeDeclarations
): ValidationProblem[] {
  const problems: ValidationProblem[] = [];
  const validation = new Validation(declarations, ({ line, column }, problem) => {
    problems.push({ line, column, problem: `${problem} (${line}:${column})` });
  });
  validation.check(element, type);
  return problems;
}

class Validation {
  readonly #declarations: TypeDeclarations;
  readonly #add: (element: XmlElement, problem: string) => void;

  constructor(declarations: TypeDeclarations, add: (element: XmlElement, problem: string) => void) {
    this.#declarations = declarations;
    this.#add = add;
  }

  check(element: XmlElement, declaredType: string): void {
    const type = this.#actualType(element, declaredType);
    const declared = this.#declarations.elementsOf(type);
    if (!declared) this.#checkSimple(element, type);
    else if (!isNil(element)) this.#checkChildren(element, type, declared);
  }

  /** An element may name a type derived from the one that is declared. */
  #actualType(element: XmlElement, declared: string): string {
    const named = element.attributes['xsi:type']?.replace(/^.*:/, '');
    return named !== undefined && this.#declarations.elementsOf(named) ? named : declared;
  }

  #checkChildren(element: XmlElement, type: string, declared: ReadonlyMap<string, ElementDeclaration>): void {
    let previous = '';
    const seen = new Set<string>();
    for (const child of element.children) {
      const declaration = declared.get(child.name);
      if (!declaration) {
        this.#add(child, `Error parsing file: Element ${qualified(child)} invalid at this location in type ${type}`);
        continue;
      }
      // Elements of a list must stand together: the platform reads what comes later as a second list.
      if (seen.has(child.name) && !(declaration.many && previous === child.name)) {
        this.#add(child, `Error parsing file: Element ${child.name} is duplicated at this location in type ${type}`);
      }
      seen.add(child.name);
      previous = child.name;
      if (!foreignContent.has(`${type}.${child.name}`)) this.check(child, declaration.type);
    }
    this.#checkRequired(element, type, declared, seen);
  }

  #checkRequired(
    element: XmlElement,
    type: string,
    declared: ReadonlyMap<string, ElementDeclaration>,
    seen: ReadonlySet<string>
  ): void {
    for (const [name, declaration] of declared) {
      if (!declaration.required || seen.has(name) || hasDefault(declaration)) continue;
      if (!dispensable.has(`${type}.${name}`)) this.#add(element, `Required field is missing: ${name}`);
    }
  }

  #checkSimple(element: XmlElement, type: string): void {
    const [inner] = element.children;
    if (type === 'any' || isNil(element)) return;
    if (inner) {
      this.#add(inner, `Error parsing file: Unexpected element ${qualified(inner)} during simple type deserialization`);
      return;
    }
    const values = this.#declarations.valuesOf(type);
    // Translations say nothing of what their language does not have: an empty element is none.
    if (values && element.text !== '' && !values.has(element.text)) {
      this.#add(element, `Error parsing file: '${element.text}' is not a valid value for the enum '${type}'`);
    }
    const violated = violatedType(type, element.text, element.name);
    if (violated)
      this.#add(element, `Error parsing file: '${element.text}' is not a valid value for the type ${violated}`);
  }
}

const qualified = ({ name }: XmlElement) => `{${METADATA_NAMESPACE}}${name}`;
/** Flags and numbers that are left out are false and zero, whatever is declared: files of older API versions lack newer ones. */
const hasDefault = ({ type }: ElementDeclaration) => type === 'boolean' || type === 'number';

const isNil = ({ attributes }: XmlElement) => attributes['xsi:nil'] === 'true';
