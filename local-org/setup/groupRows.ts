import type { MetadataComponent, MetadataRegistry } from '../metadata/model.ts';
import { childFlag, childrenNamed, childText } from '../metadata/xmlElement.ts';
import type { Row } from '../store/model.ts';
import { keyOf, reconcileRows, type SetupWriter } from './setupRows.ts';

/** Keeps roles, public groups and queues in step with their components. */
export function syncGroupRows(writer: SetupWriter, metadata: MetadataRegistry): void {
  syncRoles(writer, metadata.list('Role'));
  const groups = metadata.list('Group').map((group) => groupRow(group, 'Regular'));
  const queues = metadata.list('Queue').map((queue) => groupRow(queue, 'Queue'));
  const key = ['Type', 'DeveloperName'];
  const ids = reconcileRows(writer, 'Group', key, [...groups, ...queues]);
  const served = metadata.list('Queue').flatMap((queue) => {
    const id = ids.get(keyOf({ Type: 'Queue', DeveloperName: queue.fullName }, key))!;
    return childrenNamed(queue.xml, 'queueSobject').map((served) => ({
      QueueId: id,
      SobjectType: childText(served, 'sobjectType') ?? ''
    }));
  });
  reconcileRows(writer, 'QueueSobject', ['QueueId', 'SobjectType'], served);
}

function groupRow({ fullName, xml }: MetadataComponent, type: 'Regular' | 'Queue'): Row {
  return {
    Name: childText(xml, 'name') ?? childText(xml, 'fullName') ?? fullName,
    DeveloperName: fullName,
    Type: type,
    Email: childText(xml, 'email') ?? null,
    DoesSendEmailToMembers: childFlag(xml, 'doesSendEmailToMembers'),
    DoesIncludeBosses: childFlag(xml, 'doesIncludeBosses', true)
  };
}

/** A role names the one above it, which may come later in the list. */
function syncRoles(writer: SetupWriter, roles: readonly MetadataComponent[]): void {
  const rows = roles.map(({ fullName, xml }) => ({
    Name: childText(xml, 'name') ?? fullName,
    DeveloperName: fullName,
    RollupDescription: childText(xml, 'description') ?? null,
    OpportunityAccessForAccountOwner: childText(xml, 'opportunityAccessLevel') ?? 'Edit'
  }));
  const ids = reconcileRows(writer, 'UserRole', ['DeveloperName'], rows);
  for (const { fullName, xml } of roles) {
    const parent = childText(xml, 'parentRole');
    const parentId = parent === undefined ? null : (ids.get(parent.toLowerCase()) ?? null);
    const id = ids.get(fullName.toLowerCase())!;
    const current = writer.store.get('SELECT "ParentRoleId" AS parent FROM "UserRole" WHERE "Id" = ?', [id]);
    if (current!['parent'] !== parentId) writer.update('UserRole', id, { ParentRoleId: parentId });
  }
}
