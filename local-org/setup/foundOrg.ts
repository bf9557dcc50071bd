import { readSetting, writeSetting } from '../store/settings.ts';
import type { SetupWriter } from './setupRows.ts';

/** Ids of what an org has from its first day. */
export interface Foundation {
  readonly organizationId: string;
  readonly administratorId: string;
}

/** The organization, its licence, price book and first administrator: made once, read ever after. */
export function foundOrg(writer: SetupWriter, name: string): Foundation {
  const { store } = writer;
  const known = readSetting(store, 'organizationId');
  if (known !== undefined) return { organizationId: known, administratorId: readSetting(store, 'administratorId')! };
  const licence = writer.insert('UserLicense', {
    Name: 'Salesforce',
    MasterLabel: 'Salesforce',
    LicenseDefinitionKey: 'SFDC'
  });
  const profileId = writer.insert('Profile', {
    Name: 'System Administrator',
    UserType: 'Standard',
    UserLicenseId: licence
  });
  const administratorId = writer.insert('User', administrator(profileId));
  for (const object of ['UserLicense', 'Profile', 'User']) {
    store.run(`UPDATE "${object}" SET "CreatedById" = ?, "LastModifiedById" = ?`, [administratorId, administratorId]);
  }
  writer.insert('Pricebook2', {
    ...standardPriceBook,
    CreatedById: administratorId,
    LastModifiedById: administratorId
  });
  const organizationId = writer.insert('Organization', {
    ...organization(name),
    CreatedById: administratorId,
    LastModifiedById: administratorId
  });
  writeSetting(store, 'organizationId', organizationId);
  writeSetting(store, 'administratorId', administratorId);
  return { organizationId, administratorId };
}

const region = { LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US', TimeZoneSidKey: 'UTC' } as const;

function administrator(profileId: string) {
  return {
    ...region,
    Username: 'admin@local-org.example',
    FirstName: 'Ada',
    LastName: 'Admin',
    Name: 'Ada Admin',
    Alias: 'admin',
    CommunityNickname: 'admin',
    Email: 'admin@local-org.example',
    EmailEncodingKey: 'UTF-8',
    UserType: 'Standard',
    IsActive: true,
    ProfileId: profileId
  };
}

/** Every org has one from its first day; prices in other books refer to it. */
const standardPriceBook = { Name: 'Standard Price Book', IsStandard: true, IsActive: true, IsArchived: false };

function organization(name: string) {
  return {
    Name: name,
    DefaultLocaleSidKey: region.LocaleSidKey,
    LanguageLocaleKey: region.LanguageLocaleKey,
    TimeZoneSidKey: region.TimeZoneSidKey,
    OrganizationType: 'Developer Edition',
    InstanceName: 'LOCAL',
    IsSandbox: false,
    IsReadOnly: false,
    FiscalYearStartMonth: 1,
    PrimaryContact: 'Ada Admin'
  };
}
