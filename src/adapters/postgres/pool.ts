/** What this folder asks of a `pg.Pool`: the real one and the one over PGlite both have this shape. */
export interface Rows<R> {
  readonly rows: R[];
  readonly rowCount: number | null;
}

export interface Session {
  query<R extends object>(text: string, values?: unknown[]): Promise<Rows<R>>;
}

export interface Client extends Session {
  release(destroy?: boolean): void;
}

export interface Pool extends Session {
  connect(): Promise<Client>;
  end(): Promise<void>;
}
