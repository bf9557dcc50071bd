import { DeployError, readArguments, USAGE, type DeployArguments } from './deploy/arguments.ts';
import { addSample, assign, build, deployLanguages, deployPackage, requireOrg } from './deploy/steps.ts';
import { ImportError } from './import/importError.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const NO_LANGUAGES =
  'The package is deployed in English only: turn on Setup > Translation Language Settings, add German there, and deploy again.';

async function deploy(args: DeployArguments): Promise<void> {
  await requireOrg(args.targetOrg);
  say('Building the components ...');
  await build();
  await deployPackage(args);
  if (args.checkOnly) return say(`The package would be deployed to ${args.targetOrg}; nothing was changed.`);
  say((await deployLanguages(args)) ? 'The package speaks German to whoever has it as their language.' : NO_LANGUAGES);
  for (const permissionSet of args.permissionSets) {
    await assign(permissionSet, args.targetOrg);
    say(`You have the permission set ${permissionSet}.`);
  }
  if (args.sample) say(`Loaded the sample product Harbour Pass (${await addSample(args.targetOrg)} records).`);
  say(`Foresight is deployed. Open it with: npx sf org open --target-org ${args.targetOrg}`);
}

/** `npm run deploy -- --target-org <alias>`: 0 done, 1 failed. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    say(USAGE);
    return 0;
  }
  try {
    await deploy(readArguments(args));
    return 0;
  } catch (error) {
    if (!(error instanceof DeployError || error instanceof ImportError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
