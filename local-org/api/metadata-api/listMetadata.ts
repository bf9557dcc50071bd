import { OrgError } from '../../errors.ts';
import type { MetadataComponent } from '../../metadata/model.ts';
import type { Org } from '../../org.ts';
import { metadataType, parentType } from './metadataTypes.ts';
import { fileProperties, type FileProperties } from './retrieval/fileProperties.ts';
import { selectComponents } from './retrieval/selectComponents.ts';

/** Queries that one call may hold. */
const MAXIMUM_QUERIES = 3;

/** Properties of the components of some types; of those in folders, the ones of the folder that is named. */
export function listMetadata(
  queries: readonly { readonly type: string; readonly folder: string }[],
  org: Org
): FileProperties[] {
  if (queries.length > MAXIMUM_QUERIES) {
    throw new OrgError(
      'LIMIT_EXCEEDED',
      `listMetadata takes at most ${MAXIMUM_QUERIES} queries, not ${queries.length}`
    );
  }
  return queries.flatMap(({ type, folder }) =>
    componentsOf(type, folder, org).map((component) => fileProperties(component, org))
  );
}

const FOLDER_TYPES = new Set(['ReportFolder', 'DashboardFolder', 'EmailFolder', 'DocumentFolder']);

function componentsOf(type: string, folder: string, org: Org): readonly MetadataComponent[] {
  const known = metadataType(type);
  if (!known && !parentType(type) && !FOLDER_TYPES.has(type)) {
    throw new OrgError('INVALID_TYPE', `Unknown type:${type}`);
  }
  if (type === 'CustomObject') return objects(org);
  if (type === 'CustomLabels') return labels(org);
  const all = org.metadata.list(type);
  return known?.inFolder ? all.filter(({ fullName }) => fullName.startsWith(`${folder}/`)) : all;
}

/** Standard objects that can be customized: they are listed whether or not they are. */
const CUSTOMIZABLE = new Set([
  'Account',
  'Asset',
  'Campaign',
  'CampaignMember',
  'Case',
  'Contact',
  'Contract',
  'Event',
  'Lead',
  'Opportunity',
  'OpportunityLineItem',
  'Order',
  'OrderItem',
  'Pricebook2',
  'PricebookEntry',
  'Product2',
  'Task',
  'User'
]);

function objects(org: Org): MetadataComponent[] {
  const standard = [...org.schema.objects()].map(({ name }) => name).filter((name) => CUSTOMIZABLE.has(name));
  const own = org.metadata.list('CustomObject').map(({ fullName }) => fullName);
  const members = [...new Set([...standard, ...own])].sort();
  const named = { version: undefined, types: [{ name: 'CustomObject', members }] };
  return selectComponents(named, org.metadata, org.schema).components.filter(({ type }) => type === 'CustomObject');
}

function labels(org: Org): MetadataComponent[] {
  const [first] = org.metadata.list('CustomLabel');
  return first ? [{ ...first, type: 'CustomLabels', fullName: 'CustomLabels' }] : [];
}
