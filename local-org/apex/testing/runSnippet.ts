import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceFile } from '../../metadata/model.ts';
import { readComponents } from '../../metadata/readComponents.ts';
import { openOrg } from '../../openOrg.ts';
import type { Org } from '../../org.ts';
import type { Caller } from '../../security/model.ts';

/** An org in a temporary folder to run Apex in. */
export interface ApexBench {
  readonly org: Org;
  readonly admin: Caller;
  /** Deploys classes and triggers given as text (named by what they declare), and other files by path; throws the problems, a line each. */
  deploy(...code: readonly (string | SourceFile)[]): Promise<void>;
  /** What `System.debug` said, a line each; throws Error with the compile problem or the exception. */
  run(code: string, caller?: Caller): string[];
  /** The problem that keeps code from being deployed: `line:column message`, a line each; empty where there is none. */
  problems(...code: readonly string[]): Promise<string[]>;
  close(): void;
}

/** `files`: what is deployed from the beginning. */
export async function openApexBench({
  files = []
}: { readonly files?: readonly SourceFile[] } = {}): Promise<ApexBench> {
  const dir = mkdtempSync(join(tmpdir(), 'apex-'));
  const org = await openOrg({ dir });
  const admin = org.callerFor(org.systemCaller().userId);
  const deployFiles = async (all: readonly SourceFile[], checkOnly = false) => {
    const { components, problems } = readComponents(all);
    const result = await org.deploy(components, { checkOnly });
    return [...problems, ...result.problems].filter(({ problemType }) => problemType === 'Error');
  };
  const bench: ApexBench = {
    org,
    admin,
    async deploy(...code) {
      const wrong = await deployFiles(code.flatMap((each) => (typeof each === 'string' ? codeFiles(each) : [each])));
      if (wrong.length > 0) {
        throw new Error(
          wrong.map(({ path, line, column, problem }) => `${path}:${line}:${column} ${problem}`).join('\n')
        );
      }
    },
    run(code, caller = admin) {
      const result = org.apex.executeAnonymous(code, caller);
      if (!result.compiled) throw new Error(`${result.line}:${result.column} ${result.compileProblem}`);
      if (!result.success) throw new Error(`${result.exceptionMessage}\n${result.exceptionStackTrace}`);
      return debugLines(result.log);
    },
    async problems(...code) {
      const wrong = await deployFiles(code.flatMap(codeFiles), true);
      return wrong.map(({ line, column, problem }) => `${line}:${column} ${problem}`);
    },
    close() {
      org.close();
      rmSync(dir, { recursive: true, force: true });
    }
  };
  if (files.length > 0) await bench.deploy(...files);
  return bench;
}

/** A class or trigger with its `-meta.xml`, as a project has them. */
export function codeFiles(text: string): SourceFile[] {
  const trigger = /^\s*trigger\s+(\w+)/i.exec(text)?.[1];
  const name = trigger ?? /\b(?:class|interface|enum)\s+(\w+)/i.exec(text)?.[1];
  if (name === undefined) throw new Error(`No class or trigger: ${text.slice(0, 60)}`);
  const path = trigger ? `triggers/${name}.trigger` : `classes/${name}.cls`;
  const type = trigger ? 'ApexTrigger' : 'ApexClass';
  const xml = `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>66.0</apiVersion><status>Active</status></${type}>`;
  const file = (filePath: string, content: string): SourceFile => ({ path: filePath, content: Buffer.from(content) });
  return [file(path, text), file(`${path}-meta.xml`, xml)];
}

function debugLines(log: string): string[] {
  const lines: string[] = [];
  let isDebug = false;
  for (const line of log.split('\n')) {
    const event = /^\d\d:\d\d:\d\d\.\d+ \(\d+\)\|(\w+)/.exec(line)?.[1];
    if (event !== undefined) isDebug = event === 'USER_DEBUG';
    if (event === 'USER_DEBUG') lines.push(line.split('|').slice(4).join('|'));
    else if (event === undefined && isDebug && line !== '') lines[lines.length - 1] += `\n${line}`;
  }
  return lines;
}
