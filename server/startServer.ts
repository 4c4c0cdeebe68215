import { once } from 'node:events';
import { accessSync, constants, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Express } from 'express';
import { Kysely } from 'kysely';
import { nanoid } from 'nanoid';
import type { Logger } from 'pino';
import { accountMigrations } from './accounts/accountMigrations';
import { loadAccounts } from './accounts/accounts';
import type { AccountTables } from './accounts/accountTables';
import { chapterWriters } from './accounts/chapterWriter';
import { loadSecret } from './accounts/secret';
import { createApp } from './app';
import { createChapterIndex } from './chapters/chapterIndex';
import { type ChapterTables, chapterMigrations } from './chapters/chapterTables';
import { createSystemClock } from './clock';
import { attachSync } from './collab/attachSync';
import { CompactionThread } from './collab/compactionThread';
import { migrateDocuments } from './collab/migrateDocuments';
import { createRooms, type Rooms } from './collab/rooms';
import { SYNC_LIMITS } from './collab/syncLimits';
import type { Config } from './config';
import { withGuests, withoutRooms } from './consultations/consultationAccess';
import { consultationMigrations } from './consultations/consultationMigrations';
import { loadConsultations } from './consultations/consultations';
import type { ConsultationTables } from './consultations/consultationTables';
import { createOpinions } from './consultations/opinions';
import { findSoffice } from './export/findSoffice';
import { createPlanFiles } from './files/planFiles';
import { HeapPolicy } from './heapPolicy';
import { createPlanHistory } from './history/planHistory';
import { imageMigrations } from './images/imageMigrations';
import type { ImageTables } from './images/imageTables';
import { createPlanImages } from './images/planImages';
import { createIndicatorLibrary } from './indicators/indicatorLibrary';
import { type IndicatorTables, indicatorMigrations } from './indicators/indicatorTables';
import { createLibraryEntries } from './libraryEntries';
import { lockDataFolder } from './lockDataFolder';
import { createMailing } from './mail/createMailing';
import { mailMigrations } from './mail/mailMigrations';
import type { MailTables } from './mail/mailTables';
import { makeFolder } from './makeFolder';
import { createReminders } from './reminders/reminders';
import { createSentReminders } from './reminders/sentReminders';
import { createAcceptedFindings } from './review/checks/acceptedFindings';
import { checkMigrations } from './review/checks/checkMigrations';
import type { CheckTables } from './review/checks/checkTables';
import { createListAdditions } from './review/checks/listAdditions';
import { createPlanCheck } from './review/checks/planCheck';
import { maySeeNotice } from './review/maySeeNotice';
import { createNotifications } from './review/notifications';
import type { NotificationTables } from './review/notificationTables';
import { createOpenErrors } from './review/openErrors';
import { createProposals } from './review/proposals';
import { createReturnedItems } from './review/returned/returnedItems';
import { returnedMigrations } from './review/returned/returnedMigrations';
import type { ReturnedTables } from './review/returned/returnedTables';
import { threadMigrations } from './review/threadMigrations';
import { createThreads } from './review/threads';
import type { ThreadTables } from './review/threadTables';
import { versionMigrations } from './review/versionMigrations';
import { createVersions } from './review/versions';
import type { VersionTables } from './review/versionTables';
import { describeDamage } from './storage/damage';
import { type Database, openDatabase } from './storage/database';
import { LOG_RHYTHMS } from './storage/logRhythm';
import { migrate } from './storage/migrate';
import { planMigrations } from './storage/migrations/planMigrations';
import { createDialect } from './storage/sqliteDialect';
import { SqlitePlanStore } from './storage/sqlitePlanStore';
import { lookAtStored } from './storedDocument';

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Saves everything, sends everyone out, frees port and files. */
  close(): Promise<void>;
}

export interface StartOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly version: string;
  readonly clientFolder: string;
  /** Told to keep this process's memory small, or not any more because many people type. */
  readonly keepHeapSmall?: (isSmall: boolean) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** How often the library takes over a plan's title and last change while people write, in milliseconds. */
const LIBRARY_UPDATE_INTERVAL = 2000;

/** How often it is asked how many people type, in milliseconds. */
const TYPISTS_INTERVAL = 1000;

/** How often deadlines are looked at, in milliseconds. */
const REMINDER_INTERVAL = 60 * 60 * 1000;

