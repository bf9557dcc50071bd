import { existsSync, readFileSync } from 'node:fs';
import { BASE_COMPONENTS, HOST_MODULES } from './platformModules.ts';

/** Modules of the host that stand behind the platform's and have no name there. */
const BEHIND = new Set(
  [
    'apexRuntime',
    'fieldValue',
    'formModel',
    'hostRouter',
    'hostServices',
    'hostWords',
    'ldsCache',
    'queryState',
    'toastHost'
  ].map((name) => `lightning/${name}`)
);

/** Whether a component may import a module of the platform bundle: parts of base components and of the host are none of its business. */
export function isOffered(module: string): boolean {
  const [namespace, name = ''] = module.split('/');
  if (namespace !== 'lightning') return !module.startsWith('one/');
  if (BEHIND.has(module)) return false;
  return existsSync(`${HOST_MODULES}/${module}`) || isExposed(name);
}

/** npm's base components say which of them the platform offers. */
function isExposed(name: string): boolean {
  const meta = `${BASE_COMPONENTS}/src/lightning/${name}/${name}.js-meta.xml`;
  return existsSync(meta) && readFileSync(meta, 'utf8').includes('<isExposed>true</isExposed>');
}
