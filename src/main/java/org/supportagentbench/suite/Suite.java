package org.supportagentbench.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.Shop;

/// Everything that decides a score, as it was read from one folder. Immutable; shared by all
/// conversations.
///
/// @param files what was read, word for word; the lock is made of it
/// @param shop the store with the orders of all cases and the background
/// @param background orders that belong to no case
/// @param cases by id, in order
public record Suite(
    SuiteSettings settings,
    SuiteFiles files,
    Shop shop,
    List<Order> background,
    Prompts prompts,
    Terms terms,
    List<CaseFile> cases) {
  /// Copies the lists.
  public Suite {
    background = List.copyOf(background);
    cases = List.copyOf(cases);
  }

  /// The name of `suite.yaml`.
  public String name() {
    return settings.name();
  }

  /// The version of `suite.yaml`.
  public String version() {
    return settings.version();
  }

  /// Name and version as reports show them: `northline@1.0.0`.
  public String label() {
    return name() + "@" + version();
  }

  /// The suite's folder.
  public Path root() {
    return files.root();
  }

  /// The case with this id.
  public Optional<CaseFile> caseFile(String id) {
    return cases.stream().filter(file -> file.id().equals(id)).findFirst();
  }

  /// The hash of what was really read: the suite's identity. Computed at each call.
  public String hash() {
    return SuiteLock.of(this).hash();
  }
}
