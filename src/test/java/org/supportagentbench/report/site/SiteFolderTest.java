package org.supportagentbench.report.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.suite.InputProblem;

final class SiteFolderTest {
  @TempDir private Path folder;

  @Test
  void removes_what_a_later_report_no_longer_writes() {
    SiteFolder first = SiteFolder.open(folder.resolve("site"));
    first.write("index.html", "one");
    first.write("models/gone.html", "one");
    first.finish();
    SiteFolder second = SiteFolder.open(folder.resolve("site"));
    second.write("index.html", "two");
    second.finish();
    assertThat(folder.resolve("site/index.html")).hasContent("two");
    assertThat(folder.resolve("site/models/gone.html")).doesNotExist();
  }

  @Test
  void never_writes_into_a_folder_with_files_of_somebody_else() throws IOException {
    Files.writeString(folder.resolve("thesis.html"), "mine");
    assertThatThrownBy(() -> SiteFolder.open(folder))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("holds files that are no report");
  }

  @Test
  void never_removes_a_file_outside_even_if_its_list_names_one() throws IOException {
    Path site = folder.resolve("site");
    SiteFolder.open(site).finish();
    Files.writeString(folder.resolve("thesis.html"), "mine");
    Files.writeString(site.resolve("site-files.txt"), "../thesis.html\n/etc/hostname\n.\n");
    SiteFolder.open(site).finish();
    assertThat(folder.resolve("thesis.html")).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../out.html", "/tmp/out.html", "", ".", "a/../../out.html"})
  void refuses_a_path_that_leaves_the_folder(String path) {
    SiteFolder site = SiteFolder.open(folder.resolve("site"));
    assertThatThrownBy(() -> site.write(path, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void says_what_is_wrong_where_nothing_can_be_written() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> SiteFolder.open(folder.resolve("file/site")))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("Cannot write");
  }
}
