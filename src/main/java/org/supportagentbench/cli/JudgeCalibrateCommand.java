package org.supportagentbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.supportagentbench.judge.Calibration;
import org.supportagentbench.judge.Label;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.statistics.Interval;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.transcript.Opinion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `sab judge calibrate`: the answers of a judge beside people's.
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the answers of a judge with labels of people: precision, recall, kappa, and a rate",
      "corrected for the judge's errors. 'sab judge sheet' writes the file to label.",
      "No model is asked."
    })
final class JudgeCalibrateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "LABELS", description = "A JSONL file of labels.")
  private Path labels = Path.of("");

  @Option(
      names = "--rate",
      paramLabel = "SHARE",
      description = "Also corrects this share of yeses, 0 to 1, as this judge saw it elsewhere.")
  private Optional<Double> rate = Optional.empty();

  @Option(names = "--json", description = "One JSON document instead of text.")
  private boolean json;

  @Mixin private StoreChoice store = new StoreChoice();

  JudgeCalibrateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (rate.isPresent() && !(rate.get() >= 0 && rate.get() <= 1)) {
      throw new InputProblem("--rate wants a share from 0 to 1, such as 0.85.");
    }
    List<Label> read = Label.read(labels.toString(), lines());
    Map<String, Optional<Opinion>> opinions = opinions(read);
    Calibration calibration =
        Calibration.of(read, name -> opinions.getOrDefault(name, Optional.empty()))
            .orElseThrow(() ->
                new InputProblem(
                    "None of the %d labels in %s meets an answer of a judge."
                        .formatted(read.size(), labels)));
    console.print(json ? json(calibration) : text(calibration));
    return 0;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(console.folder().resolve(labels), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputProblem("Cannot read %s as a text in UTF-8.".formatted(labels));
    }
  }

  /// @throws InputProblem with every conversation that the store does not have
  private Map<String, Optional<Opinion>> opinions(List<Label> read) {
    Map<String, Optional<Opinion>> opinions = new HashMap<>();
    List<String> problems = new ArrayList<>();
    try (RunStore runs = RunStore.toLookAt(store.file(console), InstantSource.system())) {
      for (Label label : read) {
        try {
          String name = label.conversation();
          if (!opinions.containsKey(name)) {
            opinions.put(name, runs.reader().conversation(name).opinion());
          }
        } catch (InputProblem e) {
          problems.addAll(e.sentences());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InputProblem(problems);
    }
    return opinions;
  }

  private String text(Calibration c) {
    StringBuilder out = new StringBuilder();
    Formatter text = new Formatter(out, Locale.ROOT);
    var a = c.agreement();
    text.format("answered by both: %d, left unjudged: %d%n%n", a.answers(), c.unjudged());
    text.format("               judge yes   judge no%n");
    text.format("people yes   %11d %10d%n", a.bothYes(), a.onlyPeople());
    text.format("people no    %11d %10d%n%n", a.onlyJudge(), a.bothNo());
    text.format("precision    %s%n", number(c.precision(), Optional.empty()));
    text.format("recall       %s%n", number(c.recall(), c.recallInterval()));
    text.format("specificity  %s%n", number(c.specificity(), c.specificityInterval()));
    OptionalDouble kappa =
        c.kappa().map(k -> OptionalDouble.of(k.value())).orElse(OptionalDouble.empty());
    text.format("kappa        %s%n", number(kappa, c.kappa().map(k -> k.interval())));
    text.format("yes by the judge %.3f, corrected %s%n", c.seen(), number(c.corrected(c.seen())));
    rate.ifPresent(
        share -> text.format("a rate of %.3f, corrected %s%n", share, number(c.corrected(share))));
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  private static String number(OptionalDouble value) {
    return number(value, Optional.empty());
  }

  private static String number(OptionalDouble value, Optional<Interval> interval) {
    if (value.isEmpty()) {
      return "not measured: the labels cannot show it";
    }
    String words = String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    return interval
        .map(i -> String.format(Locale.ROOT, "%s [%.3f-%.3f]", words, i.low(), i.high()))
        .orElse(words);
  }

  private String json(Calibration c) {
    ObjectNode document = JsonMapper.shared().createObjectNode();
    var a = c.agreement();
    document.put("answers", a.answers()).put("unjudged", c.unjudged());
    document.put("both_yes", a.bothYes()).put("only_judge", a.onlyJudge());
    document.put("only_people", a.onlyPeople()).put("both_no", a.bothNo());
    put(document, "precision", c.precision(), Optional.empty());
    put(document, "recall", c.recall(), c.recallInterval());
    put(document, "specificity", c.specificity(), c.specificityInterval());
    OptionalDouble kappa =
        c.kappa().map(k -> OptionalDouble.of(k.value())).orElse(OptionalDouble.empty());
    put(document, "kappa", kappa, c.kappa().map(k -> k.interval()));
    document.put("yes_by_judge", c.seen());
    put(document, "yes_corrected", c.corrected(c.seen()), Optional.empty());
    rate.ifPresent(share -> put(document, "rate_corrected", c.corrected(share), Optional.empty()));
    return document.toPrettyString() + "\n";
  }

  private static void put(
      ObjectNode into, String name, OptionalDouble value, Optional<Interval> interval) {
    ObjectNode node = into.putObject(name);
    if (value.isEmpty()) {
      node.put("not_measured", "the labels cannot show it");
      return;
    }
    node.put("value", value.getAsDouble());
    interval.ifPresent(
        i -> node.put("low", i.low()).put("high", i.high()).put("method", i.method()));
  }
}
