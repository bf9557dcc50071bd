import type { MetadataComponent } from '../../metadata/model.ts';
import { childText } from '../../metadata/xmlElement.ts';

/** Contents of a tab that only the platform can run, by the element that names them. */
const FOREIGN: Readonly<Record<string, string>> = {
  page: 'Visualforce page',
  auraComponent: 'Aura component',
  scontrol: 's-control'
};

/** Why a tab cannot be shown here, as a sentence; undefined where it can. */
export function foreignTab(tab: MetadataComponent): string | undefined {
  for (const [element, kind] of Object.entries(FOREIGN)) {
    const name = childText(tab.xml, element);
    if (name) return `It shows the ${kind} ${name}, which runs on the real platform only.`;
  }
  return undefined;
}
