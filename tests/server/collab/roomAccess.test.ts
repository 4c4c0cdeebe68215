import * as decoding from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import { frames } from '../../../server/collab/syncProtocol';
import { CLOSE_EVENTS } from '../../../shared/protocol/closeEvents';
import { MESSAGE } from '../../../shared/protocol/messages';
import { createGate, withGate, withMethods } from '../../helpers/gatedStore';
import { openRaw } from '../../helpers/rawClient';
import { useRooms } from '../../helpers/useRooms';

describe('rooms', () => {
  const here = useRooms();
  const { start, text } = here;

  it('close the sockets of a deleted plan', async () => {
    await start();
    const raw = await openRaw(`${here.server.address}/a?token=li`);
    await here.server.store.deletePlan('a');
    await here.server.rooms.closePlan('a');
    expect(await raw.closed).toEqual(CLOSE_EVENTS.planNotFound);
    await expect(text()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('close a socket at once when its role changes, when it is taken away, and when its session ends', async () => {
    await start();
    const [wang, zhao, qian] = await Promise.all(
      ['wang', 'zhao', 'qian'].map((person) => openRaw(`${here.server.address}/a?token=${person}`)),
    );
    here.server.access.setRole('wang', 'a', 'reader');
    here.server.access.setRole('zhao', 'a', null);
    here.server.access.endCredential('token-qian');
    expect(here.server.rooms.present('a')).toEqual([]);
    expect(await wang?.closed).toEqual(CLOSE_EVENTS.roleChanged);
    expect(await zhao?.closed).toEqual(CLOSE_EVENTS.forbidden);
    expect(await qian?.closed).toEqual(CLOSE_EVENTS.notSignedIn);
  });

  it('do not let in whose role is taken away while the plan is being loaded', async () => {
    const gate = createGate();
    await start({
      wrapStore: (store) => withGate(store, 'load', gate.pass),
    });
    const opening = openRaw(`${here.server.address}/a?token=wang`);
    await gate.arrived;
    here.server.access.setRole('wang', 'a', null);
    gate.open();
    await expect(opening).rejects.toThrow('403');
  });

  it('close the socket of one whose role is taken away while the server stops', async () => {
    const gate = createGate();
    await start({
      wrapStore: (store) =>
        withMethods(store, ({ readLog }) => ({
          readLog: async (...values) => {
            await gate.pass();
            return readLog(...values);
          },
        })),
    });
    const wang = await openRaw(`${here.server.address}/a?token=wang&ext=1`);
    wang.send(frames.stateRequest(Uint8Array.of(0)));
    const question = await wang.message(MESSAGE.sync);
    const answer = await wang.message(MESSAGE.sync);
    expect([question, answer].map((decoder) => decoding.readVarUint(decoder))).toEqual([0, 1]);
    const closing = here.server.rooms.close();
    // The room looks for its place in the log, to tell those who will come back.
    await gate.arrived;
    here.server.access.setRole('wang', 'a', 'reader');
    expect((await wang.closed).code).toBe(CLOSE_EVENTS.roleChanged.code);
    gate.open();
    await closing;
  });
});
