import type { Org } from '../../org.ts';
import { identityUrl } from '../login/identity.ts';
import { userDetails } from '../login/users.ts';
import { describeObject, describeSummary } from './describe/describeObject.ts';
import { describeLayouts } from './describe/describeLayouts.ts';
import { visibleObject } from './lookups.ts';
import { ok, versionRoot, type Resource, type RestCall, type RestReply } from './model.ts';
import { createRecord } from './records.ts';
import type { ApiUsage } from './usage.ts';

/** GET `/`: what there is below the version root. */
function listResources(call: RestCall, org: Org): RestReply {
  const root = versionRoot(call);
  const names = ['composite', 'graphql', 'jobs', 'limits', 'query', 'queryAll', 'recent', 'sobjects', 'tabs', 'theme'];
  return ok({
    ...Object.fromEntries(names.map((name) => [name, `${root}/${name}`])),
    tooling: `${root}/tooling`,
    'ui-api': `${root}/ui-api`,
    identity: identityUrl(call.origin, org, call.caller.userId)
  });
}

/** GET `sobjects`: all objects the caller may see. */
function describeGlobal(call: RestCall, org: Org): RestReply {
  const sobjects = [...org.schema.objects()]
    .filter((object) => call.caller.access.object(object.name).read)
    .map((object) => describeSummary(object, call.caller, versionRoot(call)))
    .sort((one, other) => String(one.name).localeCompare(String(other.name)));
  return ok({ encoding: 'UTF-8', maxBatchSize: 200, sobjects });
}

/** GET `sobjects/X`: the basic facts, and the records of it that changed last. */
function describeBasic(call: RestCall, org: Org): RestReply {
  const object = visibleObject(org, call.params.object!, call.caller);
  const root = versionRoot(call);
  const byDate = object.fields.has('LastModifiedDate') ? ' ORDER BY LastModifiedDate DESC' : '';
  const name = object.fields.has(object.nameField) ? `, ${object.nameField}` : '';
  const soql = `SELECT Id${name} FROM ${object.name}${byDate} LIMIT 10`;
  const recentItems = object.queryable ? org.soql.query(soql, call.caller).records : [];
  return ok({
    objectDescribe: describeSummary(object, call.caller, root),
    recentItems: recentItems.map((record) => ({
      ...record,
      attributes: { type: object.name, url: `${root}/sobjects/${object.name}/${String(record.Id)}` }
    }))
  });
}

/** GET `sobjects/X/describe`. */
function describe(call: RestCall, org: Org): RestReply {
  const object = visibleObject(org, call.params.object!, call.caller);
  return ok(describeObject(object, org.schema, call.caller, versionRoot(call)));
}

/** GET `sobjects/X/describe/layouts`, or of one record type. */
function layouts(call: RestCall, org: Org): RestReply {
  const object = visibleObject(org, call.params.object!, call.caller);
  return ok(describeLayouts(object, org, call.caller, call.params.recordType));
}

/** GET `tabs`: the tabs the caller may see. */
function tabs(call: RestCall, org: Org): RestReply {
  const visible = org.metadata.list('CustomTab').filter(({ fullName }) => call.caller.access.tabVisible(fullName));
  return ok(
    visible.map(({ fullName, xml }) => {
      const object = org.schema.object(fullName);
      const label = xml?.children.find(({ name }) => name === 'label')?.text;
      return {
        custom: true,
        label: object?.labelPlural ?? label ?? fullName,
        name: fullName,
        sobjectName: object?.name ?? null,
        url: `${call.origin}/lightning/${object ? `o/${fullName}/home` : `n/${fullName}`}`
      };
    })
  );
}

/** GET `recent`: what the caller changed last, over all objects with tabs. */
function recent(call: RestCall, org: Org): RestReply {
  const limit = Math.min(200, Math.max(1, Number(call.query.get('limit') ?? 200) || 200));
  const found = org.metadata
    .list('CustomTab')
    .map(({ fullName }) => org.schema.object(fullName))
    .filter((object) => object !== undefined && call.caller.access.object(object.name).read)
    .flatMap((object) => {
      const soql = `SELECT Id, ${object!.nameField}, LastModifiedDate FROM ${object!.name}
        WHERE LastModifiedById = :user ORDER BY LastModifiedDate DESC LIMIT ${limit}`;
      const { records } = org.soql.query(soql, call.caller, { binds: { user: call.caller.userId } });
      return records.map((record) => ({ record, object: object! }));
    })
    .sort((one, other) => String(other.record.LastModifiedDate).localeCompare(String(one.record.LastModifiedDate)));
  return ok(
    found.slice(0, limit).map(({ record, object }) => ({
      attributes: { type: object.name, url: `${versionRoot(call)}/sobjects/${object.name}/${String(record.Id)}` },
      Id: record.Id,
      Name: record[object.nameField]
    }))
  );
}

/** GET `chatter/users/me`: who is asking. */
function me(call: RestCall, org: Org): RestReply {
  const user = userDetails(org, call.caller.userId);
  return ok({
    id: user.id,
    type: 'User',
    name: user.name,
    displayName: user.name,
    firstName: user.firstName,
    lastName: user.lastName,
    username: user.username,
    email: user.email,
    title: user.title || null,
    isActive: user.isActive,
    url: `${versionRoot(call)}/chatter/users/${user.id}`
  });
}

const limitsResource = (usage: ApiUsage): Resource => ({
  pattern: '/limits',
  methods: {
    GET: () =>
      ok({ DailyApiRequests: { Max: usage.allowance, Remaining: Math.max(0, usage.allowance - usage.used()) } })
  }
});

/** The org itself: what it holds, how it is described and who is asking. */
export const organizationResources = (usage: ApiUsage): readonly Resource[] => [
  { pattern: '/', methods: { GET: listResources } },
  limitsResource(usage),
  { pattern: '/sobjects', methods: { GET: describeGlobal } },
  { pattern: '/sobjects/:object', methods: { GET: describeBasic, POST: createRecord } },
  { pattern: '/sobjects/:object/describe', methods: { GET: describe } },
  { pattern: '/sobjects/:object/describe/layouts', methods: { GET: layouts } },
  { pattern: '/sobjects/:object/describe/layouts/:recordType', methods: { GET: layouts } },
  { pattern: '/tabs', methods: { GET: tabs } },
  { pattern: '/theme', methods: { GET: () => ok({ themeItems: [] }) } },
  { pattern: '/recent', methods: { GET: recent } },
  { pattern: '/chatter/users/me', methods: { GET: me } },
  { pattern: '/tooling/sobjects', methods: { GET: describeGlobal } },
  { pattern: '/tooling/sobjects/:object/describe', methods: { GET: describe } }
];
