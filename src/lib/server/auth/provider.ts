/** How better-auth calls the one provider of OpenID Connect; part of the address that is registered there. */
export const PROVIDER = 'oidc';

/** How better-auth calls the way in by e-mail and password. */
export const PASSWORD = 'credential';
