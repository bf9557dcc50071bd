// `npm run removal`: writes what the Salesforce CLI needs to take the package out of an org again.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readProject } from '../local-org/metadata/readProject.ts';
import { emptyManifest, removalManifest } from './deploy/removalManifest.ts';
import { ROOT } from './projectSource.ts';

const FOLDER = 'removal';

const folder = path.join(ROOT, FOLDER);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'package.xml'), emptyManifest());
writeFileSync(path.join(folder, 'destructiveChanges.xml'), removalManifest(readProject(ROOT).components));
process.stdout.write(`Wrote ${FOLDER}/package.xml and ${FOLDER}/destructiveChanges.xml. Look through the latter, then:

  npx sf project deploy start --manifest ${FOLDER}/package.xml --post-destructive-changes ${FOLDER}/destructiveChanges.xml --ignore-warnings --target-org <alias> --dry-run

and the same without --dry-run. The records of the removed objects go with them.
`);
