package org.supportagentbench.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Holds every Java file to the rules of the house.
///
/// An exemption is a line in `house-exemptions.txt`, with its reason.
final class HouseRulesTest {
  private static List<JavaSource> sources = List.of();
  private static List<Violation> violations = List.of();
  private static Exemptions exemptions = new Exemptions(List.of());

  @BeforeAll
  static void read_the_sources() throws IOException {
    sources = JavaSource.parse(Repository.ROOT, Repository.javaFiles(Repository.ROOT));
    violations =
        Stream.concat(
                sources.stream().flatMap(source -> SourceRules.violations(source).stream()),
                PackageRules.violations(sources).stream())
            .distinct()
            .toList();
    exemptions =
        Exemptions.read(Repository.ROOT.resolve("src/test/resources/house-exemptions.txt"));
  }

  @Test
  void sees_the_sources() {
    assertThat(sources).filteredOn(JavaSource::isMain).hasSizeGreaterThan(20);
    assertThat(sources).filteredOn(JavaSource::isTest).hasSizeGreaterThan(5);
  }

  @Test
  void every_file_keeps_the_rules_of_the_house() {
    assertThat(exemptions.leaves(violations)).isEmpty();
  }

  @Test
  void every_exemption_is_still_needed() {
    assertThat(exemptions.stale(violations)).isEmpty();
  }
}
