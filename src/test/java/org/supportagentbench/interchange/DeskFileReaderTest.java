package org.supportagentbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.scoring.DeskDescription;
import org.supportagentbench.suite.InputProblem;

final class DeskFileReaderTest {
  private static final String DESK =
      """
      language: es
      confirm-writes: no
      words-beside-calls-reach-the-customer: no
      order-numbers: 'W[0-9]{7}'
      tracking-numbers: ['NL[0-9]{10}', '1Z[0-9A-Z]{16}']
      own-hosts: shop.example
      hosts: [carrier.example]
      links: ['https://shop.example/returns']
      tools:
        read: [get_order]
        write: [cancel_order, refund]
        handover: [transfer]
      """;

  @Test
  void reads_what_is_said_of_a_desk() {
    DeskDescription desk = DeskFileReader.read("desk.yaml", DESK);
    assertThat(desk.language()).isEqualTo("es");
    assertThat(desk.rules()).isEqualTo(new DeskDescription.Rules(false, false));
    assertThat(desk.numbers().order().orElseThrow().in("see W1234567.")).hasSize(1);
    assertThat(desk.numbers().tracking().orElseThrow().in("NL0123456789 1Z0123456789ABCDEF"))
        .hasSize(2);
    assertThat(desk.pages().own()).containsExactly("shop.example");
    assertThat(desk.pages().allowed()).containsExactlyInAnyOrder("shop.example", "carrier.example");
    assertThat(desk.tools())
        .containsEntry("refund", Effect.WRITE)
        .containsEntry("transfer", Effect.HANDOVER);
  }

  @Test
  void what_is_not_said_is_as_at_the_generic_desk() {
    assertThat(DeskFileReader.read("desk.yaml", "tools: {}"))
        .usingRecursiveComparison()
        .isEqualTo(DeskDescription.generic());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "langage: es | desk.yaml:1: found the key 'langage' | did you mean 'language'?",
        "language: klingon | desk.yaml:1: found 'klingon' for 'language' | one of: en",
        "confirm-writes: maybe | found 'maybe' for 'confirm-writes' | yes, no",
        "order-numbers: '[0-9' | found the pattern '[0-9' (Unclosed character class) | such as",
        "order-numbers: '#W[0-9]+' | part numbers; leave them out | such as",
        "order-numbers: '[0-9]*' | it matches nothing at all too | such as",
        "hosts: ['https://a.example/x'] | for a host | a bare host",
        "tools: {writes: [a]} | found the key 'writes' in 'tools' | did you mean 'write'?",
        "tools: {read: [a], write: [a]} | found the tool 'a' twice | each tool once",
        "tools: [a] | found a list for 'tools' | keys: read, write, handover",
        "- a | found a list | keys with values",
        "a: [ | YAML that cannot be read | key: value"
      })
  void a_mistake_is_told_with_its_line_and_what_would_be_right(
      String text, String found, String right) {
    assertThatThrownBy(() -> DeskFileReader.read("desk.yaml", text))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining(found)
        .hasMessageContaining(right);
  }
}
