import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Org } from '../../org.ts';
import type { Caller } from '../../security/model.ts';
import { enabledClass } from './apexClass.ts';

/**
 * What components call for a method of an Apex class: `POST /services/data/vNN.N/lwr/apex/<class>/<method>` with the parameters by
 * name. An error of the method is answered as it reaches the component: the body is `error.body`.
 */
export function registerApex(
  fastify: FastifyInstance,
  org: Org,
  authenticate: (request: FastifyRequest) => Caller
): void {
  fastify.post('/services/data/:version/lwr/apex/:class/:method', async (request, reply) => {
    const { class: className, method } = request.params as { class: string; method: string };
    const caller = authenticate(request);
    const { fullName } = enabledClass(org, className, caller);
    const { cacheable } = request.query as { cacheable?: string };
    const answer = org.apex.callAura(
      { className: fullName, method, params: asParams(request.body), cacheable: cacheable === 'true' },
      caller
    );
    return answer.success ? send(reply, 200, answer.value) : send(reply, answer.status, answer.body);
  });
}

const asParams = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {};

/** Also text and null are JSON. */
function send(reply: FastifyReply, status: number, value: unknown): FastifyReply {
  return reply
    .code(status)
    .type('application/json;charset=UTF-8')
    .send(JSON.stringify(value ?? null));
}
