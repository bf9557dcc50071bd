import { splitBundles, type Bundle } from './bundles.ts';
import { fullNameOf, OBJECT_CHILD_TYPES, typeOfRoot } from './componentNames.ts';
import type { ComponentProblem, MetadataComponent, SourceFile, XmlElement } from './model.ts';
import { componentKey } from './registry.ts';
import { validateFile } from './validation/validateFile.ts';
import { childText } from './xmlElement.ts';
import { readXml, XmlSyntaxError } from './xmlReader.ts';

export interface ReadResult {
  readonly components: MetadataComponent[];
  /** Files that are not well-formed or not what the Metadata API declares, and components defined twice. */
  readonly problems: ComponentProblem[];
}

const decoder = new TextDecoder();
const metadataNamespace = 'http://soap.sforce.com/2006/04/metadata';

/**
 * Turns files into components, whatever the layout of folders: source format (`X.field-meta.xml`, decomposed objects) and
 * metadata format (`objects/X.object` with its fields inside) alike.
 */
export function readComponents(files: readonly SourceFile[]): ReadResult {
  const reader = new ComponentReader();
  const { bundles, others } = splitBundles(files);
  for (const bundle of bundles) reader.addBundle(bundle);
  const contents = new ContentFiles(others);
  for (const file of others) {
    if (file.path.endsWith('-meta.xml')) reader.addDefinition(file, contents.takenBy(file.path));
  }
  for (const file of contents.left()) reader.addWhole(file);
  return reader.result();
}

/** Files that hold the content of a definition beside them: `X.cls` of `X.cls-meta.xml`, `X/...` of `X.resource-meta.xml`. */
class ContentFiles {
  readonly #files = new Map<string, SourceFile>();
  readonly #taken = new Set<string>();

  constructor(files: readonly SourceFile[]) {
    for (const file of files) if (!file.path.endsWith('-meta.xml')) this.#files.set(file.path, file);
  }

  takenBy(definition: string): SourceFile[] {
    const content = definition.replace(/-meta\.xml$/, '');
    const stem = content.replace(/\.[^./]+$/, '');
    const belongs = ({ path }: SourceFile) => path.startsWith(`${stem}/`) || path.replace(/\.[^./]+$/, '') === stem;
    const taken = content.endsWith('.resource')
      ? [...this.#files.values()].filter(belongs)
      : [this.#files.get(content)].filter((file) => file !== undefined);
    for (const file of taken) this.#taken.add(file.path);
    return taken;
  }

  left(): SourceFile[] {
    return [...this.#files.values()].filter((file) => !this.#taken.has(file.path));
  }
}

class ComponentReader {
  readonly #components = new Map<string, MetadataComponent>();
  readonly #problems: ComponentProblem[] = [];

  result(): ReadResult {
    return { components: [...this.#components.values()], problems: this.#problems };
  }

  addBundle({ type, name, path, files }: Bundle): void {
    const definition = files.find((file) => file.path.endsWith('-meta.xml'));
    const xml = definition && this.#parse(definition, type, name);
    if (definition && !xml) return;
    this.#add({ type, fullName: name, path, ...(xml && { xml }), files });
  }

  addDefinition(file: SourceFile, files: SourceFile[]): void {
    const xml = this.#parse(file);
    if (xml) this.#addRoot(xml, file.path, files);
  }

  /** A file of the metadata format is known by its root element's namespace; any other file is no component. */
  addWhole(file: SourceFile): void {
    if (file.path.endsWith('.xml') || !decoder.decode(file.content.subarray(0, 1000)).includes(metadataNamespace))
      return;
    const xml = this.#parse(file);
    if (xml && xml.attributes['xmlns'] === metadataNamespace) this.#addRoot(xml, file.path, []);
  }

  #addRoot(xml: XmlElement, path: string, files: SourceFile[]): void {
    const type = typeOfRoot(xml, path);
    const fullName = fullNameOf(type, path);
    if (type === 'CustomLabels') this.#addLabels(xml, path);
    else if (type === 'CustomObject') this.#addObject(xml, fullName, path);
    else this.#add({ type, fullName, path, xml, ...(files.length > 0 && { files }) });
  }

  #addLabels(xml: XmlElement, path: string): void {
    for (const label of xml.children) {
      if (label.name === 'labels') {
        this.#add({ type: 'CustomLabel', fullName: childText(label, 'fullName') ?? '', path, xml: label });
      }
    }
  }

  #addObject(xml: XmlElement, fullName: string, path: string): void {
    const isChild = (element: XmlElement) => Object.hasOwn(OBJECT_CHILD_TYPES, element.name);
    const own = xml.children.filter((element) => !isChild(element));
    this.#add({ type: 'CustomObject', fullName, path, xml: { ...xml, children: own } });
    for (const child of xml.children.filter(isChild)) {
      const name = `${fullName}.${childText(child, 'fullName') ?? ''}`;
      this.#add({ type: OBJECT_CHILD_TYPES[child.name]!, fullName: name, path, xml: child });
    }
  }

  #add(component: MetadataComponent): void {
    const key = componentKey(component);
    const first = this.#components.get(key);
    if (!first) this.#components.set(key, component);
    else if (isSpread(component)) this.#components.set(key, joined(first, component));
    else if (!isCopy(first, component)) this.#reportDuplicate(first, component);
  }

  #reportDuplicate(first: MetadataComponent, { type, fullName, path, xml }: MetadataComponent): void {
    const problem = `Duplicate ${type} name specified: ${fullName} is also defined in ${first.path}`;
    const { line, column } = xml ?? { line: 1, column: 1 };
    this.#problems.push({ type, fullName, path, line, column, problem, problemType: 'Error' });
  }

