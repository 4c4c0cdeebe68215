import type { HistoryGroupView, VersionView, WrittenWordsView } from '../../shared/protocol/versionApi';
import type { UserDirectory } from '../accounts/userDirectory';
import type { WrittenWords } from '../history/findWriters';
import type { HistoryGroup } from '../history/groupHistory';
import type { Version } from '../review/versions';
import { presentPerson, presentTime } from './presenters';

export function presentVersion(version: Version, users: UserDirectory): VersionView {
  const { id, stage, label, reason, position, words, openErrors, despiteErrors } = version;
  return {
    id,
    stage,
    label,
    reason,
    author: presentPerson(users, version.authorId),
    createdAt: presentTime(version.createdAt),
    position,
    words,
    threads: version.threadCount,
    openErrors: openErrors > 0 ? { count: openErrors, reason: despiteErrors } : null,
  };
}

export function presentGroup(group: HistoryGroup, users: UserDirectory): HistoryGroupView {
  const { userId, first, last, added, removed } = group;
  return {
    author: userId === null ? null : presentPerson(users, userId),
    from: presentTime(group.from),
    to: presentTime(group.to),
    first,
    last,
    added,
    removed,
  };
}

export function presentWords(words: WrittenWords, users: UserDirectory): WrittenWordsView {
  return {
    text: words.text,
    author: words.userId === null ? null : presentPerson(users, words.userId),
    time: presentTime(words.time),
    fromStart: words.fromStart,
  };
}
