import type { SoapValue } from '../soap/envelope.ts';
import { METADATA_TYPES } from './metadataTypes.ts';

/** `DescribeMetadataResult`: the types there are and where their files stand. */
export function describeMetadata(): SoapValue {
  return {
    metadataObjects: METADATA_TYPES.map(({ name, directory, suffix, inFolder, metaFile, children }) => ({
      childXmlNames: children,
      directoryName: directory,
      inFolder,
      metaFile,
      suffix: suffix || undefined,
      xmlName: name
    })),
    organizationNamespace: '',
    partialSaveAllowed: true,
    testRequired: false
  };
}
