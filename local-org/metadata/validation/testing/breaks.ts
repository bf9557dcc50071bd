import type { XmlElement } from '../../model.ts';
import { dispensable } from '../supplements.ts';
import type { ElementDeclaration, TypeDeclarations } from '../typeDeclarations.ts';

/** A file made wrong in one place. */
export interface Break {
  readonly kind: string;
  readonly source: string;
  /** Line of the element that is wrong, or that lacks something. */
  readonly line: number;
  readonly problem: RegExp;
}

interface Place {
  readonly element: XmlElement;
  readonly declaration: ElementDeclaration;
  readonly parent: XmlElement;
  readonly parentType: string;
}

/** Every way this knows to break a well-formed metadata file, at every place where it can be done. */
export function breaksOf(source: string, root: XmlElement, declarations: TypeDeclarations): Break[] {
  const places = [...placesIn(root, root.name, declarations)];
  return [...breaksOfRoot(source, root), ...places.flatMap((place) => breaksAt(source, place, declarations))];
}

function* placesIn(parent: XmlElement, parentType: string, declarations: TypeDeclarations): Iterable<Place> {
  for (const element of parent.children) {
    const declaration = declarations.elementsOf(parentType)?.get(element.name);
    if (!declaration) continue;
    yield { element, declaration, parent, parentType };
    yield* placesIn(element, declaration.type, declarations);
  }
}

function breaksOfRoot(source: string, root: XmlElement): Break[] {
  const { line, name } = root;
  const at = offsetOf(source, root);
  const inside = source.indexOf('>', at) + 1;
  return [
    {
      kind: 'unknown element',
      source: insert(source, inside, '<notThere>1</notThere>'),
      line: lineAt(source, inside),
      problem: /}notThere invalid at this location in type/
    },
    {
      kind: 'wrong root',
      source: source.replaceAll(new RegExp(`(</?)${name}\\b`, 'g'), '$1Nothing'),
      line,
      problem: /}Nothing (invalid as root element|are not validated)|type Nothing/
    },
    {
      kind: 'wrong namespace',
      source: source.replace('soap.sforce.com/2006/04/metadata', 'example.com'),
      line,
      problem: /invalid as root element/
    }
  ];
}

function breaksAt(source: string, place: Place, declarations: TypeDeclarations): Break[] {
  const { element, declaration, parent, parentType } = place;
  const { line, name } = element;
  const start = offsetOf(source, element);
  const end = endOf(source, element, start);
  const whole = source.slice(start, end);
  const replaced = (text: string) => source.slice(0, start) + text + source.slice(end);
  const breaks: Break[] = [
    {
      kind: 'misspelt element',
      source: replaced(whole.replace(name, `${name}X`).replace(new RegExp(`</${name}>$`), `</${name}X>`)),
      line,
      problem: new RegExp(`}${name}X invalid at this location in type ${parentType}`)
    }
  ];
  if (!whole.endsWith('/>')) {
    // The parser finds out at the next end tag that does not fit, which is in the same line or a later one.
    breaks.push({
      kind: 'unclosed element',
      source: replaced(whole.slice(0, -`</${name}>`.length)),
      line: 0,
      problem: /must be terminated by the matching end-tag|Unexpected close tag/
    });
  }
  if (!declaration.many) {
    breaks.push({
      kind: 'doubled element',
      source: replaced(whole + whole),
      line: lineAt(source, end),
      problem: new RegExp(`Element ${name} is duplicated at this location in type ${parentType}`)
    });
  }
  const needed = declaration.required && !dispensable.has(`${parentType}.${name}`);
  if (needed && !/^(boolean|number)$/.test(declaration.type)) {
    breaks.push({
      kind: 'missing element',
      source: replaced(''),
      line: parent.line,
      problem: new RegExp(`^Required field is missing: ${name} `)
    });
  }
  const wrong = wrongValue(declaration.type, declarations);
  if (wrong && element.children.length === 0) {
    breaks.push({
      kind: `wrong ${wrong.of}`,
      source: replaced(`<${name}>Nonsense</${name}>`),
      line,
      problem: wrong.problem
    });
  }
  if (declarations.elementsOf(declaration.type) && element.children[0])
    breaks.push(misplaced(source, place, start, declarations));
  return breaks;
}

/** The first element inside another, put before it. */
function misplaced(
  source: string,
  { element, parentType }: Place,
  start: number,
  declarations: TypeDeclarations
): Break {
  const inner = element.children[0]!;
  const from = offsetOf(source, inner);
  const text = source.slice(from, endOf(source, inner, from));
  const known = declarations.elementsOf(parentType)!.has(inner.name);
  const name = known ? `${inner.name}Of` : inner.name;
  const moved = text.replaceAll(new RegExp(`(</?)${inner.name}\\b`, 'g'), `$1${name}`);
  return {
    kind: 'misplaced element',
    source: insert(source, start, moved),
    line: element.line,
    problem: new RegExp(`}${name} invalid at this location in type ${parentType}`)
  };
}

function wrongValue(type: string, declarations: TypeDeclarations): { of: string; problem: RegExp } | undefined {
  if (declarations.valuesOf(type))
    return { of: 'enum value', problem: new RegExp(`'Nonsense' is not a valid value for the enum '${type}'`) };
  if (/^(boolean|number|Date)$/.test(type))
    return { of: type, problem: /'Nonsense' is not a valid value for the type xsd:/ };
  return undefined;
}

const insert = (source: string, at: number, text: string) => source.slice(0, at) + text + source.slice(at);

function offsetOf(source: string, { line, column }: XmlElement): number {
  let at = 0;
  for (let passed = 1; passed < line; passed++) at = source.indexOf('\n', at) + 1;
  return at + column - 1;
}

const lineAt = (source: string, offset: number) => source.slice(0, offset).split('\n').length;

/** Where an element ends; elements of one name inside each other are passed over. */
function endOf(source: string, { name }: XmlElement, start: number): number {
  const tags = new RegExp(`<${name}\\b[^>]*?(/?)>|</${name}>`, 'g');
  tags.lastIndex = start;
  for (let depth = 0; ;) {
    const tag = tags.exec(source)!;
    if (tag[0].startsWith('</')) depth--;
    else if (tag[1] === '') depth++;
    if (depth === 0) return tags.lastIndex;
  }
}
