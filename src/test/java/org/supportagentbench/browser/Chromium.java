package org.supportagentbench.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The Chromium of this machine with its driver. On Debian, and as root, it is installed where it
/// is missing; anywhere else that is said, and the tests that need it are skipped.
///
/// @param program the browser
/// @param driver what drives it
record Chromium(Path program, Path driver) {
  private static final List<String> PROGRAMS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> PACKAGES = List.of("chromium", "chromium-driver");
  private static final int INSTALL_MINUTES = 10;

  /// What to say where there is none.
  static final String MISSING =
      "Skipped: these tests need Chromium and its driver (chromium, chromedriver) on the path. "
          + "On Debian: apt-get install chromium chromium-driver";

  static Optional<Chromium> find() {
    Optional<Chromium> found = onPath();
    if (found.isEmpty() && mayInstall()) {
      install();
      found = onPath();
    }
    return found;
  }

  private static Optional<Chromium> onPath() {
    Optional<Path> program =
        PROGRAMS.stream().map(Chromium::which).flatMap(Optional::stream).findFirst();
    return program.flatMap(at -> which("chromedriver").map(driver -> new Chromium(at, driver)));
  }

  private static Optional<Path> which(String name) {
    return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean mayInstall() {
    return System.getProperty("user.name", "").equals("root")
        && Files.exists(Path.of("/etc/debian_version"))
        && which("apt-get").isPresent();
  }

  private static void install() {
    run(List.of("apt-get", "-qq", "update"));
    run(
        List.of(
            "apt-get",
            "-qq",
            "install",
            "-y",
            "--no-install-recommends",
            PACKAGES.get(0),
            PACKAGES.get(1)));
  }

  /// What fails here shows in what is found afterwards.
  private static void run(List<String> words) {
    try {
      var builder =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process = builder.start();
      if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
      }
    } catch (IOException e) {
      // No apt-get after all.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
