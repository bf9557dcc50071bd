import { OrgError } from '../../../errors.ts';
import type { Store } from '../../../store/model.ts';
import type { Dispatch } from '../dispatch.ts';
import { ok, type Resource, type RestCall, type RestReply } from '../model.ts';
import { isObject, objectBody } from '../recordBody.ts';
import { runComposite, subrequests, type CompositeSubrequest } from './composite.ts';

/** The platform's limits: nodes in all graphs of a call, and graphs. */
const MAX_NODES = 500;
const MAX_GRAPHS = 75;

interface Graph {
  readonly graphId: string;
  readonly nodes: readonly CompositeSubrequest[];
}

/** POST `composite/graph`: several composites, each all or none, none knowing of the others. */
export function graphResource(store: Store, dispatch: Dispatch): Resource {
  const handle = (call: RestCall): RestReply => {
    const graphs = readGraphs(objectBody(call.body).graphs);
    return ok({
      graphs: graphs.map(({ graphId, nodes }) => {
        const compositeResponse = runComposite(nodes, true, call, store, dispatch);
        const isSuccessful = compositeResponse.every(({ httpStatusCode }) => httpStatusCode < 400);
        return { graphId, graphResponse: { compositeResponse }, isSuccessful };
      })
    });
  };
  return { pattern: '/composite/graph', methods: { POST: handle } };
}

function readGraphs(value: unknown): Graph[] {
  if (!Array.isArray(value)) throw new OrgError('MISSING_ARGUMENT', "The 'graphs' property is required");
  const graphs = value.map((graph) => {
    const { graphId, compositeRequest } = isObject(graph) ? graph : {};
    if (typeof graphId !== 'string') throw new OrgError('MISSING_ARGUMENT', "Each graph needs a 'graphId'");
    return { graphId, nodes: subrequests(compositeRequest) };
  });
  const nodes = graphs.reduce((sum, graph) => sum + graph.nodes.length, 0);
  if (graphs.length > MAX_GRAPHS || nodes > MAX_NODES) {
    throw new OrgError('LIMIT_EXCEEDED', `A request takes up to ${MAX_GRAPHS} graphs and ${MAX_NODES} nodes in all`);
  }
  return graphs;
}
