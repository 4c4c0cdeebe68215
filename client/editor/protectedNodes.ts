import { planSchema } from '../../shared/schema/index';

/**
 * Nodes that taking back one's own change leaves standing while somebody else's words are in them: every container. Undo removes
 * from the inside out, so a container that holds nothing but one's own content is empty, and goes, when its turn comes.
 */
export const PROTECTED_NODES: Set<string> = new Set(
  Object.values(planSchema.nodes)
    .filter((type) => !type.isLeaf && type !== planSchema.topNodeType)
    .map((type) => type.name),
);
