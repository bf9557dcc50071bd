import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runApexLs } from './apexLs.ts';
import type { ApexProblem } from './model.ts';
import { runPmd } from './pmd.ts';

export interface ApexCheck {
  readonly files: number;
  /** By file, line and column. */
  readonly problems: readonly ApexProblem[];
}

/** Runs both analysers over the classes and triggers of an SFDX project; needs Java. Throws AnalyserError where one fails. */
export async function checkApex(projectDir: string, ruleSet: string): Promise<ApexCheck> {
  const files = apexFiles(projectDir);
  if (files.length === 0) return { files: 0, problems: [] };
  const found = await Promise.all([runApexLs(projectDir), runPmd(projectDir, files, ruleSet)]);
  return { files: files.length, problems: found.flat().sort(byPlace) };
}

function apexFiles(projectDir: string): string[] {
  const project: { packageDirectories: { path: string }[] } = JSON.parse(
    readFileSync(join(projectDir, 'sfdx-project.json'), 'utf8')
  );
  return project.packageDirectories
    .flatMap(({ path }) => globSync(`${path}/**/*.{cls,trigger}`, { cwd: projectDir }))
    .map((file) => join(projectDir, file))
    .sort();
}

function byPlace(a: ApexProblem, b: ApexProblem): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}
