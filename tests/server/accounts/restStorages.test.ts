import { AsyncLocalStorage, executionAsyncId } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restWhenLeft } from '../../../server/accounts/restStorages';
import { startTestServer, type TestServer } from '../../helpers/testServer';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.dispose());

describe('the contexts of better-auth', () => {
  it('cost nothing any more when somebody has signed in, asked and signed out', async () => {
    const administrator = await server.setUp();
    const person = await server.person(administrator, '赵强');
    expect(await person.session()).toMatchObject({ user: { name: '赵强' } });
    await person.signOut();
    expect(await hooksRun()).toBe(false);
  });

  it('hold while one of several calls is still running', async () => {
    const storage = new AsyncLocalStorage<string>();
    restWhenLeft(storage);
    let end = () => {};
    const long = storage.run('long', async () => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      return storage.getStore();
    });
    expect(await storage.run('short', async () => storage.getStore())).toBe('short');
    expect(storage.run('at once', () => storage.getStore())).toBe('at once');
    expect(() => storage.run('failing', () => fail())).toThrow('no');
    await expect(storage.run('failing later', async () => fail())).rejects.toThrow('no');
    end();
    expect(await long).toBe('long');
    expect(await storage.run('again', async () => storage.getStore())).toBe('again');
    expect(await hooksRun()).toBe(false);
  });
});

function fail(): never {
  throw new Error('no');
}

/** Promises have numbers only while Node runs hooks for them (from version 24 on, never). */
async function hooksRun(): Promise<boolean> {
  await new Promise(setImmediate);
  await Promise.resolve();
  await Promise.resolve();
  const [one, other] = [await numberOfTurn(), await numberOfTurn()];
  return one !== other;
}

async function numberOfTurn(): Promise<number> {
  await Promise.resolve();
  return executionAsyncId();
}
