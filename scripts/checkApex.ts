// `npm run check:apex [-- <project>]`: apex-ls and PMD over the package's Apex, or another project's. Needs Java; without one it says so
// and passes, because the local org compiles all Apex anyway.
import path from 'node:path';
import { checkApex } from './apexChecks/checkApex.ts';
import { missingJava } from './apexChecks/java.ts';
import { AnalyserError } from './apexChecks/model.ts';
import { ROOT } from './projectSource.ts';

const missing = missingJava();
if (missing) process.stdout.write(`Static analysis of Apex skipped: ${missing}.\n`);
else process.exitCode = await analyse(path.resolve(process.argv[2] ?? ROOT));

async function analyse(projectDir: string): Promise<number> {
  try {
    const { files, problems } = await checkApex(projectDir, path.join(ROOT, 'config', 'pmd.xml'));
    for (const { file, line, column, message } of problems) {
      process.stdout.write(`${file}:${line}:${column} ${message}\n`);
    }
    process.stdout.write(`Apex: ${files} files, ${problems.length} problems\n`);
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof AnalyserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
