/** Something to be written into the shared settings; undefined takes the key away. */
export type SettingWrite = readonly [key: string, value: unknown];
