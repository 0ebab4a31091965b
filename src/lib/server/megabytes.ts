/** A limit as people are told of it: `2 MB`. */
export const megabytes = (bytes: number) => `${bytes / 1_000_000} MB`;
