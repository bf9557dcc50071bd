/**
 * Metadata as the rest of local-org sees it: components by type and full name, whatever folder they came from.
 * The reader turns source-format files into these; a deploy stores them; the schema and the LWC host are built from them.
 */

/** A parsed XML element: repeated children are always arrays, text is trimmed, line numbers (1-based) are kept. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

/** One file of source, path relative to the project root with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * One metadata component, named as the Metadata API names it.
 * Decomposed children are components of their own: `CustomField` `Invoice__c.Amount__c`, `ListView` `Invoice__c.All`,
 * `ValidationRule`, `RecordType`, `CompactLayout`, `FieldSet`, `WebLink`, `BusinessProcess`, `Index`.
 */
export interface MetadataComponent {
  /** Metadata API type, e.g. `CustomObject`, `CustomField`, `Layout`, `FlexiPage`, `LightningComponentBundle`. */
  readonly type: string;
  /** e.g. `Invoice__c`, `Invoice__c.Amount__c`, `Invoice__c-Invoice Layout`, `invoicePage`. */
  readonly fullName: string;
  /** The file that defines it (the `-meta.xml`, or the bundle folder for bundles), relative to the project root. */
  readonly path: string;
  /** Root element of its XML; absent only where a type has none. */
  readonly xml?: XmlElement;
  /** Source files of bundles and code (`LightningComponentBundle`, `ApexClass`, `ApexTrigger`, `StaticResource`), tests excluded. */
  readonly files?: readonly SourceFile[];
}

/** A problem with metadata or code, as a deploy reports it. */
export interface ComponentProblem {
  readonly type: string;
  readonly fullName: string;
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  /** One sentence in the platform's words where they are known. */
  readonly problem: string;
  readonly problemType: 'Error' | 'Warning';
}

/** Read access to the components that are live in an org. Names are looked up without regard to case. */
export interface MetadataRegistry {
  /** Grows by one with every successful deploy; caches compare it. */
  readonly version: number;
  get(type: string, fullName: string): MetadataComponent | undefined;
  /** All components of a type, sorted by full name. */
  list(type: string): readonly MetadataComponent[];
}
