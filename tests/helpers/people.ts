import type { JSONContent } from '@tiptap/core';
import type { Role } from '../../shared/protocol/roles';
import { createBuilder } from '../../shared/sample/builder';
import { createPlanDocument } from '../../shared/schema/planDocument';
import type { ApiClient } from './apiClient';
import { ApiClient as Client } from './apiClient';
import { countingIds } from './countingIds';

const PASSWORD = 'correct horse 8';

/** The administrator of a fresh server, and the people he made accounts for. */
export interface People {
  readonly administrator: ApiClient;
  /** The signed-in client of a person. Throws for a name that was not asked for. */
  client(name: string): ApiClient;
  /** Gives everyone their role in a plan. */
  share(planId: string): Promise<void>;
}

/** Sets a fresh server up: an administrator, and an account with a role for each name. */
export async function setUpPeople(
  administrator: ApiClient,
  roles: Readonly<Record<string, Role>>,
): Promise<People> {
  await administrator.signUpFirst('管理员', 'admin', PASSWORD);
  const clients = new Map<string, ApiClient>();
  for (const name of Object.keys(roles)) {
    await administrator.createUser({ name, username: name, password: PASSWORD, office: '规划股' });
    const client = new Client(administrator.url);
    await client.signIn(name, PASSWORD);
    clients.set(name, client);
  }
  const client = (name: string) => {
    const found = clients.get(name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  return {
    administrator,
    client,
    share: async (planId) => {
      for (const [name, role] of Object.entries(roles))
        await administrator.share(planId, client(name).userId, role);
    },
  };
}

/** Puts a plan of these paragraphs and other blocks into the library; gives its id. */
export async function createPlanOf(
  client: ApiClient,
  blocks: readonly (string | JSONContent)[],
): Promise<string> {
  const b = createBuilder(countingIds('p'));
  const document = createPlanDocument(
    b.doc(
      b.title('协同测试规划'),
      ...blocks.map((block) => (typeof block === 'string' ? b.paragraph(block) : block)),
    ),
  );
  return (await client.importPlan('协同测试规划.json', JSON.stringify(document))).id;
}
