import { given } from '../../runtime/arguments.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';

/** The version of a managed package. Without a patch number it is any patch. */
class Version extends LibraryObject {
  readonly major: number;
  readonly minor: number;
  readonly patch: number | null;

  constructor(major: number, minor: number, patch: number | null = null) {
    super();
    this.major = major;
    this.minor = minor;
    this.patch = patch;
  }

  override get apexType() {
    return libraryType('System.Version');
  }

  override toString(): string {
    return `Version[${[this.major, this.minor, this.patch ?? ''].filter((part) => part !== '').join('.')}]`;
  }

  compare(other: Version): number {
    const isPatched = this.patch !== null && other.patch !== null;
    return this.major - other.major || this.minor - other.minor || (isPatched ? this.patch - other.patch! : 0);
  }
}

export const versionClass: LibraryClass = {
  declaration: 'class System.Version',
  members: {
    'new(Integer major, Integer minor)': (_, major: number, minor: number) => new Version(major, minor),
    'new(Integer major, Integer minor, Integer patch)': (_, major: number, minor: number, patch: number) =>
      new Version(major, minor, patch),
    'Integer compareTo(Version other)': (self: Version, other: Version | null) => Math.sign(self.compare(given(other))),
    'Integer major()': (self: Version) => self.major,
    'Integer minor()': (self: Version) => self.minor,
    'Integer patch()': (self: Version) => self.patch
  }
};
