package org.supportagentbench.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program `sab`: reads the command line and exits with the code that it earned.
@Command(
    name = "sab",
    mixinStandardHelpOptions = true,
    version = "supportagentbench 0.1.0-SNAPSHOT",
    description = "Measures customer support agents.")
public final class Main implements Runnable {
  private Main() {}

  public static void main(String... args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
