import type { Connection } from 'jsforce';
import { escapeSoql } from './backlog.ts';
import { ImportError } from './importError.ts';

/** Creates the product and answers its id. `owner`: a user name; without one, who owns products in this org. */
export async function createProduct(connection: Connection, name: string, owner: string | undefined): Promise<string> {
  const ownerId = owner === undefined ? await usualOwner(connection) : await userNamed(connection, owner);
  try {
    const result = await connection
      .sobject('Product__c')
      .create({ Name: name, Product_Owner__c: ownerId, OwnerId: ownerId });
    return result.id as string;
  } catch (error) {
    throw new ImportError(
      `The product "${name}" was refused: ${(error as Error).message}. Create it in the org, then import again.`,
      error
    );
  }
}

async function userNamed(connection: Connection, username: string): Promise<string> {
  const { records } = await connection.query<{ Id: string }>(
    `SELECT Id FROM User WHERE IsActive = true AND Username = '${escapeSoql(username)}'`
  );
  const [user] = records;
  if (!user) throw new ImportError(`--owner names "${username}", who is no active user of the org.`);
  return user.Id;
}

/** Only its owner ranks a product: the one who has that role, or whoever imports where that is not one person. */
async function usualOwner(connection: Connection): Promise<string> {
  const { records } = await connection.query<{ AssigneeId: string }>(
    `SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.Name = 'Foresight_Product_Owner' AND Assignee.IsActive = true LIMIT 2`
  );
  const [only, another] = records;
  return only && !another ? only.AssigneeId : (await connection.identity()).user_id;
}
