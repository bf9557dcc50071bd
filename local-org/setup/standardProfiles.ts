/** Profiles that every org has, by the name of their row; `fullName` is what their metadata component is called. */
export const standardProfiles: readonly {
  readonly name: string;
  readonly fullName: string;
  readonly userType?: string;
}[] = [
  { name: 'System Administrator', fullName: 'Admin' },
  { name: 'Standard User', fullName: 'Standard' },
  { name: 'Read Only', fullName: 'ReadOnly' },
  { name: 'Minimum Access - Salesforce', fullName: 'Minimum Access - Salesforce' },
  { name: 'Standard Platform User', fullName: 'StandardAul' },
  { name: 'Marketing User', fullName: 'MarketingProfile' },
  { name: 'Contract Manager', fullName: 'ContractManager' },
  { name: 'Solution Manager', fullName: 'SolutionManager' }
];

/** Permissions of the platform's own profiles by their full names, where no metadata says otherwise; the administrator has all. */
export const standardPermissions: Readonly<Record<string, readonly string[]>> = {
  Standard: ['MassInlineEdit', 'SubmitMacrosAllowed']
};

/** Name of a profile's row, from the full name of its component. */
export function profileName(fullName: string): string {
  return standardProfiles.find((profile) => profile.fullName === fullName)?.name ?? fullName;
}
