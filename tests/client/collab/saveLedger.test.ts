import { beforeEach, describe, expect, it } from 'vitest';
import { SaveLedger } from '../../../client/collab/saveLedger';

describe('SaveLedger', () => {
  let ledger: SaveLedger;

  beforeEach(() => {
    ledger = new SaveLedger();
    ledger.connect();
  });

  it('is not saved before the server has acknowledged the answer that carries everything', () => {
    expect(ledger.isSaved).toBe(false);
    ledger.send(false);
    ledger.acknowledge(1);
    expect(ledger.isSaved).toBe(false);
    ledger.send(true);
    ledger.acknowledge(2);
    expect(ledger.isSaved).toBe(true);
  });

  it('is saved only when the last of several updates is acknowledged', () => {
    ledger.send(true);
    ledger.acknowledge(1);
    for (let count = 0; count < 3; count++) {
      ledger.change();
      ledger.send(false);
    }
    ledger.acknowledge(3);
    expect(ledger.isSaved).toBe(false);
    ledger.acknowledge(4);
    expect(ledger.isSaved).toBe(true);
  });

  it('does not take an acknowledgement of the connection before for one of this', () => {
    ledger.send(true);
    for (let count = 0; count < 5; count++) ledger.send(false);
    ledger.acknowledge(4);
    ledger.change();
    ledger.connect();
    ledger.send(true);
    ledger.send(false);
    ledger.acknowledge(1);
    expect(ledger.isSaved).toBe(false);
    ledger.acknowledge(2);
    expect(ledger.isSaved).toBe(true);
  });
});
