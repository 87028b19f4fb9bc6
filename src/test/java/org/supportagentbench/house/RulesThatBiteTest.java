package org.supportagentbench.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Plants each offence once, so that a rule which no longer sees anything is noticed.
final class RulesThatBiteTest {
  private static final String TYPE = "/// A.\nfinal class A {\n%s\n}\n";

  @TempDir private Path root = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type-name        | record OrderInfo(int a) {}
          type-name        | enum DeskUtils {}
          explicit-imports | import java.util.*;
          explicit-imports | import static java.util.List.*;
          import-module    | import module java.base;
          doc-comment      | public record Order(int a) {}
          doc-comment      | /// A.\\n public interface Kind { record One() implements Kind {} }
          parameters       | record Order(int a, int b, int c, int d, int e, int f, int g, int h) {}
          parameters       | class A { void f(int a, int b, int c, int d, int e, int f, int g, int h) {} }
          quiet            | class A { void f() { System.out.println(); } }
          quiet            | class A { void f() { System.exit(0); } }
          quiet            | class A { void f(Exception e) { e.printStackTrace(); } }
          """)
  void is_seen(String rule, String source) throws IOException {
    assertThat(rulesBrokenBy("src/main/java/org/supportagentbench/desk/A.java", source))
        .containsExactly(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          record Order(int a, int b, int c, int d, int e, int f, int g) { static int H = 1; }
          /// An order.\\n public record Order(int a) {}
          class A { public record Inner() {} }
          import java.util.List;
          """)
  void is_no_offence(String source) throws IOException {
    assertThat(rulesBrokenBy("src/main/java/org/supportagentbench/desk/A.java", source)).isEmpty();
  }

  @Test
  void a_method_has_at_most_40_lines_from_its_name_to_its_brace() throws IOException {
    String name = "src/main/java/org/supportagentbench/desk/A.java";
    String exact = TYPE.formatted("@Deprecated\nvoid f() {\n" + "int a;\n".repeat(38) + "}");
    String longer = TYPE.formatted("void f() {\n" + "int a;\n".repeat(39) + "}");

    assertThat(rulesBrokenBy(name, exact)).isEmpty();
    assertThat(rulesBrokenBy(name, longer)).containsExactly("method-length");
  }

  @Test
  void a_file_has_at_most_400_lines() throws IOException {
    String name = "src/main/java/org/supportagentbench/desk/A.java";

    assertThat(rulesBrokenBy(name, TYPE.formatted("\n".repeat(396)))).isEmpty();
    assertThat(rulesBrokenBy(name, TYPE.formatted("\n".repeat(397))))
        .containsExactly("file-length");
  }

  @Test
  void only_cli_prints() throws IOException {
    String printing = "class A { void f() { System.out.println(); } }";

    assertThat(rulesBrokenBy("src/main/java/org/supportagentbench/cli/A.java", printing)).isEmpty();
  }

  @Test
  void tests_do_not_sleep() throws IOException {
    String sleeping = "class A { void f() throws Exception { Thread" + ".sleep(1); } }";

    assertThat(rulesBrokenBy("src/test/java/org/supportagentbench/desk/A.java", sleeping))
        .containsExactly("no-sleep");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /// The desk.\\n///\\n/// Open `A` first.\\n@NullMarked\\npackage desk; | 0
          /// The desk.\\n///\\n/// Open `B` first.\\n@NullMarked\\npackage desk; | 1
          /// The desk.\\n///\\n/// Open `A` first.\\npackage desk;               | 1
          /// The desk.\\n@NullMarked\\npackage desk;                             | 1
          @NullMarked\\npackage desk;                                             | 1
          """)
  void a_package_says_what_it_is_and_where_to_begin(String info, int offences) throws IOException {
    plant("src/main/java/desk/package-info.java", info);
    plant("src/main/java/desk/A.java", "class A {}");

    assertThat(PackageRules.violations(sources())).hasSize(offences);
  }

  @Test
  void a_package_without_package_info_is_seen() throws IOException {
    plant("src/main/java/desk/A.java", "class A {}");

    assertThat(PackageRules.violations(sources())).hasSize(1);
  }

  private List<String> rulesBrokenBy(String name, String source) throws IOException {
    plant(name, source);
    return sources().stream()
        .flatMap(file -> SourceRules.violations(file).stream())
        .map(Violation::rule)
        .toList();
  }

  private List<JavaSource> sources() throws IOException {
    return JavaSource.parse(root, Repository.javaFiles(root));
  }

  private void plant(String name, String source) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, source.replace("\\n", "\n"));
  }
}
