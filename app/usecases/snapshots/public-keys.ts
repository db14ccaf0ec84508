/** Names under which `instance_keys` holds the public half of every key that ever signed. */
export const publicKeyPrefix = 'public-key:';
export const publicKeyName = (keyId: string): string => `${publicKeyPrefix}${keyId}`;
