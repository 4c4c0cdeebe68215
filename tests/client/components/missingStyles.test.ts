// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { scriptPart } from '../../../client/components/scriptPart';

describe('what a part needs and could not be had', () => {
  it('is put anew when a part is wanted where it is a style sheet; scripts are asked for by who imports them', async () => {
    const links = ['stylesheet', 'modulepreload'].map((rel) => {
      const link = document.createElement('link');
      link.rel = rel;
      document.head.append(link);
      link.dispatchEvent(new Event('error'));
      return link;
    });
    await scriptPart(async () => 'the part').fetch();
    expect(links.map(({ isConnected }) => isConnected)).toEqual([false, true]);
    expect(document.head.querySelectorAll('link[rel=stylesheet]')).toHaveLength(1);
    await scriptPart(async () => 'another part').fetch();
    expect(document.head.querySelectorAll('link')).toHaveLength(2);
  });
});
