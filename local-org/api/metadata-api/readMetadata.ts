import { OrgError } from '../../errors.ts';
import type { XmlElement } from '../../metadata/model.ts';
import { readXml } from '../../metadata/xmlReader.ts';
import type { Org } from '../../org.ts';
import { XSI_TYPE, type SoapValue } from '../soap/envelope.ts';
import { packComponents } from './retrieval/packComponents.ts';
import { selectComponents } from './retrieval/selectComponents.ts';

const MAXIMUM_NAMES = 10;
const decoder = new TextDecoder();

/** `ReadResult`: components as records; an empty record for a name that there is not, as the platform does. */
export function readMetadata(type: string, fullNames: readonly string[], org: Org): SoapValue {
  if (fullNames.length > MAXIMUM_NAMES) {
    throw new OrgError('LIMIT_EXCEEDED', `readMetadata takes at most ${MAXIMUM_NAMES} names, not ${fullNames.length}`);
  }
  return { records: fullNames.map((fullName) => record(type, fullName, org)) };
}

function record(type: string, fullName: string, org: Org): SoapValue {
  const { components } = selectComponents(
    { version: undefined, types: [{ name: type, members: [fullName] }] },
    org.metadata,
    org.schema
  );
  const definition = packComponents(components).find(
    ({ path, content }, _, all) => path.endsWith('-meta.xml') || (all.length === 1 && content[0] === '<'.charCodeAt(0))
  );
  if (!definition) return { [XSI_TYPE]: type };
  const root = readXml(decoder.decode(definition.content));
  const isPart = root.name !== type && components[0]?.type === type && root.children.length === 1;
  const own = isPart ? root.children[0]! : root;
  const { fullName: _own, ...members } = membersOf(own);
  return { [XSI_TYPE]: type, fullName: components[0]!.fullName, ...members };
}

/** Elements by name; those that repeat become arrays. */
function membersOf({ children }: XmlElement): Record<string, SoapValue> {
  const members: Record<string, SoapValue[]> = {};
  for (const child of children) {
    const value = child.children.length > 0 ? membersOf(child) : child.text;
    (members[child.name] ??= []).push(value);
  }
  return members;
}
