import { unzipSync } from 'fflate';
import { OrgError } from '../../../errors.ts';
import type { SourceFile } from '../../../metadata/model.ts';

const MEGABYTE = 1024 * 1024;

/** Limits of the platform. Source: Metadata API Developer Guide, "Metadata Limits". */
const MAXIMUM_FILES = 10_000;
const MAXIMUM_UNPACKED = 400 * MEGABYTE;

/** The files of a zip that a client sent; throws OrgError where it is none, is too large unpacked, or names files outside itself. */
export function readArchive(bytes: Uint8Array): SourceFile[] {
  let files = 0;
  let size = 0;
  const admit = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (name.endsWith('/')) return false;
    refuseOutside(name);
    files += 1;
    // The unpacking itself never writes more than what the directory of the zip says of a file.
    size += originalSize;
    if (files > MAXIMUM_FILES) {
      throw new OrgError('LIMIT_EXCEEDED', `Maximum number of files in a zip is ${MAXIMUM_FILES}`);
    }
    if (size > MAXIMUM_UNPACKED) {
      throw new OrgError('LIMIT_EXCEEDED', `Maximum size of a zip, unpacked, is ${MAXIMUM_UNPACKED} bytes`);
    }
    return true;
  };
  return Object.entries(unpack(bytes, admit)).map(([path, content]) => ({ path, content }));
}

type Admit = (file: { name: string; originalSize: number }) => boolean;

function unpack(bytes: Uint8Array, admit: Admit): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: admit });
  } catch (error) {
    if (error instanceof OrgError) throw error;
    throw new OrgError('INVALID_TYPE', `The zip file cannot be read: ${(error as Error).message}`);
  }
}

function refuseOutside(name: string): void {
  const isInside = !/^([/\\]|[A-Za-z]:)/.test(name) && !name.split(/[/\\]/).includes('..') && !name.includes('\0');
  if (!isInside) throw new OrgError('INVALID_TYPE', `The zip file names a file outside of itself: ${name}`);
}
