import type { MetadataComponent, XmlElement } from '../../metadata/model.ts';
import { childNamed, childrenNamed, childText, childTexts } from '../../metadata/xmlElement.ts';
import { API_VERSION } from '../compile/transformModule.ts';
import type { ComponentBundle } from '../compile/componentBundle.ts';

/** A finding in a bundle's `-meta.xml`. */
export interface ConfigurationProblem {
  readonly message: string;
  readonly element?: XmlElement;
}

/** Where a component may be used. Source: LWC Developer Guide, "XML Configuration File Elements". */
const TARGETS = new Set([
  'analytics__Dashboard',
  'lightning__AccountEngagementEmail',
  'lightning__AgentforceInput',
  'lightning__AgentforceOutput',
  'lightning__AppPage',
  'lightning__ChannelExtension',
  'lightning__Dashboard',
  'lightning__EnablementProgram',
  'lightning__FlowAction',
  'lightning__FlowScreen',
  'lightning__GlobalAction',
  'lightning__HomePage',
  'lightning__Inbox',
  'lightning__RecordAction',
  'lightning__RecordPage',
  'lightning__ServiceCloudVoiceToolkit',
  'lightning__Tab',
  'lightning__UrlAddressable',
  'lightning__UtilityBar',
  'lightning__VoiceExtension',
  'lightningCommunity__Default',
  'lightningCommunity__Page',
  'lightningCommunity__Page_Layout',
  'lightningCommunity__Theme_Layout',
  'lightningCommunity__Wave',
  'lightningSnapin__ChatHeader',
  'lightningSnapin__ChatMessage',
  'lightningSnapin__Minimized',
  'lightningSnapin__PreChat',
  'lightningStatic__Email'
]);

const PRIMITIVES = new Map<string, (value: string) => boolean>([
  ['Boolean', (value) => /^(true|false)$/.test(value)],
  ['Integer', (value) => /^[+-]?\d+$/.test(value)],
  ['String', () => true],
  ['Color', () => true]
]);

/** What is wrong with a bundle's configuration file. */
export function checkConfiguration(component: MetadataComponent, bundle: ComponentBundle): ConfigurationProblem[] {
  const { xml, fullName } = component;
  if (!xml) return [{ message: `The bundle has no ${fullName}.js-meta.xml` }];
  return [...checkApiVersion(xml), ...checkTargets(xml), ...checkTargetConfigs(xml, component, bundle)];
}

function checkApiVersion(xml: XmlElement): ConfigurationProblem[] {
  const text = childText(xml, 'apiVersion');
  if (text === undefined) return [];
  const isValid = /^\d+\.0$/.test(text) && Number(text) >= 45 && Number(text) <= API_VERSION + 1;
  return isValid ? [] : [{ message: `Invalid apiVersion: ${text}`, element: childNamed(xml, 'apiVersion') }];
}

function checkTargets(xml: XmlElement): ConfigurationProblem[] {
  return childrenNamed(childNamed(xml, 'targets'), 'target')
    .filter(({ text }) => !TARGETS.has(text))
    .map((element) => ({ message: `'${element.text}' isn't a valid target`, element }));
}

function checkTargetConfigs(
  xml: XmlElement,
  component: MetadataComponent,
  bundle: ComponentBundle
): ConfigurationProblem[] {
  const targets = new Set(childTexts(childNamed(xml, 'targets'), 'target'));
  return childrenNamed(childNamed(xml, 'targetConfigs'), 'targetConfig').flatMap((config) => {
    const named = (config.attributes['targets'] ?? '').split(',').map((target) => target.trim());
    const unknown = named.filter((target) => !targets.has(target));
    return [
      ...unknown.map((target) => ({
        message: `'${target}' must be listed as a target in the targets tag`,
        element: config
      })),
      ...childrenNamed(config, 'property').flatMap((property) => checkProperty(property, component, bundle))
    ];
  });
}

function checkProperty(
  element: XmlElement,
  { fullName, files }: MetadataComponent,
  { publicProperties }: ComponentBundle
): ConfigurationProblem[] {
  const { name, type, default: standard } = element.attributes;
  const problem = (message: string) => [{ message, element }];
  if (!name) return problem('Missing required attribute: name in the property tag');
  if (!type) return problem(`Missing required attribute: type in the property tag of '${name}'`);
  const accepts = PRIMITIVES.get(type);
  if (accepts && standard !== undefined && !accepts(standard))
    return problem(`The default value '${standard}' of the property '${name}' isn't a valid ${type}`);
  if (publicProperties.includes(name) || inherits(files, fullName)) return [];
  return problem(
    `The '${name}' property doesn't exist on the component c:${fullName}: it must be a public property (@api)`
  );
}

/** A public property may come from a superclass, which another bundle declares. */
function inherits(files: MetadataComponent['files'], fullName: string): boolean {
  const script = files?.find(({ path }) => /\.[jt]s$/.test(path) && path.includes(`/${fullName}.`));
  return (
    !script || !/\bextends\s+(NavigationMixin\(\s*)?LightningElement\b/.test(new TextDecoder().decode(script.content))
  );
}
