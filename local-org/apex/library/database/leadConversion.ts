import type { SaveError } from '../../../save/model.ts';
import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { saveAll } from '../../runtime/database/statements.ts';
import { SObject } from '../../runtime/sobject/sobject.ts';
import { idOf } from '../../runtime/sobject/toInput.ts';
import { current } from '../../runtime/transaction.ts';
import { ApexDate } from '../../runtime/values/apexDate.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { Id } from '../../runtime/values/id.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { errorList } from './databaseError.ts';

type Facts = Readonly<Record<string, string>>;

/** `Database.LeadConvertResult`. */
export class LeadConvertResult extends LibraryObject {
  readonly facts: Facts;
  readonly errors: readonly SaveError[];

  private constructor(facts: Facts, errors: readonly SaveError[]) {
    super();
    this.facts = facts;
    this.errors = errors;
  }

  static ofFacts(facts: Facts, errors: readonly SaveError[] = []): LeadConvertResult {
    return new LeadConvertResult(facts, errors);
  }

  override get apexType() {
    return libraryType('Database.LeadConvertResult');
  }

  id(name: string): Id | null {
    const text = this.facts[name];
    return text === undefined ? null : new Id(text);
  }

  *jsonFields(): Generator<readonly [string, unknown]> {
    yield* Object.entries(this.facts);
    yield ['errors', errorList(this.errors)];
  }
}

/** `Database.LeadConvert`: what to make of a lead. */
class LeadConvert extends LibraryObject {
  readonly values = new Map<string, unknown>();

  override get apexType() {
    return libraryType('Database.LeadConvert');
  }

  text(name: string): string | undefined {
    const value = this.values.get(name) ?? null;
    return value === null ? undefined : String(value);
  }
}

/** How long a new opportunity has by default: to the end of its quarter. */
const QUARTER_MONTHS = 3;

/** Makes an account, a contact and an opportunity of a lead, or adds to those that are named. Throws DmlException. */
export function convertLead(conversion: LeadConvert | null): LeadConvertResult {
  const wanted = given(conversion);
  const lead = leadOf(wanted.text('leadId') ?? '');
  const ownerId = wanted.text('ownerId') ?? String(lead['OwnerId']);
  const accountId =
    wanted.text('accountId') ?? made('Account', { Name: lead['Company'], OwnerId: ownerId, Phone: lead['Phone'] });
  const person = {
    FirstName: lead['FirstName'],
    LastName: lead['LastName'],
    Email: lead['Email'],
    Phone: lead['Phone']
  };
  const contactId =
    wanted.text('contactId') ??
    made('Contact', { ...person, Title: lead['Title'], OwnerId: ownerId, AccountId: accountId });
  const opportunityId = opportunityOf(wanted, lead, accountId, ownerId);
  markConverted(lead, wanted.text('convertedStatus'), { accountId, contactId, opportunityId });
  return LeadConvertResult.ofFacts({
    success: 'true',
    leadId: String(lead['Id']),
    accountId,
    contactId,
    ...(opportunityId !== undefined && { opportunityId })
  });
}

