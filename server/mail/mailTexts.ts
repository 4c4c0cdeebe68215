import type { NotificationKind } from '../../shared/protocol/notifications';
import { printChinaTime } from '../review/chinaTime';

/** What a mail says of one notice. */
export interface MailFacts {
  readonly kind: NotificationKind;
  /** The plan's title. */
  readonly title: string;
  /** Who caused it; '' for the program itself. */
  readonly actor: string;
  /** A few words of what was said, '' for none. */
  readonly text: string;
  /** Milliseconds since 1970; null where nothing falls due. */
  readonly dueAt: number | null;
  /** Whether it is about a round of consultation. */
  readonly round: boolean;
  /** Where to read it; null where the server does not know its address. */
  readonly link: string | null;
  /** Where mail is switched off. */
  readonly choicesLink: string | null;
}

interface MailCatalogue {
  readonly subject: (facts: MailFacts) => string;
  readonly plan: (title: string) => string;
  readonly due: (moment: number) => string;
  readonly open: (link: string) => string;
  readonly footer: (link: string | null) => string;
}

const zh: MailCatalogue = {
  subject({ kind, title, actor, round, text }) {
    const about = `《${title}》`;
    if (kind === 'mention') return `${actor}在${about}的批注里提到了您`;
    if (kind === 'assignment') return `${actor}把${about}的一条批注指派给您`;
    if (kind === 'reply') return `${actor}回复了${about}的批注`;
    if (kind === 'settled') return `${actor}处理了您对${about}的修改建议`;
    if (kind === 'consultation') return `${actor}就${about}征求意见`;
    if (!round) return `${about}有一条指派给您的批注期限将到`;
    return text ? `${about}征求意见期限将到，还有单位未反馈` : `${about}征求意见期限将到，请您反馈`;
  },
  plan: (title) => `规划：${title}`,
  due: (moment) => `截止：${printChinaTime(moment)}`,
  open: (link) => `打开：${link}`,
  footer: (link) =>
    `本邮件由共拟自动发送，请勿回复。不想再收到时，请在“我的账号”里更改${link ? `：${link}` : '。'}`,
};

const en: MailCatalogue = {
  subject({ kind, title, actor, round, text }) {
    const about = `《${title}》`;
    if (kind === 'mention') return `${actor} mentioned you in a comment on ${about}`;
    if (kind === 'assignment') return `${actor} assigned you a comment on ${about}`;
    if (kind === 'reply') return `${actor} replied to a comment on ${about}`;
    if (kind === 'settled') return `${actor} settled your suggestion on ${about}`;
    if (kind === 'consultation') return `${actor} asks for opinions on ${about}`;
    if (!round) return `A comment on ${about} that was assigned to you is due soon`;
    return text
      ? `The consultation on ${about} ends soon; some have not answered`
      : `The consultation on ${about} ends soon: please answer`;
  },
  plan: (title) => `Plan: ${title}`,
  due: (moment) => `Until: ${printChinaTime(moment)}`,
  open: (link) => `Open: ${link}`,
  footer: (link) =>
    `Gongni sends this mail by itself; please do not reply. Change what you receive in your account settings${link ? `: ${link}` : '.'}`,
};

/** The texts of mail, by the language that its reader chose. */
const CATALOGUES = { zh, en } as const;

/** Subject and text of a mail about one notice. */
export function writeMail(
  language: keyof typeof CATALOGUES,
  facts: MailFacts,
): { readonly subject: string; readonly body: string } {
  const texts = CATALOGUES[language];
  const lines = [
    texts.subject(facts),
    ...(facts.text ? ['', facts.text] : []),
    '',
    texts.plan(facts.title),
    ...(facts.dueAt === null ? [] : [texts.due(facts.dueAt)]),
    ...(facts.link ? [texts.open(facts.link)] : []),
    '',
    '——',
    texts.footer(facts.choicesLink),
  ];
  return { subject: texts.subject(facts), body: `${lines.join('\n')}\n` };
}
