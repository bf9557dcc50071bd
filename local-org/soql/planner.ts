import type { MetadataRegistry } from '../metadata/model.ts';
import { globalValue } from '../save/globals.ts';
import type { ObjectSchema, Schema } from '../schema/model.ts';
import type { Access, Caller } from '../security/model.ts';
import type { RecordAccess } from '../security/recordAccess.ts';
import { schemaIn } from '../translation/translatedSchema.ts';
import { toColumn } from '../store/columns.ts';
import type { Store } from '../store/model.ts';
import { bindShapes } from './compile/binds.ts';
import type { Compilation } from './compile/compilation.ts';
import { type Plan, planQuery } from './compile/planQuery.ts';
import { createFormulaFields } from './formulaFields.ts';
import { createLruCache, type LruCache } from './lruCache.ts';
import type { QueryOptions } from './model.ts';
import { visibilityOf } from './names/visibility.ts';
import type { Query } from './syntax/ast.ts';
import { maximumCachedLength, parseQuery } from './syntax/parseQuery.ts';

const plansPerAccess = 500;

export interface PlannerDeps {
  readonly store: Store;
  readonly metadata: MetadataRegistry;
  readonly recordAccess: RecordAccess;
  schema(): Schema;
  clock(): Date;
}

/** The part of the organization's settings that queries go by. */
export interface OrganizationFacts {
  readonly id: string;
  /** 1 = January. */
  readonly fiscalYearStartMonth: number;
}

export interface Planner {
  plan(text: string, caller: Caller, options: QueryOptions, organization: OrganizationFacts): Plan;
  /** What planning goes by, for a query that somebody else parsed. */
  compilation(
    text: string,
    query: Pick<Query, 'security' | 'allRows'>,
    caller: Caller,
    options: QueryOptions,
    organization: OrganizationFacts
  ): Compilation;
}

/**
 * Plans queries, each once for those who may see the same: users of equal permissions share an Access, which a change of
 * permissions replaces. Whatever else the SQL depends on is in the key.
 */
export function createPlanner(deps: PlannerDeps): Planner {
  const plans = new WeakMap<Access, LruCache<string, Plan>>();
  const formula = createFormulaFields();
  const compilation: Planner['compilation'] = (text, query, caller, options, organization) => {
    // toLabel() answers in the language of the user.
    const schema = schemaIn(caller.language, deps.schema(), deps.metadata);
    const isUserMode = caller.mode === 'user' || query.security === 'user';
    const sharer: Caller = { ...caller, mode: isUserMode || options.withSharing ? 'user' : 'system' };
    let subqueries = 0;
    return {
      text,
      schema,
      visibility: visibilityOf(caller, isUserMode || query.security === 'enforced'),
      fiscalYearStartMonth: organization.fiscalYearStartMonth,
      includeDeleted: query.allRows || options.includeDeleted === true,
      binds: options.binds,
      userId: caller.userId,
      nextSubquery: () => subqueries++,
      sharing: (object: ObjectSchema, alias) => deps.recordAccess.condition(object, sharer, 'read', alias),
      formula: (object, field) => formula(schema, object, field),
      globalValue: (path, run) =>
        toColumn(
          globalValue({ ...deps, organizationId: organization.id }, path, { caller: run.caller, recordTypeId: null })
        )
    };
  };

  const plan: Planner['plan'] = (text, caller, options, organization) => {
    const { query, mask } = parseQuery(text);
    const known = plans.get(caller.access) ?? createLruCache<string, Plan>(plansPerAccess);
    plans.set(caller.access, known);
    const schema = deps.schema();
    const { withSharing = false, includeDeleted = false, binds } = options;
    const key = [
      ...[schema.version, caller.userId, caller.language, caller.mode, withSharing, includeDeleted],
      ...[organization.fiscalYearStartMonth, bindShapes(binds), mask]
    ].join('\n');
    const found = known.get(key) ?? planQuery(compilation(text, query, caller, options, organization), query);
    if (mask.length <= maximumCachedLength) known.set(key, found);
    return found;
  };
  return { plan, compilation };
}
