import type { MetadataComponent, MetadataRegistry, XmlElement } from '../../metadata/model.ts';
import { childrenNamed, childText } from '../../metadata/xmlElement.ts';

export interface RecordPageRequest {
  readonly object: string;
  readonly recordType?: string | undefined;
  readonly app?: string | undefined;
  /** As metadata names it: `Admin`. */
  readonly profile: string;
  readonly formFactor: string;
}

/**
 * The FlexiPage that shows a record, undefined where the object has none and the standard page applies. As on the platform:
 * what the app assigns to the profile and record type wins over the org's default, which the object's `View` override holds.
 * Source: Metadata API Developer Guide, "ActionOverride", "AppActionOverride", "AppProfileActionOverride".
 */
export function recordPage(metadata: MetadataRegistry, request: RecordPageRequest): MetadataComponent | undefined {
  const app = request.app ? metadata.get('CustomApplication', request.app)?.xml : undefined;
  const object = metadata.get('CustomObject', request.object)?.xml;
  const forObject = (override: XmlElement) => is(override, 'pageOrSobjectType', request.object);
  const name =
    pageOf(
      childrenNamed(app, 'profileActionOverrides')
        .filter(forObject)
        .filter((override) => suits(override, request)),
      request
    ) ??
    pageOf(childrenNamed(app, 'actionOverrides').filter(forObject), request) ??
    pageOf(childrenNamed(object, 'actionOverrides'), request);
  return name === undefined ? undefined : metadata.get('FlexiPage', name);
}

const is = (element: XmlElement, name: string, value: string): boolean =>
  childText(element, name)?.toLowerCase() === value.toLowerCase();

/** The override for the form factor, else the one that names none. */
function pageOf(overrides: readonly XmlElement[], { formFactor }: RecordPageRequest): string | undefined {
  const views = overrides.filter((override) => is(override, 'actionName', 'View') && is(override, 'type', 'Flexipage'));
  const match = views.find((override) => is(override, 'formFactor', formFactor));
  const large = views.find((override) => (childText(override, 'formFactor') ?? 'Large') === 'Large');
  return childText(match ?? large, 'content');
}

function suits(override: XmlElement, { object, recordType, profile }: RecordPageRequest): boolean {
  const wanted = childText(override, 'recordType');
  const forRecordType = wanted === undefined || wanted === `${object}.${recordType ?? 'Master'}`;
  return forRecordType && is(override, 'profile', profile);
}

/** The home page: the app's own, else the first page of that type. */
export function homePage(metadata: MetadataRegistry, appName: string | undefined): MetadataComponent | undefined {
  const app = appName ? metadata.get('CustomApplication', appName)?.xml : undefined;
  const override = childrenNamed(app, 'actionOverrides').find((each) => is(each, 'pageOrSobjectType', 'standard-home'));
  const named = childText(override, 'content');
  if (named) return metadata.get('FlexiPage', named);
  return metadata.list('FlexiPage').find((page) => childText(page.xml, 'type') === 'HomePage');
}
