import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { listSentFiles } from "#app/certificate/intake/list-sent-files.server.ts";
import { cancelReading, readAgain } from "#app/certificate/intake/read-again.server.ts";
import { choicesOf, type ReadingChoice } from "#app/certificate/intake/reading-choice.ts";
import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import { requeueStaleJobs } from "#app/jobs/requeue-stale-jobs.server.ts";
import { runNextJob, type ReadFile, type ReadFileOptions } from "#app/jobs/run-next-job.server.ts";
import type { FileReading } from "#app/model/reading.ts";
import { certificates, readingJobs, readings } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { aFileReading, pdfBytes } from "#test/factories/file-reading.ts";
import { testContext } from "#test/support/test-context.ts";

async function aSentFile() {
  const app = await testContext();
  const teacher = asViewer(await anAccount(app));
  const content = { originalName: "куәлік.pdf", content: pdfBytes() };
  const { submissionId } = await submitFile(app, teacher, content);
  return {
    app,
    teacher,
    submissionId,
    sendAgain: async () => await submitFile(app, teacher, content),
    cancel: async () => await cancelReading(app, teacher, submissionId),
    card: async () => {
      const { files } = await listSentFiles(app, teacher);
      const [file] = files;
      if (file === undefined) throw new Error("nothing was sent");
      return file;
    },
    states: async () => (await app.db.read.select().from(readingJobs)).map(({ state }) => state).sort(),
    kept: async () => [
      (await app.db.read.select().from(readings)).length,
      (await app.db.read.select().from(certificates)).length,
    ],
  };
}

const answers =
  (reading: FileReading): ReadFile =>
  async () =>
    reading;

/** A reader that goes on until it is told to stop, as a real one does. `started`: it is at work. */
function anEndlessReader() {
  let begin: (options: ReadFileOptions) => void = () => undefined;
  const started = new Promise<ReadFileOptions>((resolve) => {
    begin = resolve;
  });
  const read: ReadFile = async (_path, options) => {
    begin(options);
    return await new Promise<never>((_resolve, reject) => {
      const { signal } = options;
      signal?.addEventListener("abort", () => reject(signal.reason as Error));
    });
  };
  return { read, started };
}

describe("calling off a reading", () => {
  test("that waits ends it at once: it is never read, and the file stays", async () => {
    const { app, cancel, card, states, kept } = await aSentFile();
    await cancel();
    expect(await runNextJob(app, answers(aFileReading()))).toBe("idle");
    expect(await states()).toEqual(["cancelled"]);
    expect(await kept()).toEqual([0, 0]);
    expect(await card()).toMatchObject({
      status: "cancelled",
      reading: { underWay: null, may: { cancel: false, readAgain: true } },
    });
  });

  test("that goes on stops the reader within a few seconds, and nothing of it is kept", async () => {
    const { app, cancel, card, states, kept } = await aSentFile();
    const { read, started } = anEndlessReader();
    const running = runNextJob(app, read);
    await started;
    expect(await card()).toMatchObject({ status: "reading", reading: { may: { cancel: true, readAgain: false } } });
    await cancel();
    expect((await card()).status).toBe("cancelled");
    expect(await running).toBe("cancelled");
    expect(await states()).toEqual(["cancelled"]);
    expect(await kept()).toEqual([0, 0]);
  });

  test("counts also where the reader was just ready, and where it failed", async () => {
    const { app, teacher, submissionId, cancel, states, kept } = await aSentFile();
    const readyTooLate: ReadFile = async () => {
      await cancel();
      return aFileReading();
    };
    expect(await runNextJob(app, readyTooLate)).toBe("cancelled");
    await readAgain(app, teacher, submissionId);
    const brokenTooLate: ReadFile = async () => {
      await cancel();
      throw new Error("broken");
    };
    await runNextJob(app, brokenTooLate);
    expect(await runNextJob(app, answers(aFileReading()))).toBe("idle");
    expect(await states()).toEqual(["cancelled", "cancelled"]);
    expect(await kept()).toEqual([0, 0]);
  });

  test("holds also when the worker dies before it hears of it, or is stopped", async () => {
    const { app, teacher, submissionId, cancel, states } = await aSentFile();
    const dies: ReadFile = async () => {
      await cancel();
      app.setNow("2026-11-23T06:05:00.000Z");
      await requeueStaleJobs(app);
      throw new Error("dead");
    };
    await runNextJob(app, dies);
    expect(await states()).toEqual(["cancelled"]);
    await readAgain(app, teacher, submissionId);
    const stop = new AbortController();
    const stopped: ReadFile = async (_path, { signal }) => {
      await cancel();
      stop.abort();
      signal?.throwIfAborted();
      return aFileReading();
    };
    await runNextJob(app, stopped, { signal: stop.signal });
    expect(await states()).toEqual(["cancelled", "cancelled"]);
    expect(await runNextJob(app, answers(aFileReading()))).toBe("idle");
  });

  test("leaves what was read before", async () => {
    const { app, teacher, submissionId, cancel, card, kept } = await aSentFile();
    await runNextJob(app, answers(aFileReading()));
    await readAgain(app, teacher, submissionId);
    await cancel();
    expect(await kept()).toEqual([1, 1]);
    expect(await card()).toMatchObject({ status: "read", reading: { inVain: "cancelled", may: { readAgain: true } } });
  });

  test("is for whoever asked for it", async () => {
    const { app, submissionId, card } = await aSentFile();
    const colleague = asViewer(await anAccount(app));
    await expect(cancelReading(app, colleague, submissionId)).rejects.toMatchObject({ code: "not_found" });
    expect((await card()).status).toBe("queued");
  });

  test("can be thought better of: asked for or sent again, the file is read", async () => {
    const { app, teacher, submissionId, sendAgain, cancel, card } = await aSentFile();
    await cancel();
    await readAgain(app, teacher, submissionId);
    await cancel();
    await sendAgain();
    expect((await card()).status).toBe("queued");
    expect(await runNextJob(app, answers(aFileReading()))).toBe("done");
    expect((await card()).status).toBe("read");
  });

  test("is forgotten as soon as another reading was asked for, also while the old reader still stops", async () => {
    const { app, teacher, submissionId, cancel, kept, states } = await aSentFile();
    const slow: ReadFile = async () => {
      await cancel();
      await readAgain(app, teacher, submissionId);
      expect(await runNextJob(app, answers(aFileReading()))).toBe("done");
      return aFileReading();
    };
    expect(await runNextJob(app, slow)).toBe("cancelled");
    expect(await states()).toEqual(["cancelled", "done"]);
    expect(await kept()).toEqual([1, 1]);
  });
});

