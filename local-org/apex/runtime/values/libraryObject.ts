import type { ClassType } from '../../types/model.ts';

/** An instance of a class of the library that is no primitive, collection or exception: `Pattern`, `HttpRequest`, `Schema.SObjectType`. */
export abstract class LibraryObject {
  /** Subclasses answer `libraryType('...')`, lazily: symbols are not there while modules load. */
  abstract get apexType(): ClassType;

  /** As text, a library object is the name of its class unless it has something better to say. */
  toString(): string {
    return this.apexType.symbol.qualifiedName;
  }
}
