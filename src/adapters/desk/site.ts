/** Where the desk stands: which addresses are its own. */
export interface Site {
  /** Told once the port is known. */
  listens(at: { readonly host: string; readonly port: number }): void;
  /** The address to print. */
  base(): string;
  isOwnHost(host: string | undefined): boolean;
  /** Whether a page of this site, at this host, sent the request. */
  isOwnOrigin(origin: string | undefined, host: string | undefined): boolean;
  /** Cookies of this host go over TLS only. */
  isSecure(host: string | undefined): boolean;
}

const loopback = ['127.0.0.1', 'localhost', '[::1]'];
const anywhere = ['0.0.0.0', '::', ''];

/**
 * Only names that lead here by themselves are answered, so that a page elsewhere cannot point a name of its own at this machine.
 * Nothing that a proxy adds is believed: the public address is the one configured.
 */
export function createSite(publicUrl: string | undefined): Site {
  const known = publicUrl === undefined ? undefined : new URL(publicUrl);
  let origins: readonly string[] = known ? [known.origin] : [];
  let base = known?.origin ?? 'http://127.0.0.1';
  const hostOf = (origin: string): string => new URL(origin).host;

  return {
    listens({ host, port }) {
      const named = host.includes(':') ? `[${host}]` : host;
      const names = anywhere.includes(host) ? loopback : [...new Set([...loopback, named])];
      // `origin` leaves out the port that goes without saying, as browsers do.
      origins = [...new Set([...(known ? [known.origin] : []), ...names.map((name) => new URL(`http://${name}:${port}`).origin)])];
      base = known?.origin ?? new URL(`http://${anywhere.includes(host) ? '127.0.0.1' : named}:${port}`).origin;
    },
    base: () => base,
    isOwnHost: (host) => host !== undefined && origins.some((o) => hostOf(o) === host.toLowerCase()),
    isOwnOrigin: (origin, host) => origin !== undefined && host !== undefined && origins.includes(origin) && hostOf(origin) === host.toLowerCase(),
    isSecure: (host) => known?.protocol === 'https:' && known.host === host?.toLowerCase(),
  };
}
