package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Runs the examples of the guide. A fenced block `json file=own.jsonl` is a file of the reader's
/// (JSON is put on one line); a block `console` holds commands behind `$` with what they print,
/// where `...` stands for anything and a line that begins with `sab:` goes to standard error.
final class DocsTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```([a-z]+)(?: file=(\\S+))?\\n([^`]*)^```$", Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir private Path folder;

  private record Command(String line, List<String> output) {}

  @ParameterizedTest
  @ValueSource(strings = {"score-your-own-agent.md"})
  void a_page_shows_what_the_program_does(String page) throws IOException {
    String text = Files.readString(Path.of("docs").resolve(page));
    List<Command> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      if (block.group(2) != null) {
        write(block.group(1), block.group(2), block.group(3));
      } else if (block.group(1).equals("console")) {
        commands.addAll(commands(block.group(3)));
      }
    }
    assertThat(commands).hasSizeGreaterThan(3);
    commands.forEach(this::check);
  }

  @Test
  void an_example_that_shows_something_else_is_noticed() {
    assertThat(fits("a ... c", "a b c")).isTrue();
    assertThat(fits("a ... c", "a b d")).isFalse();
    assertThat(fits("[a]", "a")).isFalse();
  }

  private void write(String language, String name, String content) throws IOException {
    String text =
        language.equals("json")
            ? JsonMapper.builder().build().readTree(content).toString() + "\n"
            : content;
    Files.writeString(folder.resolve(name), text);
  }

  private static List<Command> commands(String block) {
    List<Command> commands = new ArrayList<>();
    for (String line : block.strip().split("\n", -1)) {
      if (line.startsWith("$ ./sab ")) {
        commands.add(new Command(line.substring("$ ./sab ".length()), new ArrayList<>()));
      } else {
        commands.getLast().output().add(line);
      }
    }
    return commands;
  }

  private void check(Command command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command.line());
    while (word.find()) {
      words.add(word.group(1) != null ? word.group(1) : word.group(2));
    }
    Sab.Left left = new Sab(folder).run(words.toArray(String[]::new));
    assertThat(left.exit()).as("exit code of %s", command.line()).isZero();
    List<String> out = new ArrayList<>();
    for (String line : command.output()) {
      if (line.startsWith("sab: ")) {
        assertThat(left.err().lines())
            .as("standard error of %s", command.line())
            .anyMatch(said -> fits(line, said));
      } else {
        out.add(line);
      }
    }
    assertThat(left.out())
        .as("output of %s should be\n%s\n", command.line(), String.join("\n", out))
        .matches(text -> fits(String.join("\n", out), text.strip()));
  }

  private static boolean fits(String shown, String printed) {
    String pattern = Pattern.quote(shown.strip()).replace("...", "\\E.*\\Q");
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(printed).matches();
  }
}
