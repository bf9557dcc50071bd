import { OrgError } from '../../errors.ts';
import type { Method, Resource, RestHandler } from './model.ts';

export interface Match {
  readonly handler: RestHandler;
  readonly params: Record<string, string>;
}

interface Route {
  readonly segments: readonly string[];
  readonly methods: Resource['methods'];
}

/** Finds the handler for a path below the version root; throws OrgError NOT_FOUND or METHOD_NOT_ALLOWED. */
export type Router = (method: Method, path: string) => Match;

/** The order of `resources` decides where patterns overlap: the first that matches answers. */
export function createRouter(resources: readonly Resource[]): Router {
  const routes: Route[] = resources.map(({ pattern, methods }) => ({ segments: split(pattern), methods }));
  return (method, path) => {
    const segments = split(path).map(decode);
    for (const route of routes) {
      const params = matchSegments(route.segments, segments);
      if (params) return { handler: handlerFor(route, method), params };
    }
    throw notFound();
  };
}

/** What the platform answers for a path, object or record that is not there. */
export const notFound = (): OrgError => new OrgError('NOT_FOUND', 'The requested resource does not exist');

const split = (path: string): string[] => path.split('/').filter((segment) => segment !== '');

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw notFound();
  }
}

function matchSegments(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index]!;
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return params;
}

function handlerFor(route: Route, method: Method): RestHandler {
  const handler = route.methods[method] ?? (method === 'HEAD' ? route.methods.GET : undefined);
  if (handler) return handler;
  const allowed = Object.keys(route.methods).sort();
  if (route.methods.GET) allowed.unshift('HEAD');
  throw new OrgError(
    'METHOD_NOT_ALLOWED',
    `HTTP Method '${method}' not allowed. Allowed are ${[...new Set(allowed)].join(',')}`
  );
}
