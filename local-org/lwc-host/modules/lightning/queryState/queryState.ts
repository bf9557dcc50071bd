/** How the `lightning/stateManager*` modules are made: a query of the page's cache as a state manager.
 *  Source: LWC Developer Guide "Use lightning/stateManager* State Managers". */
import { defineState } from '@lwc/state';
import { queryCache } from '../ldsCache/ldsCache.ts';
import type { Query } from '../ldsCache/queryEntry.ts';

type Status = 'unconfigured' | 'loading' | 'loaded' | 'error';

interface Signal<Value> {
  readonly value: Value;
  subscribe(onUpdate: () => void): () => void;
}

/** A configuration, or a signal of one: the state then follows it. */
type ConfigInput<Config> = Config | Signal<Config> | undefined;

type SetterName<Name> = Name extends string ? `set${Capitalize<Name>}` : never;

function isSignal<Config>(config: ConfigInput<Config>): config is Signal<Config> {
  return typeof (config as Signal<Config> | undefined)?.subscribe === 'function';
}

/** The factory a module exports: `{ status, data, error }`, `setConfig`, and a setter for each parameter. */
export function queryState<Config extends object, Raw, View>(
  query: Query<Config, Raw, View>,
  parameters: readonly (keyof Config & string)[]
) {
  return defineState(
    ({ atom, setAtom }, initial: ConfigInput<Config>) => {
      const status = atom<Status>('unconfigured');
      const data = atom<View | undefined>(undefined);
      const error = atom<unknown>(undefined);
      let config = {} as Config;
      let stop: (() => void) | undefined;
      let asked: unknown;

      const show = (to: Status, view: View | undefined, problem: unknown): void => {
        setAtom(status, to);
        setAtom(data, view);
        setAtom(error, problem);
      };
      const configure = (to: Config | undefined): void => {
        config = to ?? ({} as Config);
        const entry = queryCache.entry(query, config);
        if (entry === asked) {
          return;
        }
        stop?.();
        asked = entry;
        show(entry ? 'loading' : 'unconfigured', undefined, undefined);
        stop = entry?.subscribe((result) =>
          result.error === undefined ? show('loaded', result.data, undefined) : show('error', undefined, result.error)
        );
      };
      if (isSignal(initial)) {
        initial.subscribe(() => configure(initial.value));
      }
      configure(isSignal(initial) ? initial.value : initial);

      const setters = parameters.map((name) => [
        `set${name.charAt(0).toUpperCase()}${name.slice(1)}`,
        (value: unknown) => configure({ ...config, [name]: value })
      ]);
      return {
        status,
        data,
        error,
        setConfig: (to: unknown) => configure(to as Config | undefined),
        ...(Object.fromEntries(setters) as Record<SetterName<keyof Config>, (value: unknown) => void>)
      };
    },
    { metadata: { definedBy: query.name, type: 'uiapi' } }
  );
}
