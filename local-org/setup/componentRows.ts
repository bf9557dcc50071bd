import type { MetadataComponent, MetadataRegistry } from '../metadata/model.ts';
import { childFlag, childText } from '../metadata/xmlElement.ts';
import type { Schema } from '../schema/model.ts';
import type { Row } from '../store/model.ts';
import { reconcileRows, type SetupWriter } from './setupRows.ts';

const decoder = new TextDecoder();

/** How a metadata type shows as rows of a set-up object, one row a component. */
interface RowRule {
  readonly type: string;
  readonly object: string;
  readonly key: readonly string[];
  row(component: MetadataComponent, schema: Schema): Row;
}

const label = ({ xml, fullName }: MetadataComponent) =>
  childText(xml, 'label') ?? childText(xml, 'masterLabel') ?? childText(xml, 'name') ?? fullName;
const description = ({ xml }: MetadataComponent) => childText(xml, 'description') ?? null;
const ownName = ({ fullName }: MetadataComponent) => fullName.slice(fullName.indexOf('.') + 1);
const objectName = ({ fullName }: MetadataComponent) => fullName.slice(0, fullName.indexOf('.'));

function source({ files }: MetadataComponent): string {
  return files?.[0] ? decoder.decode(files[0].content) : '';
}

function code(component: MetadataComponent): Row {
  const body = source(component);
  return {
    Name: component.fullName,
    ApiVersion: Number(childText(component.xml, 'apiVersion') ?? '66.0'),
    Status: childText(component.xml, 'status') ?? 'Active',
    IsValid: true,
    Body: body,
    LengthWithoutComments: body.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, '').length
  };
}

/** `trigger Name on Object (before insert, after update)` */
function triggerUsage(component: MetadataComponent): Row {
  const [, object = '', events = ''] = /\btrigger\s+\w+\s+on\s+(\w+)\s*\(([^)]*)\)/i.exec(source(component)) ?? [];
  const listed = new Set(events.split(',').map((event) => event.trim().replace(/\s+/, '').toLowerCase()));
  const usage = [
    'BeforeInsert',
    'AfterInsert',
    'BeforeUpdate',
    'AfterUpdate',
    'BeforeDelete',
    'AfterDelete',
    'AfterUndelete'
  ];
  return {
    TableEnumOrId: object,
    ...Object.fromEntries(usage.map((event) => [`Usage${event}`, listed.has(event.toLowerCase())]))
  };
}

const rules: readonly RowRule[] = [
  { type: 'ApexClass', object: 'ApexClass', key: ['Name'], row: code },
  {
    type: 'ApexTrigger',
    object: 'ApexTrigger',
    key: ['Name'],
    row: (trigger) => ({ ...code(trigger), ...triggerUsage(trigger) })
  },
  {
    type: 'ApexPage',
    object: 'ApexPage',
    key: ['Name'],
    row: (page) => ({ Name: page.fullName, MasterLabel: label(page), Markup: source(page) })
  },
  {
    type: 'CustomPermission',
    object: 'CustomPermission',
    key: ['DeveloperName'],
    row: (permission) => ({
      DeveloperName: permission.fullName,
      MasterLabel: label(permission),
      Language: 'en_US',
      Description: description(permission)
    })
  },
  {
    type: 'CustomNotificationType',
    object: 'CustomNotificationType',
    key: ['DeveloperName'],
    row: (type) => ({
      DeveloperName: type.fullName,
      CustomNotifTypeName: childText(type.xml, 'customNotifTypeName') ?? type.fullName,
      MasterLabel: label(type),
      Language: 'en_US',
      Description: description(type),
      Desktop: childFlag(type.xml, 'desktop'),
      Mobile: childFlag(type.xml, 'mobile')
    })
  },
  {
    type: 'PermissionSetGroup',
    object: 'PermissionSetGroup',
    key: ['DeveloperName'],
    row: (group) => ({
      DeveloperName: group.fullName,
      MasterLabel: label(group),
      Language: 'en_US',
      Description: description(group),
      Status: 'Updated'
    })
  },
  {
    type: 'StaticResource',
    object: 'StaticResource',
    key: ['Name'],
    row: (resource) => ({
      Name: resource.fullName,
      ContentType: childText(resource.xml, 'contentType') ?? null,
      CacheControl: childText(resource.xml, 'cacheControl') ?? 'Private',
      Description: description(resource),
      BodyLength: (resource.files ?? []).reduce((total, file) => total + file.content.length, 0)
    })
  },
  {
    type: 'BusinessProcess',
    object: 'BusinessProcess',
    key: ['TableEnumOrId', 'Name'],
    row: (process) => ({
      Name: ownName(process),
      TableEnumOrId: objectName(process),
      Description: description(process),
      IsActive: childFlag(process.xml, 'isActive')
    })
  },
  {
    type: 'Report',
    object: 'Report',
    key: ['DeveloperName'],
    row: (report) => ({
      Name: label(report),
      DeveloperName: report.fullName.slice(report.fullName.lastIndexOf('/') + 1),
      FolderName: report.fullName.split('/')[0]!,
      Description: description(report),
      Format: childText(report.xml, 'format') ?? 'Tabular'
    })
  },
  {
    type: 'Dashboard',
    object: 'Dashboard',
    key: ['DeveloperName'],
    row: (dashboard) => ({
      Title: childText(dashboard.xml, 'title') ?? dashboard.fullName,
      DeveloperName: dashboard.fullName.slice(dashboard.fullName.lastIndexOf('/') + 1),
      FolderName: dashboard.fullName.split('/')[0]!,
      Description: description(dashboard)
    })
  }
];

/** Keeps the rows that show components to SOQL in step with the live metadata. */
export function syncComponentRows(writer: SetupWriter, metadata: MetadataRegistry): void {
  for (const { type, object, key, row } of rules) {
    reconcileRows(
      writer,
      object,
      key,
      metadata.list(type).map((component) => row(component, writer.schema))
    );
  }
}

/** Record types keep the ids that the schema gives them. */
export function syncRecordTypes(writer: SetupWriter, metadata: MetadataRegistry): void {
  const wanted: Row[] = [];
  for (const object of writer.schema.objects()) {
    for (const type of object.recordTypes) {
      if (type.isMaster) continue;
      const component = metadata.get('RecordType', `${object.name}.${type.developerName}`);
      wanted.push({
        Id: type.id,
        Name: type.label,
        DeveloperName: type.developerName,
        SobjectType: object.name,
        Description: component ? description(component) : null,
        IsActive: type.active
      });
    }
  }
  reconcileRows(writer, 'RecordType', ['Id'], wanted);
}
