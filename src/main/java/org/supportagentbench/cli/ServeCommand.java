package org.supportagentbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.report.live.LivePages;
import org.supportagentbench.report.live.LiveReport;
import org.supportagentbench.report.live.LiveServer;
import org.supportagentbench.report.room.LiveRoom;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sab serve`: the store in a browser, also while runs write to it.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows a store in the browsers of this machine while runs write to it: progress and failures,"
          + " every conversation, and the report of the finished runs.",
      "It only reads, and prints its address. Ctrl-C ends it."
    })
final class ServeCommand implements Callable<Integer> {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int LAST_PORT = 65_535;

  private final Console console;
  private final CountDownLatch end = new CountDownLatch(1);

  @Option(
      names = "--port",
      defaultValue = "8734",
      description = "Where to listen (default: ${DEFAULT-VALUE}); 0 for any free port.")
  private int port = 8734;

  @Option(
      names = "--host",
      defaultValue = LOOPBACK,
      description =
          "The name or address to listen at (default: ${DEFAULT-VALUE}, this machine alone).")
  private String host = LOOPBACK;

  @Mixin private SuiteChoice suiteChoice = new SuiteChoice();

  @Mixin private StoreChoice store = new StoreChoice();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > LAST_PORT) {
      throw new InputProblem("--port wants a number from 0 to %d.".formatted(LAST_PORT));
    }
    warn();
    Suite suite = SuiteReader.read(suiteChoice.folder(console));
    Path folder = temporary();
    try (RunStore runs = RunStore.existing(store.file(console), InstantSource.system());
        LiveServer server = LiveServer.start(host, port, pages(runs.reader(), suite, folder))) {
      console.print(
          "http://%s:%d/\n".formatted(host.contains(":") ? "[" + host + "]" : host, server.port()));
      end.await();
      return 0;
    } catch (InterruptedException e) {
      return RunCommand.INTERRUPTED;
    } finally {
      delete(folder);
    }
  }

  private static LivePages pages(RunReader reader, Suite suite, Path folder) {
    var report =
        new LiveReport(
            reader,
            suite,
            Agents::isControl,
            () -> ReportCommand.parts(suite, reader, Optional.empty()),
            folder);
    var room = new LiveRoom(reader, suite, Agents::isControl);
    return new LivePages(reader, suite.label(), room, report);
  }

  private void warn() {
    try {
      if (!InetAddress.getByName(host).isLoopbackAddress()) {
        console
            .err()
            .println(
                "sab: warning: --host %s lets other machines read every conversation of the store; nobody is asked for a password."
                    .formatted(Plain.text(host)));
      }
    } catch (UnknownHostException e) {
      throw new InputProblem("There is no host '%s'; 127.0.0.1 is this machine.".formatted(host));
    }
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("sab-serve");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "sab-serve-end"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Best effort: what is left lies in the folder for temporary files.
  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // Somebody else deleted it.
    }
  }
}
