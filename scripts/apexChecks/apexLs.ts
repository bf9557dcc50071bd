import { relative } from 'node:path';
import { runJava } from './java.ts';
import { AnalyserError, type ApexProblem } from './model.ts';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly messages: readonly {
      /** `offset` is 0-based. */
      readonly start: { readonly line: number; readonly offset: number };
      readonly category: string;
      readonly message: string;
    }[];
  }[];
}

/** What apex-ls finds in a project: what would not compile, and what it warns of. */
export async function runApexLs(projectDir: string): Promise<ApexProblem[]> {
  const args = ['--nocache', '--detail', 'warnings', '--format', 'json', '--workspace', projectDir];
  const { output, errors } = await runJava('io.github.apexdevtools.apexls.CheckForIssues', args);
  return reportOf(output, errors).files.flatMap(({ path, messages }) =>
    messages.map(({ start, category, message }) => ({
      file: relative(projectDir, path),
      line: start.line,
      column: start.offset + 1,
      message: `${message} (${category})`
    }))
  );
}

function reportOf(output: string, errors: string): Report {
  try {
    return JSON.parse(output.slice(output.indexOf('{')));
  } catch (cause) {
    throw new AnalyserError(`apex-ls gave no report: ${(errors || output).trim() || 'it said nothing'}`, { cause });
  }
}
