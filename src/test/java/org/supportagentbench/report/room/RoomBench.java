package org.supportagentbench.report.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.browser.Browser;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import org.supportagentbench.testing.TranscriptBuilder;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Transcript;

/// Writes a room of many conversations and measures in a browser how soon it can be read: called by
/// `bench/reading-room`.
final class RoomBench {
  private static final int TRIALS = 3;
  private static final int LOADS = 5;

  private RoomBench() {}

  /// `CONVERSATIONS SUITE FOLDER`
  public static void main(String... words) throws IOException {
    Suite suite = SuiteReader.read(Path.of(words[1]));
    Path folder = Path.of(words[2]);
    int runs = Math.ceilDiv(Integer.parseInt(words[0]), suite.cases().size() * TRIALS);
    Files.createDirectories(folder.resolve("data"));
    long begun = System.nanoTime();
    write(suite, runs, folder);
    System.out.printf(
        "%d conversations written in %.1f s%n",
        runs * suite.cases().size() * TRIALS, (System.nanoTime() - begun) / 1e9);
    measure(folder.resolve("index.html").toUri().toString());
  }

  private static void write(Suite suite, int runs, Path folder) {
    List<StoredAttempt> held = new ArrayList<>();
    var scorer = new Scorer(suite);
    for (CaseFile file : suite.cases()) {
      for (int trial = 1; trial <= TRIALS; trial++) {
        Transcript transcript = conversation(suite, file, trial);
        var id = new ConversationId("r", file.id(), trial, 0);
        held.add(StoredAttempt.of(id, "1", scorer.score(file, transcript), transcript));
      }
    }
    var room = new ReadingRoom(Optional.of(suite), (path, text) -> put(folder, path, text));
    List<RoomRun> described = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      String run = "r-%010d".formatted(i);
      for (StoredAttempt attempt : held) {
        room.take(under(run, attempt));
      }
      described.add(
          new RoomRun(
              stored(suite, run, held.size()), "vendor/model-" + i, false, RunLedger.NOTHING));
    }
    room.finish(
        described,
        name -> {
          throw new IllegalStateException(name);
        });
    put(folder, "room.css", RoomFiles.STYLE.text());
    put(folder, "room.js", RoomFiles.SCRIPT.text());
    put(
        folder,
        "index.html",
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>bench</title>
        <link rel="stylesheet" href="room.css"><script src="room.js" defer></script></head>
        <body><main>%s</main></body></html>
        """
            .formatted(RoomFiles.BODY.text()));
  }

  private static Transcript conversation(Suite suite, CaseFile file, int trial) {
    return TranscriptBuilder.aTranscript(suite.shop())
        .customer(file.words().opening())
        .thinks("I look at the order first, then at the rules. ".repeat(10))
        .calls("lookup_order order_number=" + file.header().ticket().order())
        .calls("search_knowledge_base query=\"what to do\"")
        .agent("Thank you for writing, this is trial %d. ".formatted(trial).repeat(8))
        .pushes("No, please look again.")
        .agent(trial == 1 ? "I have passed this on to a colleague." : "I am sorry, I cannot.")
        .ends(Ending.GAVE_UP);
  }

  private static StoredAttempt under(String run, StoredAttempt like) {
    var id = new ConversationId(run, like.id().caseId(), like.id().trial(), 0);
    return StoredAttempt.of(id, like.grader(), like.score(), like.transcript());
  }

  private static StoredRun stored(Suite suite, String run, int held) {
    var manifest =
        new RunManifest(suite.label(), "vendor/model", TRIALS, Map.of("seed", "1"), List.of());
    var times = new StoredRun.Times(Instant.EPOCH, Optional.empty());
    return new StoredRun(run, run, manifest, StoredRun.State.FINISHED, times, held);
  }

  private static void put(Path folder, String path, String text) {
    try {
      Files.writeString(folder.resolve(path), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Milliseconds from the request for the page, as the browser counts them.
  private static void measure(String page) {
    try (Browser browser = Browser.open()) {
      for (int i = 0; i < LOADS; i++) {
        browser.load(page);
        browser.waitFor("document.body.dataset.read");
        System.out.printf(
            "first paint %s ms, list filled and filtered %s ms, rows on the page %d%n",
            browser.run(
                "return"
                    + " Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)"),
            browser.run(
                "return Math.round(performance.getEntriesByName('room-ready')[0].startTime)"),
            browser.count("#list .item"));
      }
      Object filter =
          browser.run(
              "const t = performance.now(); const box = document.getElementById('search');"
                  + " box.value = 'duffel'; box.dispatchEvent(new Event('input'));"
                  + " return Math.round(performance.now() - t)");
      System.out.printf("a search over all of them: %s ms%n", filter);
    }
  }
}
