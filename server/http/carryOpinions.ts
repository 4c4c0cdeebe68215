import type { CarriedPlace } from '../../shared/compare/carryPlaces';
import type { Anchor } from '../../shared/protocol/api';
import type { CarriedView } from '../../shared/protocol/consultationApi';
import { anchorProposal } from '../collab/proposalChanges';
import type { Consultation } from '../consultations/consultations';
import type { Opinion } from '../consultations/opinions';
import { outsideAuthor } from '../review/outsideAuthor';
import type { Services } from './services';

type Needed = Pick<
  Services,
  'consultations' | 'history' | 'newId' | 'opinions' | 'rooms' | 'threads' | 'versions'
>;

/**
 * Puts opinions into the current draft (SPEC CON-7): each becomes a thread by its department on its words, wherever they are now; with a
 * proposed wording for words that still read the same, a proposal. Each opinion is carried once.
 */
export async function carryOpinions(
  services: Needed,
  round: Consultation,
  opinions: readonly Opinion[],
  userId: string,
): Promise<CarriedView> {
  const { consultations, history, rooms, versions } = services;
  const anchors = opinions.map(({ anchor }) => (anchor === null ? null : (JSON.parse(anchor) as Anchor)));
  const placed = anchors.filter((anchor) => anchor !== null);
  const [older, newer] = [
    await versions.readDocument(round.versionId),
    await rooms.readDocument(round.planId),
  ];
  const places = placed.length > 0 ? await history.carryPlaces({ older, newer, anchors: placed }) : [];
  const departments = new Map(consultations.parties(round.id).map(({ id, name }) => [id, name]));
  const counts = { words: 0, blocks: 0, gone: 0, whole: 0 };
  let next = 0;
  for (const [index, opinion] of opinions.entries()) {
    const place = anchors[index] ? (places[next++] ?? null) : null;
    const id = services.newId();
    if (!(await services.opinions.carry(opinion.id, id))) continue;
    const author = `${departments.get(opinion.partyId) ?? ''} ${opinion.author}`.trim();
    try {
      counts[await createThread(services, round, opinion, { id, place, author, userId })] += 1;
    } catch (error) {
      await services.opinions.takeBack(opinion.id);
      throw error;
    }
  }
  rooms.notify(round.planId, { type: 'threads' });
  return counts;
}

async function createThread(
  { rooms, threads }: Needed,
  { planId }: Consultation,
  { text, wording, quote, anchor, createdAt }: Opinion,
  target: {
    readonly id: string;
    readonly place: CarriedPlace;
    readonly author: string;
    readonly userId: string;
  },
): Promise<keyof CarriedView> {
  const { id, place, userId } = target;
  const thread = { id, planId, authorId: outsideAuthor(target.author, '征求意见'), createdAt };
  if (place?.kind === 'words' && wording !== '' && place.anchor.quote === quote) {
    const change = { type: 'words', replacement: wording } as const;
    const original = await rooms.change(planId, userId, (ydoc) =>
      anchorProposal(ydoc, id, place.anchor, change),
    );
    if (original === quote) {
      await threads.create({ ...thread, quote, text, proposal: { change, original } });
      return 'words';
    }
  }
  const words = [text, wording && `建议改为：${wording}`].filter(Boolean).join('\n');
  if (place?.kind === 'words') {
    const hangs = await rooms.anchorThread(planId, id, place.anchor, userId);
    const { blockId, columnId } = place.anchor;
    const node = hangs === 'node' ? { nodeId: blockId, columnId: columnId ?? null } : {};
    await threads.create({ ...thread, ...node, quote, text: words });
    return hangs === null ? 'gone' : 'words';
  }
  const nodeId = place?.kind === 'node' ? place.nodeId : place?.blockId;
  await threads.create({ ...thread, ...(nodeId && { nodeId }), quote: quote || null, text: words });
  if (place) return place.kind === 'node' ? 'words' : 'blocks';
  return anchor === null ? 'whole' : 'gone';
}
