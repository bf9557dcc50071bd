import type { SourceFile } from './model.ts';

/** A folder that is one component: `lwc/<name>` or `aura/<name>`. */
export interface Bundle {
  readonly type: 'LightningComponentBundle' | 'AuraDefinitionBundle';
  readonly name: string;
  readonly path: string;
  readonly files: SourceFile[];
}

const bundleTypes = { lwc: 'LightningComponentBundle', aura: 'AuraDefinitionBundle' } as const;
const inBundle = /^((?:.*\/)?(lwc|aura)\/([^/]+))\/(.+)$/;
// `__tests__`, `__mocks__` and their kin are for the developer's machine; the platform never sees them.
const developerOnly = /(^|\/)(__[^/]+__|tsconfig[^/]*\.json|jsconfig\.json|README\.md)(\/|$)|\.d\.ts$/;

/** Takes the files of bundles out of `files`: answers the bundles and the files that belong to none. */
export function splitBundles(files: readonly SourceFile[]): { bundles: Bundle[]; others: SourceFile[] } {
  const bundles = new Map<string, Bundle>();
  const others: SourceFile[] = [];
  for (const file of files) {
    const match = inBundle.exec(file.path);
    if (!match) {
      if (!/(^|\/)(lwc|aura)\/[^/]+$/.test(file.path)) others.push(file);
      continue;
    }
    const [, path, folder, name, rest] = match as unknown as [string, string, keyof typeof bundleTypes, string, string];
    if (developerOnly.test(rest)) continue;
    const bundle = bundles.get(path) ?? { type: bundleTypes[folder], name, path, files: [] };
    bundle.files.push(file);
    bundles.set(path, bundle);
  }
  return { bundles: [...bundles.values()].map(withoutEmitted), others };
}

/** JavaScript that a build emitted beside its TypeScript is no source. */
function withoutEmitted(bundle: Bundle): Bundle {
  const paths = new Set(bundle.files.map((file) => file.path));
  const isEmitted = (path: string) => path.endsWith('.js') && paths.has(path.replace(/\.js$/, '.ts'));
  return { ...bundle, files: bundle.files.filter((file) => !isEmitted(file.path)) };
}