describe("the progress of a reading", () => {
  test("is told while it goes on, at most once a second, and gone when another attempt begins", async () => {
    const { app, cancel, card } = await aSentFile();
    const { read, started } = anEndlessReader();
    const running = runNextJob(app, read);
    const { onProgress } = await started;
    expect((await card()).reading.underWay).toEqual({ isWaiting: false, progress: null });
    for (let page = 1; page <= 4; page += 1) onProgress?.({ stage: "recognising", page, pageCount: 5 });
    expect((await card()).reading.underWay?.progress).toBeNull();
    await sleep(1500);
    const progress = { stage: "recognising", page: 4, pageCount: 5 };
    expect((await card()).reading.underWay).toEqual({ isWaiting: false, progress });
    await cancel();
    await running;
  });

  test("is also the worker's beat", async () => {
    const { app, cancel } = await aSentFile();
    const { read, started } = anEndlessReader();
    const running = runNextJob(app, read);
    const { onProgress } = await started;
    app.setNow("2026-11-23T06:00:40.000Z");
    onProgress?.({ stage: "text", page: 1, pageCount: 1 });
    await sleep(1500);
    expect(await requeueStaleJobs(app)).toBe(0);
    await cancel();
    await running;
  });
});

describe("the way of reading a file", () => {
  test.each([
    ["usual", 0, { ignoreTextLayer: false, turn: "auto" }],
    ["ignore-text-layer", 2, { ignoreTextLayer: true, turn: "auto" }],
    ["turn-left", 0, { ignoreTextLayer: false, turn: 1 }],
    ["turn-right", 0, { ignoreTextLayer: false, turn: 3 }],
    ["turn-around", 0, { ignoreTextLayer: false, turn: 2 }],
    // What was turned wrongly before is turned from where the person sees it.
    ["turn-left", 3, { ignoreTextLayer: false, turn: 0 }],
    ["turn-right", 2, { ignoreTextLayer: false, turn: 1 }],
  ] as const)("reaches the reader: %s, on a page turned %i times", async (choice: ReadingChoice, shown, expected) => {
    const { app, teacher, submissionId } = await aSentFile();
    const seen: unknown[] = [];
    const read: ReadFile = async (_path, { choices }) => {
      seen.push(choices);
      return aFileReading();
    };
    await runNextJob(app, read);
    await readAgain(app, teacher, submissionId, choicesOf(choice, shown));
    await runNextJob(app, read);
    expect(seen).toEqual([{ ignoreTextLayer: false, turn: "auto" }, expected]);
  });

  test("several files are read at the same time, each once", async () => {
    const { app, teacher } = await aSentFile();
    for (let n = 0; n < 9; n += 1) {
      await submitFile(app, teacher, { originalName: `${n}.pdf`, content: pdfBytes(`file ${n}`) });
    }
    const read: string[] = [];
    const loop = async () => {
      const take: ReadFile = async (path) => {
        read.push(path);
        await sleep(5);
        return aFileReading([]);
      };
      while ((await runNextJob(app, take)) !== "idle");
    };
    await Promise.all([loop(), loop(), loop(), loop()]);
    expect(read).toHaveLength(10);
    expect(new Set(read).size).toBe(10);
  });
});
