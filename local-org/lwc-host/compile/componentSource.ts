import type { MetadataComponent } from '../../metadata/model.ts';
import { childNamed, childText, childTexts } from '../../metadata/xmlElement.ts';
import { API_VERSION } from './transformModule.ts';

/** A LightningComponentBundle as the compiler takes it. */
export interface ComponentSource {
  readonly name: string;
  /** Folder of the bundle, relative to the project root. */
  readonly folder: string;
  /** Text of each file by its path inside the bundle. */
  readonly files: ReadonlyMap<string, string>;
  readonly apiVersion: number;
  readonly capabilities: readonly string[];
}

const decoder = new TextDecoder();
const COMPILED = /\.(?:ts|js|html|css)$/;

/** Reads a bundle component; configuration it does not give takes the platform's defaults. */
export function componentSource(component: MetadataComponent): ComponentSource {
  const files = new Map<string, string>();
  for (const { path, content } of component.files ?? []) {
    const inside = path.slice(path.indexOf(`/${component.fullName}/`) + component.fullName.length + 2);
    if (COMPILED.test(inside)) files.set(inside, decoder.decode(content));
  }
  return {
    name: component.fullName,
    folder: component.path.replace(/\/[^/]+-meta\.xml$/, ''),
    files,
    apiVersion: Number(childText(component.xml, 'apiVersion')) || API_VERSION,
    capabilities: childTexts(childNamed(component.xml, 'capabilities'), 'capability')
  };
}
