import type { JSONContent } from '@tiptap/core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Role } from '../../shared/protocol/roles';
import { ApiClient } from './apiClient';
import { type BrowserPerson, launchBrowser, openPerson } from './browser';
import { type BuiltServer, startBuiltServer } from './builtServer';
import { createPlanOf, type People, setUpPeople } from './people';
import { openPlan, takeSession } from './planPage';

/** A plan on a built server of its own, the people who share it, and a browser. */
export interface SharedPlan {
  readonly server: BuiltServer;
  readonly browser: Browser;
  readonly people: People;
  readonly planId: string;
  /** Opens the plan in a browser context of its own, as one of the people. */
  readonly openAs: (name: string) => Promise<BrowserPerson>;
}

/** Sets a plan of these paragraphs and other blocks up before the tests around, for people with these roles, and takes all of it down after them. What it gives is there by then. */
export function usePlan(
  roles: Readonly<Record<string, Role>>,
  blocks: readonly (string | JSONContent)[],
): Readonly<SharedPlan> {
  const shared = {
    openAs: async (name: string) => {
      const person = await openPerson(shared.browser, shared.server.url);
      await takeSession(person, shared.people.client(name));
      await openPlan(person.page, shared.planId);
      return person;
    },
  } as { -readonly [Field in keyof SharedPlan]: SharedPlan[Field] };
  beforeAll(async () => {
    shared.server = await startBuiltServer();
    shared.browser = await launchBrowser();
    shared.people = await setUpPeople(new ApiClient(shared.server.url), roles);
    shared.planId = await createPlanOf(shared.people.administrator, blocks);
    await shared.people.share(shared.planId);
  });
  afterAll(async () => {
    await shared.browser?.close();
    await shared.server?.dispose();
  });
  return shared;
}
