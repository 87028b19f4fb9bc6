package org.supportagentbench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/// Measures whole processes: a run of 486 conversations with 200 at once against a provider that
/// takes 200 ms, a bare program that makes the same calls, and a run with 5,000 at once. Prints
/// medians. The provider is a process of its own on the same machine and takes its share of it.
///
/// Arguments: `compare` or `many` (the 5,000), repetitions, options for Java in one word (`-Xmx320m
/// -XX:+UseSerialGC`), and such as only sab gets (`-XX:AOTCache=...`).
final class LoadBenchmark implements AutoCloseable {
  private static final String SUITE = "suite/northline";

  /// Compiled quickly, so that the provider takes little of the machine from its first call on.
  private static final List<String> PROVIDER =
      List.of("-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final int SLOTS = 200;
  private static final long LATENCY = 200;
  private static final int MANY = 5_000;

  /// Three calls of each of so many conversations show whether they can stand at once.
  private static final int MANY_CALLS = 15_000;

  private final Path folder;
  private final List<String> options;
  private final List<String> sabOptions;
  private final Process provider;
  private final BufferedReader words;
  private final String baseUrl;

  private LoadBenchmark(List<String> options, List<String> sabOptions) throws IOException {
    this.folder = Files.createTempDirectory("sab-load");
    this.options = options;
    this.sabOptions = sabOptions;
    this.provider = start(PROVIDER, LoadProvider.class, SUITE);
    this.words = provider.inputReader();
    this.baseUrl = words.readLine();
  }

  public static void main(String[] args) throws Exception {
    int repetitions = Integer.parseInt(args[1]);
    List<String> options = words(args[2]);
    List<String> sabOptions = new ArrayList<>(options);
    sabOptions.addAll(words(args.length > 3 ? args[3] : ""));
    try (var benchmark = new LoadBenchmark(options, sabOptions)) {
      if (args[0].equals("many")) {
        benchmark.many();
      } else {
        benchmark.compare(repetitions);
      }
    }
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private void compare(int repetitions) throws Exception {
    Path file = folder.resolve("requests");
    run(3, SLOTS, file, Integer.MAX_VALUE);
    Tape tape = Tape.read(file);
    long ideal = tape.idealMillis(SLOTS, LATENCY);
    print(
        "%d conversations, %d calls, %d at once, %d ms each; ideal %d ms",
        tape.tracks().size(),
        tape.tracks().stream().mapToInt(track -> track.bodies().size()).sum(),
        SLOTS,
        LATENCY,
        ideal);
    print("%s", latency(LATENCY));
    List<Measured> runs = new ArrayList<>();
    List<Measured> bare = new ArrayList<>();
    List<Measured> plain = new ArrayList<>();
    long provided = 0;
    String[] arguments = {baseUrl, Integer.toString(SLOTS), file.toString()};
    for (int i = 0; i < repetitions; i++) {
      long before = providerMillis();
      runs.add(run(3, SLOTS, Path.of("-"), Integer.MAX_VALUE));
      provided += providerMillis() - before;
      bare.add(measure(options, BareRun.class, arguments));
      plain.add(measure(List.of(), BareRun.class, arguments));
    }
    print(
        "%-22s %10s %12s %12s %10s %8s %7s",
        "", "of ideal", "with start", "CPU a call", "CPU", "peak", "failed");
    row("bare, Java's defaults", plain, ideal);
    row("bare, options of sab", bare, ideal);
    row("sab", runs, ideal);
    print(
        "CPU of sab by that of the bare program: %.2f; by that with Java's defaults: %.2f",
        (double) median(runs, Measured::cpu) / median(bare, Measured::cpu),
        (double) median(runs, Measured::cpu) / median(plain, Measured::cpu));
    print("CPU of the provider in a run of sab: %d ms", provided / repetitions);
    print("%s", latency(0));
  }

  private long providerMillis() {
    return provider.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
  }

  private void many() throws Exception {
    run(3, SLOTS, Path.of("-"), Integer.MAX_VALUE);
    print("%s", latency(10_000));
    Measured measured = run(31, MANY, Path.of("-"), MANY_CALLS);
    print(
        "5,022 conversations, 5,000 at once: %d calls, %d failed, peak %d MB, %d ms of CPU",
        measured.calls(), measured.failed(), measured.peak(), measured.cpu());
    print("%s", latency(0));
  }

  private static void row(String name, List<Measured> all, long ideal) {
    long cpu = median(all, Measured::cpu);
    print(
        "%-22s %9.1f%% %11.1f%% %9.2f ms %7d ms %5d MB %7d",
        name,
        100.0 * ideal / median(all, Measured::fromFirstToLast),
        100.0 * ideal / median(all, Measured::untilLast),
        (double) cpu / all.getFirst().calls(),
        cpu,
        median(all, Measured::peak),
        all.stream().mapToInt(Measured::failed).sum());
  }

  private static long median(List<Measured> all, ToLongFunction<Measured> of) {
    return all.stream()
        .map(of::applyAsLong)
        .sorted(Comparator.naturalOrder())
        .skip((all.size() - 1) / 2)
        .findFirst()
        .orElseThrow();
  }

  private Measured run(int trials, int connections, Path tape, int calls) throws Exception {
    Path store = folder.resolve("runs-" + System.nanoTime() + ".db");
    return measure(
        sabOptions,
        LoadRun.class,
        SUITE,
        baseUrl,
        Integer.toString(trials),
        Integer.toString(connections),
        store.toString(),
        tape.toString(),
        Integer.toString(calls));
  }

  private static Measured measure(List<String> options, Class<?> main, String... arguments)
      throws Exception {
    Process process = start(options, main, arguments);
    try (BufferedReader said = process.inputReader()) {
      List<String> lines = said.lines().toList();
      process.waitFor();
      return lines.stream()
          .filter(line -> line.startsWith("measured "))
          .findFirst()
          .map(Measured::of)
          .orElseThrow(() -> new IllegalStateException(String.join("\n", lines)));
    }
  }

  private static Process start(List<String> options, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private String latency(long millis) throws IOException {
    provider.getOutputStream().write((millis + "\n").getBytes(StandardCharsets.UTF_8));
    provider.getOutputStream().flush();
    return "provider so far: " + words.readLine();
  }

  private static void print(String form, Object... arguments) {
    System.out.println(form.formatted(arguments));
  }

  @Override
  public void close() throws IOException {
    provider.getOutputStream().close();
    provider.destroy();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
