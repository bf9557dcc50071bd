import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Authenticate } from '../../api/http/authentication.ts';
import { OrgError } from '../../errors.ts';
import type { MetadataComponent } from '../../metadata/model.ts';
import { childText } from '../../metadata/xmlElement.ts';
import type { Org } from '../../org.ts';
import { profileFullName } from '../../security/standardProfiles.ts';
import { registryIn } from '../../translation/translatedRegistry.ts';
import type { LwcHost } from '../createLwcHost.ts';
import { registerActionPages } from './actionPages.ts';
import { builderProperties, type PropertyDefinition } from './componentProperties.ts';
import { pageModel, type PageItem, type PageModel } from './flexiPage.ts';
import { labelled } from './labelledPage.ts';
import { foreignTab } from './foreignTab.ts';
import { homePage, recordPage } from './pageAssignment.ts';

type Query = Record<string, string | undefined>;

/** A page, and what its components' own configuration says of their properties. */
interface BuiltPage extends PageModel {
  readonly components: Record<string, Record<string, PropertyDefinition>>;
}

/** Page definitions for the shell: `/lwr/pages/home`, `/lwr/pages/tab/<name>`, `/lwr/pages/record/<object>`. */
export function registerPages(fastify: FastifyInstance, host: LwcHost, authenticate: Authenticate): void {
  const { org } = host;
  fastify.get('/lwr/pages/home', async (request) => {
    const page = homePage(org.metadata, queryOf(request)['app']);
    return { page: page ? completed(host, page, 'lightning__HomePage', authenticate(request).language) : null };
  });
  registerActionPages(fastify, org, authenticate);
  fastify.get('/lwr/pages/tab/:name', async (request) => {
    const { access, language } = authenticate(request);
    const tab = registryIn(language, org.metadata).get('CustomTab', paramsOf(request)['name'] ?? '');
    if (!tab || !access.tabVisible(tab.fullName))
      throw new OrgError('NOT_FOUND', 'This tab does not exist, or you may not see it.');
    return tabContent(host, tab, language);
  });
  fastify.get('/lwr/pages/record/:object', async (request) => {
    const { app, formFactor = 'Large', recordType } = queryOf(request);
    const object = org.schema.object(paramsOf(request)['object'] ?? '');
    if (!object) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
    const { userId, language } = authenticate(request);
    const profile = profileOf(org, userId);
    const page = recordPage(org.metadata, { object: object.name, recordType, app, profile, formFactor });
    return { page: page ? completed(host, page, 'lightning__RecordPage', language) : null };
  });
}

/** Name of the user's profile, as metadata names it. */
function profileOf({ store }: Org, userId: string): string {
  const row = store.get('SELECT p."Name" FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE u."Id" = ?', [
    userId
  ]);
  return profileFullName(String(row?.['Name'] ?? ''));
}

const queryOf = (request: FastifyRequest): Query => request.query as Query;
const paramsOf = (request: FastifyRequest): Query => request.params as Query;

function tabContent(
  host: LwcHost,
  tab: MetadataComponent,
  language: string
): { label: string; page?: BuiltPage; component?: string; url?: string; foreign?: string } {
  const flexiPage = childText(tab.xml, 'flexiPage');
  const page = flexiPage ? host.org.metadata.get('FlexiPage', flexiPage) : undefined;
  const component = childText(tab.xml, 'lwcComponent');
  const url = childText(tab.xml, 'url');
  const foreign = foreignTab(tab);
  return {
    label: childText(tab.xml, 'label') ?? (page && childText(page.xml, 'masterLabel')) ?? tab.fullName,
    ...(page && { page: completed(host, page, 'lightning__AppPage', language) }),
    ...(component && { component: `c:${component}` }),
    ...(url && { url }),
    ...(foreign && { foreign })
  };
}

/** With the defaults and types that the components' own configuration gives their properties. */
function completed(host: LwcHost, page: MetadataComponent, target: string, language: string): BuiltPage {
  const model = labelled(pageModel(page), registryIn(language, host.org.metadata));
  const names = new Set(model.regions.flatMap(({ items }) => customNames(items)));
  const definitions = [...names].flatMap((name) => {
    const bundle = host.org.metadata.get('LightningComponentBundle', name.slice(2));
    return bundle ? [[name, builderProperties(bundle, target)] as const] : [];
  });
  return { ...model, components: Object.fromEntries(definitions) };
}

function customNames(items: readonly PageItem[]): string[] {
  return items.flatMap(({ name, properties }) => [
    ...(name.startsWith('c:') ? [name] : []),
    ...Object.values(properties).flatMap((value) => (isFacet(value) ? customNames(value) : []))
  ]);
}

const isFacet = (value: unknown): value is readonly PageItem[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
