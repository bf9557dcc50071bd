import { given } from '../../runtime/arguments.ts';
import { current } from '../../runtime/transaction.ts';
import type { LibraryClass } from '../model.ts';

export const featureManagementClass: LibraryClass = {
  declaration: 'class System.FeatureManagement',
  members: {
    'static Boolean checkPermission(String name)': (name: string | null) =>
      current().caller.access.customPermission(given(name))
  }
};
