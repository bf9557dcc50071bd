import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runJava } from './java.ts';
import { AnalyserError, type ApexProblem } from './model.ts';

interface Report {
  readonly violations: readonly {
    readonly rule: string;
    readonly message: string;
    readonly codeLocation: { readonly file: string; readonly startLine: number; readonly startCol: number };
  }[];
  readonly processingErrors: readonly { readonly file: string; readonly message: string }[];
}

/**
 * What PMD finds in files (absolute paths) by a rule set. The jars come without PMD's own command line; the wrapper that Salesforce's
 * code analyzer talks to takes its input and leaves its report in files.
 */
export async function runPmd(projectDir: string, files: readonly string[], ruleSet: string): Promise<ApexProblem[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pmd-'));
  try {
    const [input, output] = [join(folder, 'input.json'), join(folder, 'output.json')];
    const runDataPerLanguage = { apex: { filesToScan: files } };
    writeFileSync(input, JSON.stringify({ ruleSetInputFile: ruleSet, runDataPerLanguage }));
    const result = await runJava('com.salesforce.sfca.pmdwrapper.PmdWrapper', ['run', input, output]);
    if (result.status !== 0) throw new AnalyserError(`PMD failed: ${(result.errors || result.output).trim()}`);
    return problemsOf(JSON.parse(readFileSync(output, 'utf8')), projectDir);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function problemsOf({ violations, processingErrors }: Report, projectDir: string): ApexProblem[] {
  const found = violations.map(({ rule, message, codeLocation: { file, startLine, startCol } }) => ({
    file: relative(projectDir, file),
    line: startLine,
    column: startCol,
    message: `${message} (${rule})`
  }));
  const unread = processingErrors.map(({ file, message }) => ({
    file: relative(projectDir, file),
    line: 1,
    column: 1,
    message: `PMD cannot read this file: ${message.split('\n')[0]}`
  }));
  return [...found, ...unread];
}
