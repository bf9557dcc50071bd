import { parseArgs } from 'node:util';
import { ImportError } from './importError.ts';

export interface ImportArguments {
  readonly file: string;
  readonly product: string;
  readonly dryRun: boolean;
  /** Do not ask before writing. */
  readonly yes: boolean;
  /** Records a request, at most 200: the platform's limit for collections. */
  readonly batchSize: number;
  /** Which API carries the stories; by default what suits their number. */
  readonly api: 'collections' | 'bulk' | undefined;
  /** User name of the product owner of a product that has to be made. */
  readonly owner: string | undefined;
  readonly mappingFile: string | undefined;
  readonly targetOrg: string | undefined;
  readonly instanceUrl: string | undefined;
  readonly accessToken: string | undefined;
}

export const USAGE = `Usage: npm run import -- <file.csv> --product "<name>" [options]

Imports a backlog from CSV: columns issuekey, title, description, storypoint, or Jira's own CSV export.

  --product <name>        product that the stories belong to; created if there is none of that name
  --owner <username>      product owner of a new product (default: the one user with the permission set
                          Foresight_Product_Owner; where there are more or none, whoever imports)
  --dry-run               show the mapping and what would happen, write nothing
  --yes                   do not ask before writing (only a terminal is asked)
  --mapping <file.json>   { "columns": { "<column>": "<target>" }, "values": { "<column>": { "<value>": "<value>" } } }
  --batch-size <n>        records a request, 1 to 200 (default 200)
  --api <name>            collections or bulk; by default what suits the number of stories
  --target-org <alias>    an org that the Salesforce CLI knows (default: the running local org)
  --instance-url <url>    with --access-token: any other org
  --access-token <token>

A blank cell changes nothing. Exit code 0: all accepted; 2: some rows or links refused, see <file>.rejects.csv; 1: the import failed.`;

/** Reads the command line. Throws ImportError naming the argument that is wrong. */
export function readArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new ImportError(`Name one CSV file to import, not ${positionals.length}.\n\n${USAGE}`);
  }
  const product = values.product?.trim() ?? '';
  if (product === '') {
    throw new ImportError('Say which product the stories belong to: --product "<name>".');
  }
  if ((values['instance-url'] === undefined) !== (values['access-token'] === undefined)) {
    throw new ImportError('--instance-url and --access-token go together: give both or neither.');
  }
  return {
    file,
    product,
    dryRun: values['dry-run'] ?? false,
    yes: values.yes ?? false,
    batchSize: batchSize(values['batch-size']),
    api: api(values.api),
    owner: values.owner,
    mappingFile: values.mapping,
    targetOrg: values['target-org'],
    instanceUrl: values['instance-url'],
    accessToken: values['access-token']
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        product: { type: 'string' },
        owner: { type: 'string' },
        'dry-run': { type: 'boolean' },
        yes: { type: 'boolean' },
        'batch-size': { type: 'string' },
        api: { type: 'string' },
        mapping: { type: 'string' },
        'target-org': { type: 'string' },
        'instance-url': { type: 'string' },
        'access-token': { type: 'string' }
      }
    });
  } catch (error) {
    // Node goes on with how to write file names that begin with a dash.
    const [sentence] = (error as Error).message.split('. ');
    throw new ImportError(`${sentence}.\n\n${USAGE}`, error);
  }
}

function batchSize(text: string | undefined): number {
  const size = Number(text ?? 200);
  if (!Number.isInteger(size) || size < 1 || size > 200) {
    throw new ImportError(`--batch-size must be a whole number from 1 to 200, not "${text}".`);
  }
  return size;
}

function api(text: string | undefined): ImportArguments['api'] {
  if (text === undefined || text === 'collections' || text === 'bulk') {
    return text;
  }
  throw new ImportError(`--api must be collections or bulk, not "${text}".`);
}
