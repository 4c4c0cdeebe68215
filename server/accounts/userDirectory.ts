import type { Kysely } from 'kysely';
import type { AccountTables, UserTable } from './accountTables';
import { type Auth, normalizeUsername } from './auth';

/** An account; removed ones keep their name, since what they wrote stays. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly office: string;
  readonly administrator: boolean;
  readonly disabled: boolean;
  readonly removed: boolean;
}

export interface NewUser {
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly office: string;
}

/** All accounts, held in memory; changes are written before they are seen. */
export interface UserDirectory {
  /** False while nobody has set up the first account. */
  isSetUp(): boolean;
  find(id: string): User | null;
  /** Those that exist, by name. */
  list(): readonly User[];
  /** The first account, an administrator; null when there is one already. */
  createFirst(user: Omit<NewUser, 'office'>): Promise<User | null>;
  /** Null when the username is taken. */
  create(user: NewUser): Promise<User | null>;
  update(id: string, changes: Partial<Pick<User, 'name' | 'office' | 'disabled'>>): Promise<User>;
  setPassword(id: string, password: string): Promise<void>;
  /** True when it is the person's password. */
  checkPassword(id: string, password: string): Promise<boolean>;
  /** Takes the account away; its username can be given anew. */
  remove(id: string): Promise<void>;
}

/** Loads the accounts. `now` gives milliseconds since 1970. */
export async function loadUserDirectory(
  database: Kysely<AccountTables>,
  auth: Auth,
  now: () => number,
): Promise<UserDirectory> {
  const { internalAdapter, password: passwords } = await auth.$context;
  const users = new Map((await database.selectFrom('user').selectAll().execute()).map(toEntry));
  let lastCreation: Promise<unknown> = Promise.resolve();

  async function store(user: NewUser, administrator: boolean): Promise<User | null> {
    const username = normalizeUsername(user.username);
    if ([...users.values()].some((other) => other.username === username)) return null;
    const hash = await passwords.hash(user.password);
    const created = await internalAdapter.createUser(
      {
        name: user.name,
        username,
        email: `${crypto.randomUUID()}@gongni.invalid`,
        emailVerified: false,
        office: user.office,
        administrator,
        disabled: false,
      },
      { method: 'email' },
    );
    await internalAdapter.createAccount({
      userId: created.id,
      providerId: 'credential',
      accountId: created.id,
      password: hash,
    });
    return reload(created.id);
  }

  async function reload(id: string): Promise<User> {
    const row = await database.selectFrom('user').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const [, user] = toEntry(row);
    users.set(id, user);
    return user;
  }

  /** One creation at a time, so that two requests cannot both find a name free. */
  function inTurn<T>(create: () => Promise<T>): Promise<T> {
    const turn = lastCreation.then(create, create);
    lastCreation = turn;
    return turn;
  }

  return {
    isSetUp: () => users.size > 0,
    find: (id) => users.get(id) ?? null,
    list: () => [...users.values()].filter((user) => !user.removed).sort(byName),
    createFirst: (user) => inTurn(async () => (users.size ? null : store({ ...user, office: '' }, true))),
    create: (user) => inTurn(() => store(user, false)),
    async update(id, { disabled, ...texts }) {
      const changes = disabled === undefined ? texts : { ...texts, disabled: Number(disabled) };
      if (Object.keys(changes).length)
        await database.updateTable('user').set(changes).where('id', '=', id).execute();
      return reload(id);
    },
    async setPassword(id, password) {
      await internalAdapter.updatePassword(id, await passwords.hash(password));
    },
    async checkPassword(id, password) {
      const account = await internalAdapter.findCredentialAccount(id);
      return Boolean(account?.password && (await passwords.verify({ hash: account.password, password })));
    },
    async remove(id) {
      await database
        .updateTable('user')
        .set({ username: `removed:${id}`, disabled: 1, removedAt: now() })
        .where('id', '=', id)
        .execute();
      await internalAdapter.deleteAccounts(id);
      await reload(id);
    },
  };
}

function toEntry(row: UserTable): readonly [string, User] {
  const { id, name, username, office } = row;
  const user = { id, name, username, office, administrator: row.administrator === 1 };
  return [id, { ...user, disabled: row.disabled === 1, removed: row.removedAt !== null }];
}

function byName(one: User, other: User): number {
  return one.name.localeCompare(other.name, 'zh-CN');
}
