import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import type { AdoptedImages } from '../../../shared/protocol/imageApi';
import { useMembers } from '../../api/members';
import { planPath } from '../../api/plans';
import { request } from '../../api/request';
import { blockKeys } from '../../editor/access/blockKeys';
import { adoptPictures } from '../../editor/images/adoptPictures';
import { sentenceAround } from '../../editor/menus/sentenceAround';
import { recogniseResponsibilities } from '../../editor/references/typedResponsibility';
import { completeIndicators } from '../../editor/tables/indicatorCompletion';
import { offerRoles } from '../../editor/tables/offerRoles';

/**
 * What helps while somebody writes, and is fetched after the plan is there: names of indicators, meanings of columns, responsibilities, people behind @,
 * the menus of blocks, pictures that come from other plans.
 */
export function WritingAids(props: {
  readonly planId: string;
  readonly editor: Editor;
  /** Begins a comment on the selected words, or on the plan where none are, with these words in it. */
  readonly onMention: (words: string) => void;
}) {
  const { planId, editor, onMention } = props;
  const members = useMembers(planId).data;
  useEffect(() => completeIndicators(editor), [editor]);
  useEffect(() => offerRoles(editor), [editor]);
  useEffect(() => recogniseResponsibilities(editor), [editor]);
  useEffect(() => blockKeys(editor), [editor]);
  useEffect(() => {
    const images = `${planPath(planId)}/images/`;
    const adopt = async (sources: readonly string[]) =>
      (await request<AdoptedImages>('POST', `${images}adopt`, { sources })).sources;
    return adoptPictures(editor, images, adopt);
  }, [editor, planId]);
  useEffect(() => {
    const dialogs = editor.storage.editorDialogs;
    dialogs.people = (members ?? []).map(({ user }) => user);
    dialogs.mention = (name) => {
      const sentence = sentenceAround(editor.state.selection.$from);
      if (sentence) editor.commands.setTextSelection(sentence);
      onMention(`@${name} `);
    };
    return () => {
      dialogs.people = [];
      dialogs.mention = null;
    };
  }, [editor, members, onMention]);
  return null;
}
