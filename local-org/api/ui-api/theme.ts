import type { MetadataRegistry } from '../../metadata/model.ts';
import { childText } from '../../metadata/xmlElement.ts';
import type { ObjectSchema } from '../../schema/model.ts';

/** Where an object's icon is served: `<category>/<symbol>_120.png`, from its tab's motif (`Custom53: Bell`) or its own name. */
export function themeOf(metadata: MetadataRegistry, object: ObjectSchema): { color: string | null; iconUrl: string } {
  const tab = metadata.get('CustomTab', object.name);
  const motif = childText(tab?.xml, 'motif');
  const number = /^Custom(\d+)/.exec(motif ?? '')?.[1];
  if (number) return { color: null, iconUrl: `/img/icon/t4v35/custom/custom${number}_120.png` };
  const symbol = object.custom ? 'default' : object.name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
  return { color: null, iconUrl: `/img/icon/t4v35/standard/${symbol}_120.png` };
}