  #parse(file: SourceFile, type?: string, fullName?: string): XmlElement | undefined {
    const source = decoder.decode(file.content);
    try {
      const xml = readXml(source);
      const owner = ownerOf(type ?? typeOfRoot(xml, file.path), file.path, fullName);
      for (const found of validateFile(xml, file.path)) this.#problems.push({ ...owner, ...found });
      return xml;
    } catch (error) {
      if (!(error instanceof XmlSyntaxError)) throw error;
      const { line, column, message } = error;
      const problem = `Error parsing file: ${message} (${line}:${column})`;
      const owner = ownerOf(type ?? likelyType(source), file.path, fullName);
      this.#problems.push({ ...owner, line, column, problem, problemType: 'Error' });
      return undefined;
    }
  }
}

/** The component that a problem of a file is reported of. */
function ownerOf(
  type: string,
  path: string,
  fullName: string = fullNameOf(type, path)
): Pick<ComponentProblem, 'type' | 'fullName' | 'path'> {
  return { type, fullName, path };
}

/** Translations of one object may be spread over several folders, each with a part. */
function isSpread({ type }: MetadataComponent): boolean {
  return type === 'CustomObjectTranslation';
}

function joined(first: MetadataComponent, second: MetadataComponent): MetadataComponent {
  const children = [...(first.xml?.children ?? []), ...(second.xml?.children ?? [])];
  return first.xml ? { ...first, xml: { ...first.xml, children } } : second;
}

/** Projects converted from the metadata format keep some objects whole beside their parts: the same twice contradicts nothing. */
function isCopy(first: MetadataComponent, second: MetadataComponent): boolean {
  const isOnlyXml = ({ files }: MetadataComponent) => files === undefined || files.length === 0;
  return isOnlyXml(first) && isOnlyXml(second) && contentOf(first.xml) === contentOf(second.xml);
}

/** An element as text without its place, so that two can be compared. */
function contentOf(xml: XmlElement | undefined): string {
  return JSON.stringify(xml, (key, value) => (key === 'line' || key === 'column' ? undefined : value));
}

/** The type of a file that cannot be parsed: its first element, if it got that far. */
function likelyType(source: string): string {
  return /<([A-Za-z]\w*)[\s/>]/.exec(source)?.[1] ?? '';
}
