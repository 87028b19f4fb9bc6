package org.supportagentbench.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that no author meant: too large, binary, linked, bombs. Each gets a sentence.
final class UnreadableFilesTest {
  private static final String NEW_CASE = "cases/routine/damaged_item/another.md";

  @TempDir private Path folder = Path.of("");

  @Test
  void refuses_a_large_file_by_its_size() throws IOException {
    Planted planted = Planted.in(folder);
    try (RandomAccessFile file = new RandomAccessFile(planted.file(NEW_CASE).toFile(), "rw")) {
      file.setLength(100L << 20);
    }
    assertThat(planted.problems())
        .containsExactly(
            NEW_CASE
                + ": found a file of more than 1 MiB; would be right: a smaller one; it was not"
                + " read");
  }

  @Test
  void refuses_bytes_that_are_no_text() throws IOException {
    Planted planted = Planted.in(folder);
    Files.write(planted.file(NEW_CASE), new byte[] {'-', '-', '-', '\n', 'a', 0, 'b'});
    String latin = "---\norder: 1\n\nse\u00f1or\n";
    Files.write(planted.file("policy/latin.md"), latin.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(planted.problems())
        .containsExactly(
            NEW_CASE + ":2: found bytes that are no text; would be right: a text file in UTF-8",
            "policy/latin.md:4: found bytes that are no text; would be right: a text file in UTF-8");
  }

  @Test
  void reads_the_sign_for_unknown_letters_where_it_is_meant() {
    Planted planted = Planted.in(folder).replace("policy/returns.md", "Unused", "Unused \uFFFD");
    assertThat(planted.problems()).isEmpty();
  }

  @Test
  void follows_no_link() throws IOException {
    Planted planted = Planted.in(folder.resolve("suite"));
    Path secret = Files.writeString(folder.resolve("secret.md"), "# Secret\n\nNobody reads this.");
    Files.createSymbolicLink(planted.file("policy/secret.md"), secret);
    Files.createSymbolicLink(planted.file("cases/routine/elsewhere"), folder);
    assertThat(planted.problems())
        .containsExactly(
            "cases/routine/elsewhere: found a symbolic link; would be right: the file itself; links"
                + " are not followed",
            "policy/secret.md: found a symbolic link; would be right: the file itself; links are"
                + " not followed");
  }

  @Test
  void reads_a_suite_whose_folder_is_a_link() throws IOException {
    Planted planted = Planted.in(folder.resolve("suite"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), planted.folder());
    assertThat(SuiteReader.read(link).cases()).hasSize(6);
  }

  @Test
  void refuses_a_bomb_of_aliases() {
    StringBuilder bomb = new StringBuilder("---\na: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c < 'z'; c++) {
      char before = (char) (c - 1);
      bomb.append(c).append(": &").append(c).append(" [*").append(before);
      bomb.append((", *" + before).repeat(8)).append("]\n");
    }
    assertThat(Planted.in(folder).write(NEW_CASE, withBody(bomb.append("---\n"))).problems())
        .hasSize(25)
        .startsWith(NEW_CASE + ":2: found an anchor ('&a'); would be right: the value without it")
        .endsWith(NEW_CASE + ":26: found an anchor ('&y'); would be right: the value without it");
  }

  @Test
  void refuses_deep_nesting() {
    String deep = "---\norders: " + "[".repeat(200_000) + "\n---\n";
    assertThat(Planted.in(folder).write(NEW_CASE, withBody(deep)).problems())
        .containsExactly(
            NEW_CASE
                + ":2: found more than 12 levels of nesting; would be right: the form in the"
                + " suite's README");
  }

  @Test
  void refuses_endless_lists() {
    String crowd = "---\nrules: [" + "a, ".repeat(100_000) + "b]\n---\n";
    assertThat(Planted.in(folder).write(NEW_CASE, withBody(crowd)).problems())
        .containsExactly(
            NEW_CASE + ":2: found more than 2000 entries in one list; would be right: fewer");
  }

  @Test
  void says_when_a_case_lies_in_the_wrong_place() {
    Planted planted =
        Planted.in(folder)
            .write("cases/rutine/damaged_item/x.md", "")
            .write("cases/routine/x.md", "")
            .write("cases/adversarial/a/b.md", "")
            .write("cases/routine/Damaged-Item/x_y.md", "")
            .write("cases/routine/damaged_item/notes.txt", "")
            .write("shop/catalog.csv", "");
    assertThat(planted.problems())
        .contains(
            "cases/rutine/damaged_item/x.md: found a case in the folder 'rutine'; would be right:"
                + " did you mean 'routine'? one of: routine, must-escalate, adversarial",
            "cases/routine/x.md: found a case at 'cases/routine/x.md'; would be right:"
                + " cases/routine/<intent>/<slug>.md",
            "cases/adversarial/a/b.md: found a case at 'cases/adversarial/a/b.md'; would be right:"
                + " cases/adversarial/<trap>.md",
            "cases/routine/Damaged-Item/x_y.md: found the name 'Damaged-Item'; would be right:"
                + " lower case and underscores, like wrong_item",
            "cases/routine/Damaged-Item/x_y.md: found the name 'x_y'; would be right: lower case"
                + " and hyphens, like no-photo",
            "cases/routine/damaged_item/notes.txt: found a file that nobody reads; would be right:"
                + " a name that ends in .md",
            "shop/catalog.csv: found a file that nobody reads; would be right: did you mean"
                + " 'shop/catalogue.csv'? one of: shop/catalogue.csv, shop/orders.yaml,"
                + " shop/shop.md, shop/search-words.txt");
  }

  @Test
  void names_the_files_that_are_missing() {
    Planted planted = Planted.in(folder).delete("terms.yaml").delete("prompts/judge.md");
    assertThat(planted.problems())
        .containsExactly(
            "prompts/judge.md: found no such file; would be right: a file at this place",
            "terms.yaml: found no such file; would be right: a file at this place");
  }

  @Test
  void leaves_out_what_editors_and_people_leave_behind() {
    Planted planted =
        Planted.in(folder)
            .write("cases/routine/damaged_item/torn.md~", "old")
            .write("cases/.DS_Store", "\0")
            .write("policy/README.md", "No rule.")
            .write("CHANGELOG.md", "What changed.");
    assertThat(planted.problems()).isEmpty();
  }

  @Test
  void reads_files_that_were_saved_on_other_systems() {
    String file = "cases/routine/cancel_before_ship/changed-plans.md";
    Planted planted = Planted.in(folder);
    planted.write(file, "\uFEFF" + planted.text(file).replace("\n", "\r\n"));
    assertThat(planted.problems()).isEmpty();
    assertThat(SuiteReader.read(folder).hash()).isEqualTo(SuiteForTests.read().hash());
  }

  @Test
  void says_what_a_suite_is_where_there_is_none() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> SuiteReader.read(folder.resolve("nowhere")))
        .isInstanceOf(InputProblem.class)
        .hasMessage("There is no folder '" + folder.resolve("nowhere") + "'.");
    assertThatThrownBy(() -> SuiteReader.read(file))
        .hasMessage("'" + file + "' is no folder; a suite is a folder with a suite.yaml.");
    assertThatThrownBy(() -> SuiteReader.read(folder))
        .hasMessage("'" + folder + "' is no suite: it has no file suite.yaml.");
  }

  @Test
  void tells_every_problem_to_those_who_only_want_the_suite() {
    Planted planted = Planted.in(folder).write(NEW_CASE, "").write("policy/x.md", "x");
    assertThatThrownBy(() -> SuiteReader.read(planted.folder()))
        .isInstanceOfSatisfying(
            InputProblem.class, problem -> assertThat(problem.sentences()).hasSize(2));
  }

  @Test
  void says_at_most_two_hundred_things_about_one_file() {
    String crowd = "- nothing\n".repeat(50_000);
    Planted planted =
        Planted.in(folder)
            .replace(
                "cases/routine/cancel_before_ship/changed-plans.md",
                "- Never: agrees to wait for the parcel\n",
                crowd);
    assertThat(planted.problems().size()).isEqualTo(201);
    assertThat(planted.problems().getLast())
        .isEqualTo(
            "cases/routine/cancel_before_ship/changed-plans.md:242: found more problems than 200;"
                + " would be right: another file");
  }

  /// A header with the rest of a good case below it.
  private static String withBody(CharSequence header) {
    String text =
        SuiteForTests.read()
            .files()
            .text("cases/routine/cancel_before_ship/changed-plans.md")
            .orElseThrow();
    return header + text.substring(text.indexOf("\n# ") + 1);
  }
}
