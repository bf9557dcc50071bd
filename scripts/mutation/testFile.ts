import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { jestGlobals, type DeclaredTest } from './jestGlobals.ts';

type Program = (require: NodeRequire, ...globals: unknown[]) => void;

const requireHere = createRequire(import.meta.url);
const NAMES = Object.keys(jestGlobals().globals);

/** A file of tests with all it imports in one program, so that the next mutant meets fresh modules for the price of running it again. */
export class TestFile {
  readonly #program: Program;

  private constructor(program: Program) {
    this.#program = program;
  }

  /** @param file - below the folder that Node runs in, which is Stryker's copy of the project */
  static async of(file: string): Promise<TestFile> {
    const { outputFiles } = await build({
      entryPoints: [file],
      // Else it is the folder that Node ran in when esbuild was loaded, which is the project and not Stryker's copy of it.
      absWorkingDir: process.cwd(),
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'es2024',
      packages: 'external',
      plugins: [componentModules()],
      logLevel: 'error'
    });
    const source = `(function (require, ${NAMES.join(', ')}) {${outputFiles[0]!.text}\n})`;
    return new TestFile(new Script(source, { filename: file }).runInThisContext() as Program);
  }

  /** Loads the modules and the tests anew. */
  tests(): DeclaredTest[] {
    const { globals, tests } = jestGlobals();
    this.#program(requireHere, ...Object.values(globals));
    return tests;
  }
}

/** `c/name` is the module of the domain, or of the libraries, that has this name. */
function componentModules(): Plugin {
  return {
    name: 'component-modules',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^c\// }, async ({ path: name, kind }) => {
        const bundle = name.slice('c/'.length);
        const main = path.resolve('force-app', 'main');
        const domain = await resolve(`./domain/lwc/${bundle}/${bundle}`, { resolveDir: main, kind });
        return domain.errors.length === 0
          ? domain
          : { path: path.join(main, 'libraries', 'lwc', bundle, `${bundle}.js`) };
      });
    }
  };
}
