import type { XmlElement } from '../../metadata/model.ts';
import type { Org } from '../../org.ts';
import { childOf, localName, textOf, withoutPrefixes, type SoapValue } from '../soap/envelope.ts';
import { describeMetadata } from './describeMetadata.ts';
import { deployResult } from './deployResult.ts';
import { requireDeployer } from './deployRunner.ts';
import { listMetadata } from './listMetadata.ts';
import type { MetadataApi } from './metadataApi.ts';
import type { DeployJob } from './model.ts';
import { readManifest } from './package/manifest.ts';
import { readMetadata } from './readMetadata.ts';
import { deleteMetadata, saveMetadata } from './saveMetadata.ts';

export interface MetadataCall {
  /** The element of the operation. */
  readonly arguments: XmlElement;
  readonly userId: string;
  readonly version: string;
}

export type MetadataOperation = (call: MetadataCall) => SoapValue | Promise<SoapValue>;

/** Every operation of the SOAP service, by name. */
export function metadataOperations(org: Org, api: MetadataApi): ReadonlyMap<string, MetadataOperation> {
  const guarded =
    (run: MetadataOperation): MetadataOperation =>
    (call) => {
      requireDeployer(org, call.userId);
      return run(call);
    };
  const own: readonly [string, MetadataOperation][] = [
    ...deployOperations(org, api),
    ...retrieveOperations(api),
    ['describeMetadata', () => describeMetadata()],
    ['listMetadata', (call) => listMetadata(queriesOf(call), org)],
    ['readMetadata', (call) => readMetadata(textOf(call.arguments, 'type'), namesOf(call), org)],
    ['createMetadata', (call) => saveMetadata(call, org, 'create')],
    ['updateMetadata', (call) => saveMetadata(call, org, 'update')],
    ['upsertMetadata', (call) => saveMetadata(call, org, 'upsert')],
    ['deleteMetadata', (call) => deleteMetadata(call, textOf(call.arguments, 'type'), namesOf(call), org)]
  ];
  return new Map(own.map(([name, run]) => [name, guarded(run)]));
}

function deployOperations(org: Org, { deploys }: MetadataApi): [string, MetadataOperation][] {
  return [
    [
      'deploy',
      ({ arguments: given, userId }) =>
        begun(deploys.start(Buffer.from(textOf(given, 'ZipFile'), 'base64'), optionsOf(given), userId))
    ],
    [
      'checkDeployStatus',
      ({ arguments: given, userId }) => {
        const job = deploys.find(textOf(given, 'asyncProcessId'), userId);
        return deployResult(job, org, textOf(given, 'includeDetails') === 'true') as SoapValue;
      }
    ],
    [
      'cancelDeploy',
      ({ arguments: given, userId }) => {
        const { id, completedAt } = deploys.cancel(textOf(given, 'String') || textOf(given, 'id'), userId);
        return { done: completedAt !== null, id };
      }
    ],
    [
      'deployRecentValidation',
      ({ arguments: given, userId }) => deploys.startValidated(textOf(given, 'validationId'), userId).id
    ]
  ];
}

/** `AsyncResult` of a deploy that waits. */
const begun = ({ id }: DeployJob): SoapValue => ({ done: false, id, state: 'Queued' });

/** `DeployOptions` by name; what repeats is an array. */
function optionsOf(given: XmlElement): Record<string, string | string[]> {
  const options: Record<string, string | string[]> = {};
  for (const element of childOf(given, 'DeployOptions')?.children ?? []) {
    const name = localName(element);
    const text = element.text.trim();
    options[name] = name === 'runTests' ? [...[options[name] ?? []].flat(), text] : text;
  }
  return options;
}

function retrieveOperations({ retrieves }: MetadataApi): [string, MetadataOperation][] {
  return [
    [
      'retrieve',
      ({ arguments: given, userId }) => {
        const request = childOf(given, 'retrieveRequest') ?? childOf(given, 'request');
        const manifest = readManifest(withoutPrefixes(childOf(request, 'unpackaged') ?? EMPTY));
        const id = retrieves.start(manifest, textOf(request, 'singlePackage') === 'true', userId);
        return { done: false, id, state: 'Queued' };
      }
    ],
    [
      'checkRetrieveStatus',
      ({ arguments: given }) => {
        const { id, fileProperties, messages, archive } = retrieves.find(textOf(given, 'asyncProcessId'));
        const zip = textOf(given, 'includeZip') === 'false' ? undefined : Buffer.from(archive).toString('base64');
        return { done: true, fileProperties, id, messages, status: 'Succeeded', success: true, zipFile: zip };
      }
    ]
  ];
}

const EMPTY: XmlElement = { name: 'unpackaged', text: '', line: 1, column: 1, attributes: {}, children: [] };

const namesOf = ({ arguments: given }: MetadataCall): string[] =>
  given.children.filter((child) => localName(child) === 'fullNames').map(({ text }) => text.trim());

const queriesOf = ({ arguments: given }: MetadataCall): { type: string; folder: string }[] =>
  given.children
    .filter((child) => localName(child) === 'queries')
    .map((query) => ({ type: textOf(query, 'type'), folder: textOf(query, 'folder') }));
