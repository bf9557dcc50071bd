import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const DOMAIN = path.join(import.meta.dirname, '..', '..', 'force-app', 'main', 'domain', 'lwc');

/** Lets Node import what the components import: from here on `c/rankKey` is the domain's module of that name. */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const [, name] = /^c\/(\w+)$/.exec(specifier) ?? [];
    return nextResolve(name ? pathToFileURL(path.join(DOMAIN, name, `${name}.ts`)).href : specifier, context);
  }
});
