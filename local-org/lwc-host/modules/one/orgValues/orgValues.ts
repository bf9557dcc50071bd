// placeholder during bring-up
export const label = (name: string) => name;
export const resourceUrl = (name: string) => name;
export const contentAssetUrl = (name: string) => name;
export const messageChannel = (name: string) => name;
export const customPermission = (name: string) => name;
export const userPermission = (name: string) => name;
export const user = (name: string) => name;
export const i18n = (_name: string) => undefined;
export const client = (_name: string) => 'Large';
export const community = (name: string) => name;
export const site = (name: string) => name;
//
//
