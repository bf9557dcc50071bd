import type { LibraryClass } from '../model.ts';

export const callableInterface: LibraryClass = {
  declaration: 'interface System.Callable',
  members: { 'Object call(String action, Map<String, Object> arguments)': null }
};
