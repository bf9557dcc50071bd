import { readProjectFiles } from './projectFiles.ts';
import { readComponents, type ReadResult } from './readComponents.ts';

/**
 * Reads the components of an SFDX project: its package directories, without what `.forceignore` excludes. What cannot be read
 * is a problem with file, line and column; a folder that is no project throws one sentence.
 */
export function readProject(projectDir: string): ReadResult {
  return readComponents(readProjectFiles(projectDir));
}
