package org.supportagentbench.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads every text file of the repository for what must not stand in it.
final class ScansTest {
  private static final String WRAPPER = ".mvn/wrapper/maven-wrapper.properties";

  /// Folders of somebody's machine; written so that this file does not contain them.
  private static final Pattern MACHINE =
      Pattern.compile(
          "(?<![\\w.~*-])/(?:ro{2}t|w[o]rk)(?:/|\\b(?=[\\s\"'`]))"
              + "|(?<![\\w.~*-])/(?:h[o]me|U[s]ers)/\\w+"
              + "|[A-Z]:\\\\U[s]ers\\\\");

  /// Hosts that packages are downloaded from.
  private static final Pattern REGISTRY =
      Pattern.compile(
          Stream.of(
                  "repo\\d?[.]maven",
                  "maven[.]google",
                  "registry[.]npm",
                  "registry[.]yarn",
                  "pypi[.]org",
                  "pythonhosted[.]org",
                  "jcenter[.]",
                  "jit" + "pack[.]io",
                  "plugins[.]gradle",
                  "oss[.]sonatype",
                  "s01[.]oss",
                  "proxy[.]golang",
                  "static[.]crates",
                  "art" + "ifactory")
              .reduce((left, right) -> left + "|" + right)
              .orElseThrow(),
          Pattern.CASE_INSENSITIVE);

  @Test
  void sees_the_files_of_the_repository() throws Exception {
    assertThat(Repository.sharedFiles()).hasSizeGreaterThan(50);
  }

  @Test
  void no_file_names_a_folder_of_somebodys_machine() throws Exception {
    assertThat(findings(MACHINE, "")).isEmpty();
  }

  @Test
  void only_the_maven_wrapper_names_a_package_registry() throws Exception {
    assertThat(findings(REGISTRY, WRAPPER)).isEmpty();
  }

  private static List<String> findings(Pattern needle, String except) throws Exception {
    var findings = new ArrayList<String>();
    for (Path file : Repository.sharedFiles()) {
      if (!Repository.name(Repository.ROOT, file).equals(except)) {
        findings.addAll(findings(needle, file));
      }
    }
    return findings;
  }

  private static List<String> findings(Pattern needle, Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    if (text.indexOf('\0') >= 0) {
      return List.of();
    }
    var findings = new ArrayList<String>();
    List<String> lines = text.lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      var found = needle.matcher(lines.get(line));
      if (found.find()) {
        findings.add(
            "%s:%d: %s".formatted(Repository.name(Repository.ROOT, file), line + 1, found.group()));
      }
    }
    return findings;
  }
}
