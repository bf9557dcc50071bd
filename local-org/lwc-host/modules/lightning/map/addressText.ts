/** Where a marker is: an address, or coordinates. */
export interface MapLocation {
  readonly Street?: string;
  readonly City?: string;
  readonly State?: string;
  readonly PostalCode?: string;
  readonly Country?: string;
  readonly Latitude?: number | string;
  readonly Longitude?: number | string;
}

/** A location in one line. */
export function addressText(location: MapLocation | undefined): string {
  const { Street, City, State, PostalCode, Country, Latitude, Longitude } = location ?? {};
  const region = [State, PostalCode].filter(Boolean).join(' ');
  const address = [Street, City, region, Country].filter(Boolean).join(', ');
  return address || [Latitude, Longitude].filter((part) => part !== undefined).join(', ');
}
