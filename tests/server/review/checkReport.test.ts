import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenErrors } from '../../../server/review/openErrors';
import type { PlanCheckView } from '../../../shared/protocol/checkApi';
import type { ApiClient } from '../../helpers/apiClient';
import { createPlanOf } from '../../helpers/people';
import { startTestServer, type TestServer } from '../../helpers/testServer';

let server: TestServer;
let owner: ApiClient;
let reader: ApiClient;
let planId: string;

beforeAll(async () => {
  // Noon in every time zone of China.
  server = await startTestServer({ now: () => Date.parse('2026-11-21T04:00:00Z') });
  owner = await server.setUp();
  reader = await server.person(owner, '读者');
  planId = await createPlanOf(owner, ['教育投入从5.00亿元增加到10.00亿元，增幅50%。', '要统一按装设备。']);
  await owner.share(planId, reader.userId, 'reader');
});
afterAll(() => server.dispose());

/** The words of the report, a paragraph a line. */
async function report(person: ApiClient, language?: 'en'): Promise<string[]> {
  const response = await fetch(
    `${server.url}/api/plans/${planId}/check?format=docx${language ? `&lang=${language}` : ''}`,
    {
      headers: { Cookie: person.cookie },
    },
  );
  expect(response.headers.get('content-disposition')).toContain(
    encodeURIComponent(language ? ' check report.docx' : '核校报告.docx'),
  );
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const xml = strFromU8(files['word/document.xml'] as Uint8Array);
  return xml.split('</w:p>').map((paragraph) => paragraph.replace(/<[^>]+>/g, ''));
}

describe('the check report', () => {
  it('lists the findings, and apart from them what was accepted with its reason', async () => {
    const { findings } = await reader.request<PlanCheckView>('GET', `/api/plans/${planId}/check`);
    const typo = findings.find(({ rule }) => rule === 'term/typo');
    if (!typo) throw new Error('the slip is not found');
    expect((await report(reader)).join('\n')).not.toContain('已认可');

    const { key, rule, message } = typo;
    const accepted = { scope: 'finding', key, rule, message, reason: '引用原文如此' };
    await owner.request('POST', `/api/plans/${planId}/accepted-findings`, accepted);
    const lines = await report(reader);
    const start = lines.findIndex((line) => line.includes('已认可（1处）'));
    expect(lines.slice(0, start).join('\n')).toContain('50%');
    expect(lines.slice(0, start).join('\n')).not.toContain('按装');
    expect(lines.slice(start).join('\n')).toContain('按装');
    expect(lines.slice(start).join('\n')).toContain('理由：引用原文如此（管理员，2026年11月21日）');
  });

  it('comes in English where it is asked for; what it quotes and reasons stay Chinese', async () => {
    const lines = await report(reader, 'en');
    const start = lines.findIndex((line) => line.includes('Accepted as intended (1)'));
    expect(lines.slice(0, start).join('\n')).toContain('50%');
    expect(lines.slice(start).join('\n')).toContain('Reason: 引用原文如此 (管理员, 21 November 2026)');
    const own = lines.join('\n').replace(/“[^”]*”|《[^》]*》|\([^)]*\)|Reason: .*/g, '');
    expect(own.match(/[\u4e00-\u9fff]{2,}/g)).toBeNull();
  });

  it('is refused in other formats', async () => {
    expect((await owner.call('GET', `/api/plans/${planId}/check?format=pdf`)).status).toBe(400);
  });
});

describe('[CHP-6] open errors', () => {
  it('are counted without warnings', async () => {
    const finding = (severity: 'error' | 'warning') =>
      ({ rule: 'sum', severity, message: '', places: [], expected: '', found: '' }) as const;
    const open = [finding('error'), finding('warning'), finding('error')];
    expect(await createOpenErrors(async () => ({ title: '', open, accepted: [], idle: [] }))(planId)).toBe(2);
  });
});