/**
 * Opens the data folder, composes everything and listens. Throws `DataFolderInUse`, or the system's error when folder or
 * port cannot be used.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  makeFolder(options.config.dataFolder);
  accessSync(options.config.dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
  const unlock = lockDataFolder(options.config.dataFolder);
  try {
    const server = await compose(options);
    return {
      url: server.url,
      close: () => server.close().finally(unlock),
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function compose(options: StartOptions): Promise<RunningServer> {
  const { config, logger, now = Date.now, keepHeapSmall = () => {} } = options;
  const database = openData(config.dataFolder);
  const tables = new Kysely<AccountTables & ThreadTables & CheckTables & NotificationTables>({
    dialect: createDialect(database),
  });
  const secure = config.tls !== null;
  const newId = () => nanoid();
  const clock = createSystemClock(now);
  const store = new SqlitePlanStore(
    database,
    (damage) => logger.error({ damage }, describeDamage(damage)),
    LOG_RHYTHMS[config.durability],
  );
  const accounts = await loadAccounts(tables as unknown as Kysely<AccountTables>, {
    secret: loadSecret(config.dataFolder),
    secure,
    newId,
    now,
    logError: (message) => logger.error({ source: 'better-auth' }, message),
  });
  const compaction = new CompactionThread((error) => logger.error({ error }, 'the compaction thread failed'));
  const rooms: Rooms = createRooms({
    store,
    access: accounts.access,
    log: logger,
    limits: { ...SYNC_LIMITS, savedNotice: LIBRARY_UPDATE_INTERVAL },
    clock,
    durability: config.durability,
    compact: compaction.compact,
    onSaved: async (planId, change) => {
      if (await library.update(planId, change)) rooms.notify(planId, { type: 'plan' });
    },
  });
  const heapPolicy = new HeapPolicy(keepHeapSmall);
  const stopCounting = clock.every(TYPISTS_INTERVAL, () => heapPolicy.look(rooms.countTypists()));
  const library = createLibraryEntries(store, (planId) =>
    rooms.stateOf(planId) === 'open' ? rooms.readTitle(planId) : null,
  );
  const consultationTables = tables as unknown as Kysely<ConsultationTables>;
  const consultations = await loadConsultations(consultationTables, newId, now);
  const versions = createVersions(tables as unknown as Kysely<VersionTables>, now);
  const history = createPlanHistory(store);
  const reviewTables = tables as unknown as Kysely<ThreadTables>;
  const threads = createThreads(reviewTables, newId, now);
  const notificationTables = tables as unknown as Kysely<NotificationTables>;
  const { access, recycleBin } = accounts;
  const mailing = await createMailing(tables as unknown as Kysely<MailTables>, {
    config,
    clock,
    users: accounts.users,
    store,
    maySee: (userId, notice) => maySeeNotice({ access, recycleBin, consultations }, userId, notice),
    log: logger,
  });
  const notifications = createNotifications(notificationTables, newId, now, mailing.tell);
  const writerOf = chapterWriters(access, accounts.users);
  const proposals = createProposals(reviewTables, rooms, writerOf, newId, now);
  const files = createPlanFiles({
    soffice: await findSoffice(config.programFolders),
    reportFailure: (cause) => logger.warn({ cause }, 'the page numbers of a Word file are estimated'),
  });
  const images = createPlanImages(tables as unknown as Kysely<ImageTables>, now);
  const checkTables = tables as unknown as Kysely<CheckTables>;
  const acceptedFindings = createAcceptedFindings(checkTables, now);
  const listAdditions = createListAdditions(checkTables, now);
  const checkPlan = createPlanCheck({ rooms, files, acceptedFindings, listAdditions });
  const opinions = createOpinions(consultationTables, now);
  const sent = createSentReminders(notificationTables, now);
  const remind = createReminders({ accounts, consultations, opinions, threads, notifications, sent, now });
  const app = createApp({
    ...options,
    accounts: { ...accounts, access: withoutRooms(accounts.access, consultations) },
    store,
    rooms,
    threads,
    versions,
    history,
    images,
    acceptedFindings,
    listAdditions,
    checkPlan,
    chapters: createChapterIndex(tables as unknown as Kysely<ChapterTables>, (planId, look) =>
      rooms.stateOf(planId) === 'open' ? rooms.look(planId, look) : lookAtStored(store, planId, look),
    ),
    indicatorLibrary: createIndicatorLibrary(tables as unknown as Kysely<IndicatorTables>, now),
    openErrors: createOpenErrors(checkPlan),
    proposals,
    notifications,
    consultations,
    opinions,
    mailSettings: mailing.settings,
    mailAvailable: mailing.tell !== null,
    returnedItems: createReturnedItems(tables as unknown as Kysely<ReturnedTables>, now),
    files,
    newId,
    now,
    secure,
  });
  const server = createListener(app, config);
  attachSync(server, {
    rooms,
    access: withGuests(accounts.access, consultations, (planId) => accounts.recycleBin.find(planId) !== null),
  });
  await migrateDocuments({ database, store, rooms, log: logger, now });
  const remindOrLog = () =>
    remind().catch((error: unknown) => logger.error({ error }, 'reminders of deadlines failed'));
  await remindOrLog();
  let reminding = Promise.resolve();
  const stopReminding = clock.every(REMINDER_INTERVAL, () => {
    reminding = remindOrLog();
  });
  try {
    server.listen(config.port, config.host);
    await once(server, 'listening');
  } catch (error) {
    stopCounting();
    stopReminding();
    await mailing.close();
    files.close();
    history.close();
    await rooms.close();
    await compaction.close();
    await store.close();
    await database.close();
    throw error;
  }
  return {
    url: addressOf(server, config),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      stopCounting();
      stopReminding();
      await reminding;
      await mailing.close();
      files.close();
      history.close();
      await rooms.close();
      await compaction.close();
      server.closeAllConnections();
      await closed;
      await library.settled();
      await store.close();
      await database.close();
    },
  };
}

/** The database in the data folder, with all its tables. */
function openData(dataFolder: string): Database {
  const database = openDatabase(join(dataFolder, 'gongni.sqlite'));
  migrate(database, 'plans', planMigrations);
  migrate(database, 'accounts', accountMigrations);
  migrate(database, 'review', threadMigrations);
  migrate(database, 'mail', mailMigrations);
  migrate(database, 'returned', returnedMigrations);
  migrate(database, 'versions', versionMigrations);
  migrate(database, 'consultations', consultationMigrations);
  migrate(database, 'checks', checkMigrations);
  migrate(database, 'images', imageMigrations);
  migrate(database, 'chapters', chapterMigrations);
  migrate(database, 'indicators', indicatorMigrations);
  return database;
}

function createListener(app: Express, { tls }: Config): Server {
  if (!tls) return createServer(app);
  return createSecureServer({ cert: readFileSync(tls.certificate), key: readFileSync(tls.key) }, app);
}

function addressOf(server: Server, { tls, host }: Config): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `${tls ? 'https' : 'http'}://${name}:${port}`;
}
