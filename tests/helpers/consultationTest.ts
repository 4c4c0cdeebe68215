import type { ConsultationView, OpinionView } from '../../shared/protocol/consultationApi';
import type { ApiClient } from './apiClient';
import { createPlanOf } from './people';
import { startTestServer, type TestServer } from './testServer';

export const DAY = 24 * 60 * 60 * 1000;

/** A server with a plan of two paragraphs (p2, p3) that was frozen for consultation, its people, and a clock of its own. */
export interface ConsultationTest {
  readonly server: TestServer;
  readonly owner: ApiClient;
  /** 王科长, who writes in the plan. */
  readonly editor: ApiClient;
  /** 周专家, who has an account and no role in the plan. */
  readonly expert: ApiClient;
  readonly planId: string;
  readonly versionId: string;
  readonly now: () => number;
  /** Lets the clock run, by milliseconds. */
  pass(milliseconds: number): void;
  /** Opens a round of 县财政局, 县统计局 and the expert, on this plan unless another is named; gives it as its owner sees it. */
  openRound(fields?: object, planId?: string): Promise<ConsultationView>;
  getRound(id: string, planId?: string): Promise<ConsultationView>;
  /** Somebody without an account, who came in by the code. */
  guestOf(round: ConsultationView, department: string, name: string): Promise<ApiClient>;
}

export async function startConsultationTest(): Promise<ConsultationTest> {
  let moment = Date.UTC(2026, 10, 22);
  const now = () => moment;
  const server = await startTestServer({ now });
  const owner = await server.setUp();
  const editor = await server.person(owner, '王科长');
  const expert = await server.person(owner, '周专家');
  const planId = await createPlanOf(owner, ['全县有幼儿园20所。', '办好特殊教育。']);
  await owner.share(planId, editor.userId, 'editor');
  const { id: versionId } = await owner.request<{ id: string }>('POST', `/api/plans/${planId}/versions`, {
    stage: '征求意见稿',
  });
  const getRound = async (id: string, plan = planId) => {
    const rounds = await owner.request<ConsultationView[]>('GET', `/api/plans/${plan}/consultations`);
    return rounds.find((round) => round.id === id) as ConsultationView;
  };
  return {
    server,
    owner,
    editor,
    expert,
    planId,
    versionId,
    now,
    pass: (milliseconds) => {
      moment += milliseconds;
    },
    async openRound(fields = {}, plan = planId) {
      const { id } = await owner.request<{ id: string }>('POST', `/api/plans/${plan}/consultations`, {
        versionId,
        deadline: new Date(moment + 10 * DAY).toISOString(),
        departments: ['县财政局', '县统计局'],
        people: [expert.userId],
        ...fields,
      });
      return getRound(id, plan);
    },
    getRound,
    async guestOf(round, department, name) {
      const guest = server.client();
      const partyId = party(round, department);
      await guest.request('POST', roundPath(round, 'entry'), { code: round.code, name, partyId });
      return guest;
    },
  };
}

/** The id of a department or person that was asked, by the end of the name. */
export const party = (round: ConsultationView, name: string) =>
  round.parties.find((each) => each.name.endsWith(name))?.id as string;
export const roundPath = (round: ConsultationView, rest: string) => `/api/consultations/${round.id}/${rest}`;
/** Words of the first paragraph. */
export const anchor = { quote: '20所', blockId: 'p2', from: 5, to: 8 };
export const give = (client: ApiClient, round: ConsultationView, fields: object) =>
  client.request<{ id: string }>('POST', roundPath(round, 'opinions'), fields);
export const opinionsFor = (client: ApiClient, round: ConsultationView) =>
  client.request<OpinionView[]>('GET', roundPath(round, 'opinions'));
