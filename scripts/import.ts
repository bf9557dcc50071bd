import { readArguments, USAGE } from './import/arguments.ts';
import { connect } from './import/connection.ts';
import { importBacklog } from './import/importBacklog.ts';
import { ImportError } from './import/importError.ts';
import { terminal } from './import/terminal.ts';

/** `npm run import -- <file.csv> --product "<name>"`: 0 all accepted, 2 some refused, 1 failed. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    terminal.say(USAGE);
    return 0;
  }
  try {
    const read = readArguments(args);
    const result = await importBacklog(read, () => connect(read), terminal);
    return result !== undefined && result.refused.length > 0 ? 2 : 0;
  } catch (error) {
    if (!(error instanceof ImportError)) {
      throw error;
    }
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
