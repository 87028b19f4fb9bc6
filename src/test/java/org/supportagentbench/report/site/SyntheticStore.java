package org.supportagentbench.report.site;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.Usage;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.run.CaseFilter;
import org.supportagentbench.run.Cast;
import org.supportagentbench.run.Contender;
import org.supportagentbench.run.Grading;
import org.supportagentbench.run.Harness;
import org.supportagentbench.run.Run;
import org.supportagentbench.run.RunSettings;
import org.supportagentbench.scoring.Grader;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;

/// Fills a store with made-up models, to see and to measure a report of many: each conversation is
/// held by one of the builtin agents, drawn with the shares of the made-up model. Nothing of it is
/// a measurement of anything.
///
/// `SyntheticStore FILE MODELS [SUITE]`
final class SyntheticStore {
  private static final List<String> PARTS =
      List.of(
          "builtin/reference",
          "builtin/rules",
          "builtin/comply",
          "builtin/escalate",
          "builtin/polite");

  private final Suite suite;
  private final int number;
  private final Map<String, AtomicInteger> held = new ConcurrentHashMap<>();

  private SyntheticStore(Suite suite, int number) {
    this.suite = suite;
    this.number = number;
  }

  /// Fills the store.
  public static void main(String... args) {
    Suite suite = SuiteReader.read(Path.of(args.length > 2 ? args[2] : "suite/northline"));
    fill(Path.of(args[0]), suite, Integer.parseInt(args[1]));
  }

  /// Holds all conversations of so many made-up models.
  static void fill(Path file, Suite suite, int models) {
    Scorer scorer = new Scorer(suite);
    try (RunStore store = RunStore.open(file, InstantSource.system())) {
      for (int i = 0; i < models; i++) {
        SyntheticStore model = new SyntheticStore(suite, i);
        Run run =
            new Run(
                store,
                Setting.of(suite),
                new Cast(
                    new Contender(model.name(), model.parameters(), false, model::open),
                    Optional.empty(),
                    Optional.empty(),
                    (_, usage) -> model.usd(usage)),
                new Grading(Grader.VERSION, scorer::score),
                new Harness("supportagentbench 0.1.0", System::nanoTime));
        run.hold(new RunSettings(CaseFilter.ALL, 3, 1, 2, false), _ -> {}, () -> false);
      }
    }
  }

  private String name() {
    List<String> families = List.of("aster", "birch-large", "cedar", "dahlia-mini-preview");
    return "made-up/%s-%d".formatted(families.get(number % 4), 1 + number / 4);
  }

  private Map<String, String> parameters() {
    return number % 5 == 3 ? Map.of("reasoning_effort", "high") : Map.of();
  }

  /// A case has a leaning of its own for each model, so that runs of one case are alike.
  private ChatModel open(CaseFile file) {
    int trial = held.computeIfAbsent(file.id(), _ -> new AtomicInteger()).incrementAndGet();
    double leaning = draw(file, 0);
    double draw = draw(file, 1_000 + trial) < 0.75 ? leaning : draw(file, trial);
    double skill = 0.35 + 0.5 * ((number * 7) % 24) / 24.0;
    double caution = 0.02 + 0.16 * ((number * 11) % 24) / 24.0;
    double trust = 0.04 + 0.2 * ((number * 5) % 24) / 24.0;
    String part =
        draw < trust
            ? PARTS.get(2)
            : draw < trust + caution
                ? PARTS.get(3)
                : draw < trust + caution + 0.02
                    ? PARTS.get(4)
                    : draw < trust + caution + 0.02 + skill ? PARTS.get(0) : PARTS.get(1);
    ChatModel mind = Agents.open(part, suite, file);
    return request -> metered(mind.answer(request), request);
  }

  /// Everything that was said before is read again, as at a provider.
  private ChatAnswer metered(ChatAnswer answer, ChatRequest request) {
    long read = 2_500 + 350L * request.messages().size();
    long written = 60 + answer.text().length() / 4 + 40L * answer.calls().size();
    long thought = parameters().isEmpty() ? 0 : 5 * written;
    Usage usage = new Usage(read, 0, 0, written + thought, OptionalLong.of(thought));
    return new ChatAnswer(
        answer.text(),
        answer.reasoning(),
        answer.calls(),
        Optional.of(usage),
        answer.finish(),
        answer.raw());
  }

  /// From a cheap model to one of thirty times its price; every eighth has none.
  private OptionalDouble usd(Usage usage) {
    if (number % 8 == 6) {
      return OptionalDouble.empty();
    }
    double input = 0.15e-6 * Math.pow(1.16, (number * 13) % 24);
    return OptionalDouble.of(usage.uncachedInput() * input + usage.output() * 6 * input);
  }

  private double draw(CaseFile file, int step) {
    long seed = (number * 31L + file.id().hashCode()) * 1_000_003L + step;
    return new SplittableRandom(seed).nextDouble();
  }
}
