package org.supportagentbench.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Keys and other secrets are seen by their provider and by nobody else.
final class KeyTest {
  @Test
  void hides_a_planted_key_wherever_it_is_repeated() {
    String planted = "sk-planted-0123456789abcdef";
    var key = new Key(planted);
    for (Protocol protocol : Protocol.values()) {
      Header header = protocol.dialect().authorisation(key);
      assertThat(header.value()).contains(planted);
      assertThat(header + "").doesNotContain(planted);
      var endpoint =
          new Endpoint("p", "https://x.example/v1", "", List.of(header), Optional.of(key));
      assertThat(endpoint + " " + key).doesNotContain(planted);
      String body =
          "{\"error\":{\"message\":\"bad key " + planted + "\",\"code\":\"" + planted + "\"}}";
      WireProblem problem = protocol.dialect().problem(401, endpoint.hideKeyIn(body));
      assertThat(problem + "").doesNotContain(planted);
    }
    assertThat(key.hashCode()).isEqualTo(new Key("another-key-000").hashCode());
    assertThat(key).isEqualTo(new Key(planted)).isNotEqualTo(new Key("another-key-000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer sk-planted/0123+abc==",
        "{\"message\":\"Bearer sk-planted\\/0123+abc==\"}",
        "{\"message\":\"sk-planted/0123\\u002babc\\u003d\\u003D\"}",
        "<p>No access: sk-planted&#47;0123&#x2B;abc&#61;&#x3d;</p>",
        "GET /v1?key=sk-planted%2F0123%2babc%3D%3D HTTP/1.1",
        "<a href='/login?to=%2Fv1%3Fkey%3Dsk-planted%252F0123%252Babc%253D%253D'>",
        "{\"arguments\":\"{\\\"key\\\":\\\"sk-planted\\\\/0123+abc\\\\u003d=\\\"}\"}"
      })
  void a_key_is_hidden_however_json_writes_it(String body) {
    var key = new Key("sk-planted/0123+abc==");
    assertThat(key.hideIn(body)).contains("(key hidden)").doesNotContain("sk-", "0123", "abc");
    assertThat(key.hideIn("a\\/b = \\u003d")).isEqualTo("a\\/b = \\u003d");
    assertThat(new Key("a&b<c>d\"e'f-key").hideIn("a&amp;b&lt;c&gt;d&quot;e&apos;f-key."))
        .isEqualTo("(key hidden).");
  }

  /// A signature over words that hold the key fits them only if it is in them again.
  @ParameterizedTest
  @ValueSource(strings = {"sk-planted/0123+abc==", "sk-\"quoted\"-\\0123", "sk-plain-0123456789"})
  void a_provider_gets_back_what_it_said_with_its_own_key_in_it(String planted) throws WireProblem {
    ObjectNode block = Json.object().put("type", "thinking");
    block.put("thinking", "I was sent " + planted + ".").put("signature", "over all of that");
    ObjectNode body = Json.object().put("stop_reason", "end_turn");
    body.putArray("content").add(block).addObject().put("type", "text").put("text", "Hi");
    Endpoint endpoint = endpoint("", planted);
    ChatAnswer answer = new AnthropicMessages().answer(endpoint.hideKeyIn(Json.write(body)));
    assertThat(answer + "").contains("I was sent (key hidden).").doesNotContain(planted);

    var request =
        new ChatRequest(
            "(key hidden)",
            List.of(),
            List.of(
                new ChatMessage.User("What is (key hidden)?"),
                new ChatMessage.Assistant(answer),
                new ChatMessage.Tool("t", "x", "(key hidden)", false)));
    JsonNode sent = WireFiles.tree(sent(endpoint, request));
    assertThat(sent.at("/messages/1/content/0")).isEqualTo(block);
    assertThat(sent.toString().split("\\(key hidden\\)", -1)).hasSize(4);
    assertThat(sent(endpoint("", "sk-of-somebody-else"), request)).doesNotContain("0123");
    assertThat(endpoint.whole(request)).isNotEqualTo(request);
    assertThat(endpoint("", "short").whole(request)).isSameAs(request);
  }

  private static String sent(Endpoint endpoint, ChatRequest request) {
    return new AnthropicMessages().request(WireSettings.of("m"), endpoint.whole(request)).body();
  }

  private static Endpoint endpoint(String query, String key) {
    return new Endpoint("p", "https://x.example/v1", query, List.of(), Optional.of(new Key(key)));
  }

  @Test
  void what_is_secret_in_a_query_is_hidden_and_the_rest_is_not() {
    String query = "api-version=2025-04-01&Key=AIza%2Bsecret-0123&sig=abcdefgh9&flag";
    assertThat(new Query(query).shown())
        .isEqualTo("api-version=2025-04-01&Key=(hidden)&sig=(hidden)&flag");
    String body = "POST /v1?Key=AIza%2Bsecret-0123 or AIza+secret-0123, abcdefgh9, 2025-04-01";
    assertThat(endpoint(query, "sk-0123456789").hideKeyIn(body))
        .isEqualTo(
            "POST /v1?Key=(secret hidden) or (secret 2 hidden), (secret 3 hidden), 2025-04-01");
  }
}
