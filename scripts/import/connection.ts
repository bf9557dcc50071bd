import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Connection } from 'jsforce';
import { orgDirectory } from '../settings.ts';
import type { ImportArguments } from './arguments.ts';
import { ImportError } from './importError.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const API_VERSION = '66.0';

interface Access {
  readonly instanceUrl: string;
  readonly accessToken: string;
}

/** Connects to the org that the arguments name, the running local org by default. Throws ImportError when nobody answers. */
export async function connect(
  args: Pick<ImportArguments, 'targetOrg' | 'instanceUrl' | 'accessToken'>
): Promise<Connection> {
  const { instanceUrl, accessToken } = await accessTo(args);
  const connection = new Connection({ instanceUrl, accessToken, version: API_VERSION });
  try {
    await connection.identity();
  } catch (error) {
    throw unreachable(instanceUrl, error as Error & { errorCode?: string; code?: string });
  }
  return connection;
}

async function accessTo(args: Pick<ImportArguments, 'targetOrg' | 'instanceUrl' | 'accessToken'>): Promise<Access> {
  if (args.instanceUrl !== undefined && args.accessToken !== undefined) {
    return { instanceUrl: args.instanceUrl, accessToken: args.accessToken };
  }
  return args.targetOrg === undefined ? localOrg() : orgOfCli(args.targetOrg);
}

/** The running local org leaves its address in its folder, readable by its owner alone. */
function localOrg(): Access {
  const dir = orgDirectory();
  try {
    return JSON.parse(readFileSync(path.join(dir, 'connection.json'), 'utf8')) as Access;
  } catch (error) {
    throw new ImportError(
      `No local org runs in ${dir}. Start it with "npm start" in another terminal, or name an org with --target-org, then import again.`,
      error
    );
  }
}

async function orgOfCli(alias: string): Promise<Access> {
  const sf = path.join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'sf.cmd' : 'sf');
  try {
    const { stdout } = await promisify(execFile)(sf, ['org', 'display', '--target-org', alias, '--json'], {
      // Without it, newer versions of the CLI print "[REDACTED]" for the token.
      env: { ...process.env, SF_TEMP_SHOW_SECRETS: 'true' },
      shell: process.platform === 'win32'
    });
    return (JSON.parse(stdout) as { result: Access }).result;
  } catch (error) {
    throw new ImportError(
      `The Salesforce CLI knows no org "${alias}" that it can log in to: check "sf org list", then import again.`,
      error
    );
  }
}

function unreachable(instanceUrl: string, error: Error & { errorCode?: string; code?: string }): ImportError {
  if (error.errorCode === 'INVALID_SESSION_ID' || /session|401|Bad_OAuth/i.test(error.message)) {
    return new ImportError(`${instanceUrl} no longer accepts this session: log in again, then import again.`, error);
  }
  // What fetch itself says is only that it failed.
  const reason = error.cause instanceof Error ? error.cause.message : error.message;
  return new ImportError(
    `No org answers at ${instanceUrl} (${reason}). Start it, for the local org with "npm start", then import again.`,
    error
  );
}
