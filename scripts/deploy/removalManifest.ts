const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const VERSION = '66.0';

type Component = { readonly type: string; readonly fullName: string };

/** A package that deploys nothing: deletions need one beside them. */
export const emptyManifest = (): string => manifest([]);

/** Words in other languages go with what they stand for. */
const TRANSLATIONS = /Translations?$/;

/** Names what is to be deleted to take components out of an org. What goes with its object is not named: the org refuses to find it twice. */
export function removalManifest(components: readonly Component[]): string {
  const objects = components
    .filter(({ type, fullName }) => type === 'CustomObject' && fullName.endsWith('__c'))
    .map(({ fullName }) => fullName);
  const goesAlong = ({ type, fullName }: Component): boolean =>
    TRANSLATIONS.test(type) ||
    objects.some(
      (object) => fullName.startsWith(`${object}.`) || (type === 'Layout' && fullName.startsWith(`${object}-`))
    );
  const isStandardObject = ({ type, fullName }: Component): boolean =>
    type === 'CustomObject' && !objects.includes(fullName);
  return manifest(components.filter((component) => !goesAlong(component) && !isStandardObject(component)));
}

function manifest(components: readonly Component[]): string {
  const byType = Map.groupBy(components, ({ type }) => type);
  const types = [...byType.keys()].sort().map((type) => {
    const names = byType.get(type)!.map(({ fullName }) => fullName);
    const members = names.sort().map((name) => `    <members>${escaped(name)}</members>\n`);
    return `  <types>\n${members.join('')}    <name>${type}</name>\n  </types>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8" ?>\n<Package xmlns="${NAMESPACE}">\n${types.join('')}  <version>${VERSION}</version>\n</Package>\n`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
