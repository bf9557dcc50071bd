import type { ComponentProblem, XmlElement } from '../model.ts';
import { expectedRoot, hasMetadataNamespace } from './rootElement.ts';
import { metadataTypes } from './typeDeclarations.ts';
import { validateElement } from './validateElement.ts';

/** What is wrong in a file, without the component that it defines: the reader knows its name. */
export type FileProblem = Pick<ComponentProblem, 'problem' | 'problemType'> &
  Readonly<{ line: number; column: number }>;

/**
 * Holds a metadata file against the declarations of the Metadata API, as the platform does when it parses one: root element and
 * namespace, unknown and repeated elements, values of enums, flags and numbers, missing elements. Files of a type that the
 * declarations do not have pass with a warning.
 */
export function validateFile(root: XmlElement, path: string): FileProblem[] {
  const declarations = metadataTypes();
  const expected = expectedRoot(path);
  if (!hasMetadataNamespace(root) || (expected !== undefined && root.name !== expected)) {
    const name = `{${root.attributes['xmlns'] ?? ''}}${root.name}`;
    const where = expected === undefined ? '' : ` in a file of type ${expected}`;
    return [problemAt(root, `Error parsing file: Element ${name} invalid as root element${where}`)];
  }
  if (!declarations.elementsOf(root.name)) return [unknownType(root)];
  return validateElement(root, root.name, declarations).map((found) => ({ ...found, problemType: 'Error' }));
}

function problemAt({ line, column }: XmlElement, problem: string): FileProblem {
  return { line, column, problem: `${problem} (${line}:${column})`, problemType: 'Error' };
}

/** New types reach the declarations later than the platform, and some never do. */
function unknownType({ name, line, column }: XmlElement): FileProblem {
  const problem = `Files of type ${name} are not validated: @salesforce/types does not declare it`;
  return { line, column, problem, problemType: 'Warning' };
}
