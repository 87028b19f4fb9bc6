package org.supportagentbench.cli;

import java.nio.file.Path;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.suite.InputProblem;
import picocli.CommandLine.Option;

/// Where the runs are kept.
final class StoreChoice {
  @Option(
      names = "--store",
      paramLabel = "FILE",
      description =
          "The file that holds the runs (default: .sab/runs.db in the working directory).")
  private String store = "";

  /// The store's file.
  ///
  /// @throws InputProblem for a database address, which this version cannot use
  Path file(Console console) {
    if (store.startsWith("jdbc:")) {
      throw new InputProblem(
          "--store takes a file; a database such as '%s' cannot be used yet."
              .formatted(store.replaceFirst(":.*", ":...")));
    }
    return store.isEmpty()
        ? console.folder().resolve(RunStore.DEFAULT)
        : console.folder().resolve(store);
  }
}
