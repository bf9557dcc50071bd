import path from 'node:path';

/** Folder of the local org: LOCAL_ORG_DIR, or `.local-org` in the folder that npm was called from. */
export function orgDirectory(): string {
  return path.resolve(process.env.LOCAL_ORG_DIR || '.local-org');
}

/** PORT, or 3000. Throws one sentence where PORT is no port. */
export function portNumber(): number {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is "${text}", which is no port: give a whole number from 0 to 65535.`);
  }
  return port;
}
