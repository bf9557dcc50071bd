export { default as MiniSearch } from 'minisearch';
export type { SearchResult } from 'minisearch';
