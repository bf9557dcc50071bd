import { given } from '../../runtime/arguments.ts';
import { type Address, distanceBetween, Location } from '../../runtime/sobject/compoundValues.ts';
import type { Decimal } from '../../runtime/values/decimal.ts';
import { Double } from '../../runtime/values/double.ts';
import type { LibraryClass } from '../model.ts';

const distance = (from: Location, to: Location | null, unit: string | null): Double =>
  new Double(distanceBetween(from, given(to), given(unit)));

const part =
  (name: string) =>
  (self: Address): string | null =>
    self.text(name);

const numberPart = (name: string) => (self: Address) => {
  const value = self.number(name);
  return value === null ? null : new Double(value.toNumber());
};

/** Values of fields that are made of others. */
export const compoundClasses: readonly LibraryClass[] = [
  {
    declaration: 'class System.Location',
    members: {
      'static Location newInstance(Decimal latitude, Decimal longitude)': (latitude: Decimal, longitude: Decimal) =>
        new Location(given(latitude).toNumber(), given(longitude).toNumber()),
      'static Double getDistance(Location from, Location to, String unit)': (
        from: Location | null,
        to: Location | null,
        unit: string | null
      ) => distance(given(from), to, unit),
      'Double getDistance(Location to, String unit)': distance,
      'Double getLatitude()': ({ latitude }: Location) => new Double(latitude),
      'Double getLongitude()': ({ longitude }: Location) => new Double(longitude),
      'Double latitude': ({ latitude }: Location) => new Double(latitude),
      'Double longitude': ({ longitude }: Location) => new Double(longitude)
    }
  },
  {
    declaration: 'class System.Address',
    members: {
      'String getStreet()': part('street'),
      'String getCity()': part('city'),
      'String getState()': part('state'),
      'String getStateCode()': part('stateCode'),
      'String getPostalCode()': part('postalCode'),
      'String getCountry()': part('country'),
      'String getCountryCode()': part('countryCode'),
      'String getGeocodeAccuracy()': part('geocodeAccuracy'),
      'Double getLatitude()': numberPart('latitude'),
      'Double getLongitude()': numberPart('longitude'),
      'String street': part('street'),
      'String city': part('city'),
      'String state': part('state'),
      'String postalCode': part('postalCode'),
      'String country': part('country'),
      'Double latitude': numberPart('latitude'),
      'Double longitude': numberPart('longitude')
    }
  }
];
