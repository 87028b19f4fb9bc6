package org.supportagentbench.interchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Conversation;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.desk.DeskTool;
import org.supportagentbench.desk.DeskTools;
import org.supportagentbench.scoring.DeskDescription;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;

/// Conversations that `sab score` reads, scores and writes in a second, from memory to memory, on
/// two threads. `./mvnw -Pbench verify -Dbench=LogScoringBenchmark`.
///
/// `suite` takes the reference conversations of the bundled suite. `log` takes the file that the
/// environment variable `SAB_LOG` names (and is skipped, with a message, where it names none).
///
/// With texts that come `again` the thousand are the same conversations over and over, and after
/// the first round every text was read before: of the suite 443 messages of customers, 318 replies,
/// 398 answers of tools. With `new` texts no text comes twice: each has a word of its own, in
/// answers of tools a property, that changes from conversation to conversation and from round to
/// round.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class LogScoringBenchmark {
  private static final int CONVERSATIONS = 1_000;
  private static final String MARK = "Qxqxqxqx";

  /// Which conversations.
  @Param({"suite", "log"})
  public String from = "";

  /// Whether texts come twice.
  @Param({"again", "new"})
  public String texts = "";

  private final LogScoring scoring =
      new LogScoring(new ConversationReader(Optional.empty()), DeskDescription.generic());
  private byte[] log = {};
  private int[] marks = {};
  private int words;

  /// Makes a log of a thousand conversations.
  @Setup
  public void collect() throws IOException {
    List<String> lines = from.equals("suite") ? suite() : file();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < CONVERSATIONS; i++) {
      String line = lines.get(i % lines.size());
      String marked = texts.equals("new") ? marked(line) : line;
      all.writeBytes(marked.getBytes(StandardCharsets.UTF_8));
      all.write('\n');
    }
    log = all.toByteArray();
    marks = marks(log);
    System.out.printf("%d conversations, %d bytes each%n", CONVERSATIONS, log.length / 1_000);
  }

  /// Room for a word of its own at the beginning of each text.
  private static String marked(String line) {
    return line.replaceAll(
            "(\"(?:text|content)\": ?\"\\{)(?=\\\\\")", "$1\\\\\"" + MARK + "\\\\\":1,")
        .replaceAll("(\"(?:text|content)\": ?\")(?=[^\"{])", "$1" + MARK + " ");
  }

  private static int[] marks(byte[] log) {
    String all = new String(log, StandardCharsets.ISO_8859_1);
    List<Integer> places = new ArrayList<>();
    for (int at = all.indexOf(MARK); at >= 0; at = all.indexOf(MARK, at + 1)) {
      places.add(at);
    }
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Writes a new word into each text.
  @Setup(Level.Invocation)
  public void renew() {
    for (int mark : marks) {
      int rest = words++;
      for (int i = 1; i < MARK.length(); i++) {
        log[mark + i] = (byte) ('a' + rest % 26);
        rest /= 26;
      }
    }
  }

  private static List<String> file() throws IOException {
    String file = System.getenv().getOrDefault("SAB_LOG", "");
    if (file.isEmpty()) {
      throw new IllegalStateException("skipped: the environment variable SAB_LOG names no log");
    }
    return Files.readAllLines(Path.of(file));
  }

  private static List<String> suite() {
    Suite suite = SuiteReader.read(Path.of("suite/northline"));
    Setting setting = Setting.of(suite);
    List<LoggedTool> tools = new ArrayList<>();
    for (DeskTool tool : DeskTools.all()) {
      tools.add(new LoggedTool(tool.name(), Optional.of(tool.effect())));
    }
    List<String> lines = new ArrayList<>();
    for (CaseFile file : suite.cases()) {
      var agent = Agents.open("builtin/reference", suite, file);
      lines.add(InterchangeJson.line(file.id(), tools, Conversation.hold(setting, file, agent)));
    }
    return lines;
  }

  /// Reads, scores and writes a thousand conversations.
  @Benchmark
  @OperationsPerInvocation(CONVERSATIONS)
  public Tally conversations() throws IOException {
    return scoring.score(new ByteArrayInputStream(log), 2, new Nowhere());
  }

  private static final class Nowhere implements LogScoring.Output {
    @Override
    public void findings(String line) {}

    @Override
    public void say(String sentence) {}

    @Override
    public void pause() {}
  }
}
