import { OrgError } from '../../errors.ts';
import { noContent, ok, type Resource, type RestCall, type RestReply } from '../rest/model.ts';
import type { Org } from '../../org.ts';
import { partsOf } from '../http/multipart.ts';
import { parseJson } from '../http/bodies.ts';
import { deployResult } from './deployResult.ts';
import type { Deploys } from './deploys.ts';
import type { GivenOptions } from './deployRequest.ts';
import type { DeployJob } from './model.ts';

/** `metadata/deployRequest`: deploys over REST. Source: Metadata API Developer Guide, "Deploying with REST". */
export function deployResources(deploys: Deploys): readonly Resource[] {
  return [
    {
      pattern: '/metadata/deployRequest',
      methods: { POST: (call, org) => ({ status: 201, body: wire(startDeploy(call, deploys), org, false) }) }
    },
    {
      pattern: '/metadata/deployRequest/:id',
      methods: {
        GET: (call, org) =>
          ok(
            wire(deploys.find(call.params['id']!, call.caller.userId), org, call.query.get('includeDetails') === 'true')
          ),
        PATCH: (call, org) => cancel(call, org, deploys)
      }
    }
  ];
}

function wire(job: DeployJob, org: Org, includeDetails: boolean): unknown {
  return {
    id: job.id,
    validatedDeployRequestId: null,
    deployOptions: job.request,
    deployResult: deployResult(job, org, includeDetails)
  };
}

function startDeploy({ body, headers, caller }: RestCall, deploys: Deploys): DeployJob {
  if (!Buffer.isBuffer(body)) {
    const validated = (body as { validatedDeployRequestId?: unknown } | undefined)?.validatedDeployRequestId;
    if (typeof validated === 'string') return deploys.startValidated(validated, caller.userId);
    throw new OrgError(
      'MISSING_ARGUMENT',
      'Send a multipart request with a file and its deployOptions, or a validatedDeployRequestId'
    );
  }
  const parts = partsOf(body, headers['content-type'] ?? '');
  const file = parts.get('file');
  const options = parts.get('entity_content') ?? parts.get('json');
  if (!file || !options) throw new OrgError('MISSING_ARGUMENT', 'The request must have the parts "json" and "file"');
  const { deployOptions = {} } = parseJson(options.toString('utf8')) as { deployOptions?: GivenOptions };
  return deploys.start(file, deployOptions, caller.userId);
}

function cancel({ params, body, caller }: RestCall, org: Org, deploys: Deploys): RestReply {
  const wanted = (body as { deployResult?: { status?: unknown } } | undefined)?.deployResult?.status;
  if (wanted !== 'Canceling')
    throw new OrgError('INVALID_TYPE', 'A deploy can only be changed to the status Canceling');
  return { ...noContent, status: 202, body: wire(deploys.cancel(params['id']!, caller.userId), org, false) };
}
