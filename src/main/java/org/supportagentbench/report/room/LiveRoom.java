package org.supportagentbench.report.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;

/// The reading room of a store that is still being written: the same page and the same scripts,
/// made when they are asked for, with every conversation that is held by then. Shared by threads.
///
/// A file of a case holds its conversations of one run, and runs and cases keep their numbers: an
/// older list goes on to work while a run grows.
public final class LiveRoom {
  private final RunReader reader;
  private final Suite suite;
  private final Predicate<String> isControl;
  private final Map<String, CaseFile> known = new HashMap<>();
  private final Map<String, RoomCase> cases = new LinkedHashMap<>();
  private final Map<String, RunRows> rows = new HashMap<>();

  /// @param isControl tells by its name whether an agent only shows what the scale means
  public LiveRoom(RunReader reader, Suite suite, Predicate<String> isControl) {
    this.reader = reader;
    this.suite = suite;
    this.isControl = isControl;
    suite.cases().forEach(file -> known.put(file.id(), file));
  }

  /// What is known of a run that had so many conversations.
  private record RunRows(int held, Map<String, List<RoomRow>> byCase) {}

  /// The script that lists every conversation.
  public synchronized String index() {
    List<StoredRun> runs = runs();
    for (int i = 0; i < runs.size(); i++) {
      StoredRun run = runs.get(i);
      RunRows seen = rows.get(run.id());
      if (seen == null || seen.held() != run.held()) {
        rows.put(run.id(), new RunRows(run.held(), read(run, i)));
      }
    }
    List<RoomRun> described =
        runs.stream()
            .map(run -> {
              String model = run.manifest().model();
              return new RoomRun(
                  run, model, isControl.test(model), RunLedger.of(reader).apply(run.id()));
            })
            .toList();
    for (RoomRun run : described) {
      run.ledger().voided().forEach(e -> about(ConversationId.parse(e.name()).caseId()));
    }
    List<IndexScript.CaseRows> all = cases.values().stream().map(each -> of(each, runs)).toList();
    return IndexScript.write(Optional.of(suite), described, all);
  }

  private Map<String, List<RoomRow>> read(StoredRun run, int number) {
    Map<String, List<RoomRow>> byCase = new HashMap<>();
    reader.attempts(
        run.id(),
        attempt -> {
          RoomCase about = about(attempt.id().caseId());
          byCase
              .computeIfAbsent(about.id(), _ -> new ArrayList<>())
              .add(RoomRow.of(number, about.bucket(), attempt));
        });
    return byCase;
  }

  private RoomCase about(String id) {
    RoomCase about = cases.get(id);
    if (about == null) {
      about = RoomCase.of(cases.size(), id, Optional.ofNullable(known.get(id)));
      cases.put(id, about);
    }
    return about;
  }

  private IndexScript.CaseRows of(RoomCase about, List<StoredRun> runs) {
    List<RoomRow> all = new ArrayList<>();
    List<Integer> parts = new ArrayList<>();
    for (StoredRun run : runs) {
      parts.add(all.size());
      RunRows seen = Objects.requireNonNull(rows.get(run.id()), run.id());
      all.addAll(seen.byCase().getOrDefault(about.id(), List.of()));
    }
    return new IndexScript.CaseRows(about, all, parts);
  }

  /// The oldest run is the first, so that a new one does not change the number of another.
  private List<StoredRun> runs() {
    List<StoredRun> runs = new ArrayList<>(reader.runs());
    Collections.reverse(runs);
    return runs;
  }

  /// The script with the conversations of one case in one run; empty for a name that leads nowhere.
  ///
  /// @param name `c` with case and run in numbers, as the list counts
  public synchronized Optional<String> chunk(String name) {
    if (!name.matches("c\\d{1,6}-\\d{1,6}")) {
      return Optional.empty();
    }
    List<Integer> numbers = numbers(name);
    int about = numbers.get(0);
    int at = numbers.get(1);
    List<StoredRun> runs = runs();
    if (about >= cases.size() || at >= runs.size()) {
      return Optional.empty();
    }
    RoomCase found = List.copyOf(cases.values()).get(about);
    var chunk = new Chunk();
    reader.attemptsAt(runs.get(at).id(), found.id()).forEach(chunk::add);
    return Optional.of(chunk.script(name, found, Optional.of(suite.shop())));
  }

  /// The script with one conversation that was set aside; empty for a name that leads nowhere.
  ///
  /// @param name `a` with run, case, trial and take in numbers
  public synchronized Optional<String> setAside(String name) {
    if (!name.matches("a\\d{1,6}(-\\d{1,6}){3}")) {
      return Optional.empty();
    }
    List<Integer> numbers = numbers(name);
    List<StoredRun> runs = runs();
    if (numbers.get(0) >= runs.size() || numbers.get(1) >= cases.size()) {
      return Optional.empty();
    }
    String run = runs.get(numbers.get(0)).id();
    RoomCase found = List.copyOf(cases.values()).get(numbers.get(1));
    String id = "%s/%s/%d~%d".formatted(run, found.id(), numbers.get(2), numbers.get(3));
    if (RunLedger.of(reader).apply(run).voided().stream().noneMatch(e -> e.name().equals(id))) {
      return Optional.empty();
    }
    var chunk = new Chunk();
    chunk.add(reader.conversation(id));
    return Optional.of(chunk.script(name, found, Optional.of(suite.shop())));
  }

  private static List<Integer> numbers(String name) {
    return Arrays.stream(name.substring(1).split("-", -1)).map(Integer::parseInt).toList();
  }
}
