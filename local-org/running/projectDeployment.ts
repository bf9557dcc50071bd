import { createHash } from 'node:crypto';
import type { ComponentProblem, MetadataComponent, SourceFile } from '../metadata/model.ts';
import { readProjectFiles } from '../metadata/projectFiles.ts';
import { readPackages } from '../metadata/readProject.ts';
import type { Org } from '../org.ts';
import { readSetting, writeSetting } from '../store/settings.ts';

/** A project that cannot be deployed: one sentence, then a line for each problem with file, line and column. */
export class ProjectError extends Error {}

/** Problems named one by one; the rest is a number. */
const SHOWN_PROBLEMS = 20;

type Named = Pick<MetadataComponent, 'type' | 'fullName'>;

/**
 * Deploys an SFDX project if its files changed since they were last deployed to this org; what has left the project leaves the
 * org too. Answers whether it had to. Throws ProjectError, or one sentence where the folder is no project.
 */
export async function deployProject(org: Org, projectDir: string): Promise<boolean> {
  const packages = readProjectFiles(projectDir);
  const hash = contentHash(packages.flat());
  if (readSetting(org.store, 'projectHash') === hash) return false;
  const { components, problems } = readPackages(packages);
  refuse(problems, projectDir);
  const names: Named[] = components.map(({ type, fullName }) => ({ type, fullName }));
  const result = await org.deploy(components, { deletions: goneSince(lastDeployed(org), names) });
  if (!result.success) refuse(result.problems, projectDir);
  writeSetting(org.store, 'projectComponents', JSON.stringify(names));
  writeSetting(org.store, 'projectHash', hash);
  return true;
}

function contentHash(files: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

const lastDeployed = (org: Org): Named[] => JSON.parse(readSetting(org.store, 'projectComponents') ?? '[]') as Named[];

function goneSince(before: readonly Named[], now: readonly Named[]): Named[] {
  const key = ({ type, fullName }: Named): string => `${type} ${fullName}`.toLowerCase();
  const kept = new Set(now.map(key));
  return before.filter((component) => !kept.has(key(component)));
}

function refuse(problems: readonly ComponentProblem[], projectDir: string): void {
  const errors = problems.filter(({ problemType }) => problemType === 'Error');
  if (errors.length === 0) return;
  const lines = errors.slice(0, SHOWN_PROBLEMS).map(problemLine);
  const more = errors.length > SHOWN_PROBLEMS ? [`  ... and ${errors.length - SHOWN_PROBLEMS} more`] : [];
  const count = errors.length === 1 ? 'a problem' : `${errors.length} problems`;
  throw new ProjectError(
    [`The project ${projectDir} has ${count}; correct it and start again.`, ...lines, ...more].join('\n')
  );
}

function problemLine({ path, line, column, type, fullName, problem }: ComponentProblem): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  return `  ${place}  ${type} ${fullName}: ${problem}`;
}