function leadOf(id: string): Record<string, unknown> {
  const row = current().environment.store.get('SELECT * FROM "Lead" WHERE "Id" = ? AND "IsDeleted" = 0', [id]);
  if (!row) throw failed('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  if (row['IsConverted'] === 1) throw failed('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
  return row;
}

const failed = (code: string, message: string): Error =>
  apexError(
    'System.DmlException',
    `ConvertLead failed. First exception on row 0; first error: ${code}, ${message}: []`
  );

function made(name: string, values: Readonly<Record<string, unknown>>): string {
  const record = new SObject(current().environment.schema().object(name)!);
  for (const [field, value] of Object.entries(values)) {
    if (value !== null && value !== undefined)
      record.setField(field, field.endsWith('Id') ? new Id(String(value)) : value);
  }
  saveAll({ operation: 'insert', records: [record], allOrNone: true });
  return idOf(record)!;
}

function opportunityOf(
  wanted: LeadConvert,
  lead: Record<string, unknown>,
  accountId: string,
  ownerId: string
): string | undefined {
  if (wanted.values.get('doNotCreateOpportunity') === true) return undefined;
  const existing = wanted.text('opportunityId');
  if (existing !== undefined) return existing;
  const { environment } = current();
  const stages = environment.schema().field('Opportunity', 'StageName')?.picklist?.values ?? [];
  const now = environment.clock();
  const month = Math.floor(now.getUTCMonth() / QUARTER_MONTHS) * QUARTER_MONTHS + QUARTER_MONTHS + 1;
  return made('Opportunity', {
    Name: wanted.text('opportunityName') ?? lead['Company'],
    AccountId: accountId,
    OwnerId: ownerId,
    StageName: stages.find(({ isActive }) => isActive)?.value ?? '',
    CloseDate: ApexDate.of(now.getUTCFullYear(), month, 0)
  });
}

interface Converted {
  readonly accountId: string;
  readonly contactId: string;
  readonly opportunityId: string | undefined;
}

/** The status goes through the save order, so that triggers of the lead run; the rest only the platform sets. */
function markConverted(lead: Record<string, unknown>, status: string | undefined, converted: Converted): void {
  const { environment } = current();
  const id = String(lead['Id']);
  environment.store.run(
    `UPDATE "Lead" SET "IsConverted" = 1, "ConvertedDate" = ?, "ConvertedAccountId" = ?, "ConvertedContactId" = ?, "ConvertedOpportunityId" = ? WHERE "Id" = ?`,
    [
      environment.clock().toISOString().slice(0, 10),
      converted.accountId,
      converted.contactId,
      converted.opportunityId ?? null,
      id
    ]
  );
  const record = new SObject(environment.schema().object('Lead')!);
  record.setField('Id', new Id(id));
  if (status !== undefined) record.setField('Status', status);
  saveAll({ operation: 'update', records: [record], allOrNone: true });
}

const PROPERTIES: Readonly<Record<string, string>> = {
  leadId: 'Id',
  accountId: 'Id',
  contactId: 'Id',
  opportunityId: 'Id',
  ownerId: 'Id',
  convertedStatus: 'String',
  opportunityName: 'String',
  doNotCreateOpportunity: 'Boolean',
  overwriteLeadSource: 'Boolean',
  sendNotificationEmail: 'Boolean'
};

function accessors(): Record<string, LibraryCode> {
  const members: Record<string, LibraryCode> = {};
  for (const [name, type] of Object.entries(PROPERTIES)) {
    const titled = name[0]!.toUpperCase() + name.slice(1);
    members[`void set${titled}(${type} value)`] = ({ values }: LeadConvert, value: unknown) =>
      void values.set(name, value);
    const getter = type === 'Boolean' ? `is${titled}` : `get${titled}`;
    members[`${type} ${getter}()`] = ({ values }: LeadConvert) =>
      values.get(name) ?? (type === 'Boolean' ? false : null);
  }
  return members;
}

const idGetter =
  (name: string) =>
  (self: LeadConvertResult): Id | null =>
    self.id(name);

export const leadConversionClasses: readonly LibraryClass[] = [
  { declaration: 'class Database.LeadConvert', members: { 'new()': () => new LeadConvert(), ...accessors() } },
  {
    declaration: 'class Database.LeadConvertResult',
    members: {
      'Boolean isSuccess()': ({ facts }: LeadConvertResult) => facts['success'] === 'true',
      'List<Database.Error> getErrors()': ({ errors }: LeadConvertResult) => errorList(errors),
      'Id getLeadId()': idGetter('leadId'),
      'Id getAccountId()': idGetter('accountId'),
      'Id getContactId()': idGetter('contactId'),
      'Id getOpportunityId()': idGetter('opportunityId')
    }
  }
];

/** Of `Database`. */
export const leadMembers: Readonly<Record<string, LibraryCode>> = {
  'static Database.LeadConvertResult convertLead(Database.LeadConvert conversion)': convertLead,
  'static Database.LeadConvertResult convertLead(Database.LeadConvert conversion, Boolean allOrNone)': convertLead,
  'static List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> conversions)': convertAll,
  'static List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> conversions, Boolean allOrNone)':
    convertAll
};

function convertAll(conversions: ApexList | null): ApexList {
  const results = given(conversions).items.map((one) => convertLead(one as LeadConvert));
  return ApexList.of('Database.LeadConvertResult', results);
}
