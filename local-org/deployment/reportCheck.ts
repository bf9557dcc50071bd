import type { MetadataComponent, MetadataRegistry, XmlElement } from '../metadata/model.ts';
import { createRegistry } from '../metadata/registry.ts';
import { childNamed, childrenNamed, childText } from '../metadata/xmlElement.ts';
import type { DeployCheck } from '../org.ts';
import type { Schema } from '../schema/model.ts';
import { createProblemList } from '../schema/problems.ts';
import { columnProblem, tableObject } from './reportColumns.ts';

/** Holds reports, report types and dashboards against the objects, fields, report types, reports and folders that they name. */
export const reportCheck: DeployCheck = (components, schema) => {
  const registry = createRegistry(components, schema.version);
  const problems = createProblemList();
  for (const component of components) {
    const add: Check['add'] = (problem, element) => problems.add(component, problem, element);
    CHECKS[component.type]?.({ component, registry, schema, add });
  }
  return [...problems.problems];
};

interface Check {
  readonly component: MetadataComponent;
  readonly registry: MetadataRegistry;
  readonly schema: Schema;
  add(problem: string, element: XmlElement | undefined): void;
}

const CHECKS: Readonly<Record<string, (check: Check) => void>> = {
  ReportType: checkReportType,
  Report: checkReport,
  Dashboard: checkDashboard
};

const isCustom = (name: string): boolean => /__(c|mdt|e|x)$/i.test(name);

function checkReportType({ component: { xml }, schema, add }: Check): void {
  const base = childText(xml, 'baseObject') ?? '';
  if (!schema.object(base)) {
    if (isCustom(base))
      add(`In field: baseObject - no CustomObject named ${base} found`, childNamed(xml, 'baseObject'));
    return;
  }
  let path = base;
  for (let join = childNamed(xml, 'join'); join; join = childNamed(join, 'join')) {
    path += `.${childText(join, 'relationship') ?? ''}`;
    if (!tableObject(schema, path)) {
      add(`In field: relationship - no relationship named ${path} found`, join);
      return;
    }
  }
  for (const column of childrenNamed(xml, 'sections').flatMap((section) => childrenNamed(section, 'columns'))) {
    const [table, field] = [childText(column, 'table') ?? '', childText(column, 'field') ?? ''];
    const problem = columnProblem(schema, `${table}$${field}`);
    if (problem) add(problem, column);
  }
}

/** Elements of a report that name a column, and the child that has the name. */
const NAMED_COLUMNS = [
  ['columns', 'field'],
  ['groupingsDown', 'field'],
  ['groupingsAcross', 'field'],
  ['buckets', 'sourceColumnName'],
  ['timeFrameFilter', 'dateColumn']
] as const;

function checkReport(check: Check): void {
  const { component, schema, add } = check;
  const { xml } = component;
  checkFolder(check, 'ReportFolder');
  const known = reportTypeColumns(check);
  if (known === 'missing') return;
  for (const [column, element] of namedColumns(xml)) {
    const problem = columnProblem(schema, column) ?? notOfType(column, known, childText(xml, 'reportType') ?? '');
    if (problem) add(problem, element);
  }
}

function namedColumns(xml: XmlElement | undefined): (readonly [string, XmlElement])[] {
  const criteria = childrenNamed(childNamed(xml, 'filter'), 'criteriaItems');
  const sort = childNamed(xml, 'sortColumn');
  return [
    ...NAMED_COLUMNS.flatMap(([name, child]) =>
      childrenNamed(xml, name).map((element) => [childText(element, child) ?? '', element] as const)
    ),
    ...criteria.map((element) => [childText(element, 'column') ?? '', element] as const),
    ...(sort ? [[sort.text, sort] as const] : [])
  ];
}

/** What a report may show: the columns of its custom report type, undefined where the platform makes the type itself. */
function reportTypeColumns({
  component: { xml },
  registry,
  schema,
  add
}: Check): ReadonlySet<string> | 'missing' | undefined {
  const element = childNamed(xml, 'reportType');
  const name = element?.text ?? '';
  const objects = name.includes('$') ? name.split('$').slice(1) : [];
  const unknown = objects.find((object) => isCustom(object) && !schema.object(object));
  const type = /^\w+__c$/i.test(name) ? registry.get('ReportType', name.replace(/__c$/i, '')) : undefined;
  if (unknown || (isCustom(name) && !name.includes('$') && !type)) {
    add(`In field: reportType - no ReportType named ${name} found`, element);
    return 'missing';
  }
  const columns = childrenNamed(type?.xml, 'sections').flatMap((section) => childrenNamed(section, 'columns'));
  return type && new Set(columns.map((one) => `${childText(one, 'table')}$${childText(one, 'field')}`.toLowerCase()));
}

function notOfType(column: string, known: ReadonlySet<string> | undefined, type: string): string | undefined {
  if (!known || !column.includes('$') || known.has(column.toLowerCase())) return undefined;
  return `Invalid field name: the report type ${type} has no column ${column}`;
}

function checkFolder({ component, registry, add }: Check, type: string): void {
  const folder = component.fullName.split('/').slice(0, -1).join('/');
  if (folder === 'unfiled$public' || registry.get(type, folder)) return;
  add(`Cannot find folder:${folder}`, component.xml);
}

function checkDashboard(check: Check): void {
  const { component, registry, add } = check;
  checkFolder(check, 'DashboardFolder');
  for (const report of descendants(component.xml, 'report')) {
    if (!registry.get('Report', report.text)) add(`In field: report - no Report named ${report.text} found`, report);
  }
}

function* descendants(element: XmlElement | undefined, name: string): Iterable<XmlElement> {
  for (const child of element?.children ?? []) {
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}
