import type { XmlElement } from '../../../metadata/model.ts';
import { childrenNamed, childText, childTexts } from '../../../metadata/xmlElement.ts';
import { metadataType, parentType } from '../metadataTypes.ts';
import { parentName } from '../packedPath.ts';

/** What a `package.xml`, or the `unpackaged` of a retrieve, names. */
export interface Manifest {
  readonly version: string | undefined;
  readonly types: readonly { readonly name: string; readonly members: readonly string[] }[];
}

type Named = { readonly type: string; readonly fullName: string };

/** Reads the content of a `Package` element. Names may have a prefix in SOAP, so the caller strips those first. */
export function readManifest(root: XmlElement): Manifest {
  return {
    version: childText(root, 'version'),
    types: childrenNamed(root, 'types').map((type) => ({
      name: childText(type, 'name') ?? '',
      // The CLI ends names of folders with a slash.
      members: childTexts(type, 'members').map((member) => member.replace(/\/$/, ''))
    }))
  };
}

/** Types that a manifest names and that there are not. */
export function unknownTypes({ types }: Manifest): string[] {
  return types.map(({ name }) => name).filter((name) => !metadataType(name) && !parentType(name));
}

/** How a component is named in manifests: folders go by the type of what they hold, labels also as one. */
const listedAs: Readonly<Record<string, string>> = {
  ReportFolder: 'Report',
  DashboardFolder: 'Dashboard',
  EmailFolder: 'EmailTemplate',
  DocumentFolder: 'Document'
};

/** Whether a manifest names a component, itself or by what it stands inside of. */
export function manifestTest({ types }: Manifest): (component: Named) => boolean {
  const members = new Map<string, Set<string>>();
  for (const { name, members: listed } of types) {
    const set = members.get(name) ?? new Set();
    for (const member of listed) set.add(member.toLowerCase());
    members.set(name, set);
  }
  const has = (type: string, fullName: string): boolean =>
    members.get(type)?.has(fullName.toLowerCase()) === true || members.get(type)?.has('*') === true;
  return ({ type, fullName }) => {
    if (has(listedAs[type] ?? type, fullName)) return true;
    if (type === 'CustomLabel') return has('CustomLabels', 'CustomLabels');
    const parent = parentType(type);
    return parent !== undefined && has(parent.name, parentName(fullName));
  };
}

/** Each component that a manifest names, without wildcards. */
export function namedOnes({ types }: Manifest): Named[] {
  return types.flatMap(({ name, members }) =>
    members.filter((member) => member !== '*').map((fullName) => ({ type: name, fullName }))
  );
}
