package org.supportagentbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CaseTitle;
import org.supportagentbench.suite.DidYouMean;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.SuiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// `sab list`: the cases of a suite.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the cases of a suite: id and title.")
final class ListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SuiteChoice suite = new SuiteChoice();

  @Option(
      names = "--bucket",
      description = "Only this bucket: routine, must-escalate or adversarial. Repeatable.")
  private List<String> buckets = new ArrayList<>();

  @Option(names = "--intent", description = "Only this intent or trap. Repeatable.")
  private List<String> intents = new ArrayList<>();

  @Option(names = "--json", description = "One JSON document instead of text.")
  private boolean json;

  ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<CaseTitle> all = SuiteReader.titles(suite.folder(console));
    check(
        buckets, all.stream().map(title -> title.bucket().folder()).distinct().toList(), "bucket");
    check(intents, all.stream().map(CaseTitle::group).distinct().toList(), "intent");
    List<CaseTitle> wanted =
        all.stream()
            .filter(title -> buckets.isEmpty() || buckets.contains(title.bucket().folder()))
            .filter(title -> intents.isEmpty() || intents.contains(title.group()))
            .toList();
    console.print(json ? json(wanted) : text(wanted));
    return 0;
  }

  private static void check(List<String> given, List<String> known, String what) {
    for (String word : given) {
      if (!known.contains(word)) {
        throw new InputProblem(
            "There is no %s '%s' in this suite.%s"
                .formatted(what, word, DidYouMean.question(word, known)));
      }
    }
  }

  private static String text(List<CaseTitle> titles) {
    int width = titles.stream().mapToInt(title -> title.id().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (Bucket bucket : Bucket.values()) {
      List<CaseTitle> own = titles.stream().filter(title -> title.bucket() == bucket).toList();
      if (!own.isEmpty()) {
        out.append("%s (%d)\n".formatted(bucket.folder(), own.size()));
        for (CaseTitle title : own) {
          String pad = " ".repeat(width - title.id().length());
          out.append("  %s%s  %s\n".formatted(title.id(), pad, title.title()));
        }
      }
    }
    return out.toString();
  }

  private static String json(List<CaseTitle> titles) {
    ArrayNode list = JsonMapper.shared().createArrayNode();
    for (CaseTitle title : titles) {
      list.addObject()
          .put("case", title.id())
          .put("bucket", title.bucket().folder())
          .put("intent", title.group())
          .put("title", title.title());
    }
    return list.toPrettyString() + "\n";
  }
}
