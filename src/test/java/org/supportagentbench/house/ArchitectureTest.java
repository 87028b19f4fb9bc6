package org.supportagentbench.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.supportagentbench.cli.Main;

/// Holds the packages to the table of `ARCHITECTURE.md`.
final class ArchitectureTest {
  private static final String ROOT = "org.supportagentbench";

  private static final Pattern NETWORK =
      Pattern.compile(
          "java\\.net\\.(\\w*Socket|\\w*URLConnection|http\\..*)|javax\\.net\\..*|com\\.sun\\.net\\..*"
              + "|java\\.nio\\.channels\\.(\\w*Socket\\w*|Datagram\\w*)");
  private static final String LISTENS = "com\\.sun\\.net\\.httpserver\\..*";

  private static JavaClasses classes = new ClassFileImporter().importClasses();
  private static PackageTable table = new PackageTable(Map.of(), Set.of());

  @BeforeAll
  static void read_classes_and_table() throws Exception {
    classes = new ClassFileImporter().importPath(mainClasses());
    table = PackageTable.read(Repository.ROOT.resolve("ARCHITECTURE.md"));
  }

  @Test
  void sees_the_classes_and_the_table() {
    assertThat(classes).hasSizeGreaterThan(20);
    assertThat(table.mayUse()).hasSizeGreaterThan(10);
  }

  @Test
  void every_package_stands_in_the_table_and_every_row_is_a_package() {
    assertThat(packages()).isEqualTo(new TreeSet<>(table.mayUse().keySet()));
  }

  @Test
  void every_package_uses_only_what_the_table_allows() {
    assertThat(classes.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream()))
        .filteredOn(this::isOurs)
        .filteredOn(d -> !table.allows(top(d.getOriginClass()), top(d.getTargetClass())))
        .extracting(d ->
            "`%s` may not use `%s`: %s"
                .formatted(top(d.getOriginClass()), top(d.getTargetClass()), d.getDescription()))
        .isEmpty();
  }

  /// What opens connections is tested to reach configured hosts only; so nothing else may open any.
  @Test
  void only_the_models_http_opens_connections_and_only_the_live_pages_listen() {
    assertThat(classes.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream()))
        .filteredOn(d -> NETWORK.matcher(d.getTargetClass().getName()).matches())
        .filteredOn(d -> !d.getOriginClass().getPackageName().equals(ROOT + ".model.http"))
        .filteredOn(d ->
            !d.getOriginClass().getPackageName().equals(ROOT + ".report.live")
                || !d.getTargetClass().getName().matches(LISTENS))
        .extracting(Dependency::getDescription)
        .isEmpty();
    assertThat(classes.stream().flatMap(c -> c.getMethodCallsFromSelf().stream()))
        .filteredOn(call -> call.getTargetOwner().getName().equals("java.net.URL"))
        .extracting(call -> call.getDescription())
        .noneMatch(words -> words.contains("open"));
    assertThat(NETWORK.matcher("java.net.Socket").matches()).isTrue();
  }

  @Test
  void no_package_needs_itself_in_a_circle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
  }

  private boolean isOurs(Dependency dependency) {
    return dependency.getTargetClass().getPackageName().startsWith(ROOT + ".");
  }

  private static Set<String> packages() {
    return classes.stream()
        .map(ArchitectureTest::top)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String top(JavaClass type) {
    String below = type.getPackageName().substring(ROOT.length() + 1);
    return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
  }

  private static Path mainClasses() throws URISyntaxException {
    return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
