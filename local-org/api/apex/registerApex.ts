import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { Caller } from '../../security/model.ts';

/**
 * What components call for a method of an Apex class: `POST /services/data/vNN.N/lwr/apex/<class>/<method>`. Classes are deployed
 * and can be read here but do not run: after the checks of the platform every call is refused, and says so.
 */
export function registerApex(
  fastify: FastifyInstance,
  org: Org,
  authenticate: (request: FastifyRequest) => Caller
): void {
  fastify.post('/services/data/:version/lwr/apex/:class/:method', async (request) => {
    const { class: className, method } = request.params as { class: string; method: string };
    const { access } = authenticate(request);
    const apexClass = org.metadata.get('ApexClass', className);
    if (!apexClass) throw new OrgError('NOT_FOUND', `The Apex class '${className}' does not exist.`);
    if (!access.classEnabled(apexClass.fullName)) {
      throw new OrgError(
        'INSUFFICIENT_ACCESS',
        `You do not have access to the Apex class named '${apexClass.fullName}'.`
      );
    }
    throw new OrgError(
      'API_CURRENTLY_DISABLED',
      `Apex does not run in a local org: ${apexClass.fullName}.${method} was not called.`
    );
  });
}
