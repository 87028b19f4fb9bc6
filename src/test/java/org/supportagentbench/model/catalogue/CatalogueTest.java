package org.supportagentbench.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.Usage;
import org.supportagentbench.model.wire.Endpoint;
import org.supportagentbench.model.wire.Header;
import org.supportagentbench.model.wire.Protocol;
import org.supportagentbench.model.wire.WireFiles;
import org.supportagentbench.model.wire.WireProblem;
import org.supportagentbench.model.wire.WireRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class CatalogueTest {
  private static final Catalogue BUNDLED = Catalogue.bundled();
  private static final Map<String, String> KEYS = Map.of("AZURE_OPENAI_API_KEY", "azure-key-01");

  private static ModelChoice choice(String name, String effort, double temperature) {
    return new ModelChoice(
        name,
        temperature < 0 ? OptionalDouble.empty() : OptionalDouble.of(temperature),
        effort.isEmpty() ? Optional.empty() : Optional.of(effort),
        ModelChoice.Overrides.NONE);
  }

  private static ModelChoice elsewhere(String name, String url) {
    return new ModelChoice(
        name,
        OptionalDouble.empty(),
        Optional.empty(),
        new ModelChoice.Overrides(Optional.of(url), Optional.empty(), OptionalInt.empty(), true));
  }

  static Stream<String> models() {
    return BUNDLED.models().keySet().stream();
  }

  @Test
  void knows_the_24_models_of_the_board_by_their_names() throws IOException {
    List<String> board =
        Files.readAllLines(Path.of("src", "test", "resources", "wire", "board-names.txt"));
    assertThat(board).hasSize(24);
    assertThat(BUNDLED.models().values())
        .extracting(CatalogueModel::board)
        .containsExactlyElementsOf(board);
    assertThat(BUNDLED.models().values()).allMatch(model -> model.price().isPresent());
    for (CatalogueModel model : BUNDLED.models().values()) {
      assertThat(BUNDLED.find(model.board())).contains(model);
      assertThat(BUNDLED.find(model.name())).contains(model);
      assertThat(BUNDLED.find(model.provider() + "/" + model.board())).contains(model);
    }
  }

  @Test
  void asks_every_model_with_every_effort_as_its_provider_documents() {
    ObjectNode seen = JsonMapper.shared().createObjectNode();
    for (CatalogueModel model : BUNDLED.models().values()) {
      ObjectNode requests = seen.putObject(model.name());
      requests.set("default", request(choice(model.name(), "", -1)));
      for (String effort : model.efforts()) {
        requests.set(effort, request(choice(model.name(), effort, -1)));
      }
    }
    WireFiles.assertGolden("catalogue.requests.json", seen);
  }

  private static ObjectNode request(ModelChoice choice) {
    ResolvedModel model = BUNDLED.resolve(choice);
    var said = List.<ChatMessage>of(new ChatMessage.User("Hi"));
    WireRequest request =
        model
            .target()
            .protocol()
            .dialect()
            .request(model.settings(), new ChatRequest("", List.of(), said));
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("POST", model.target().baseUrl() + request.path());
    node.set("body", WireFiles.tree(request.body()));
    return node;
  }

  @ParameterizedTest
  @MethodSource("models")
  void holds_a_conversation_with_two_calls_with_every_model(String name) throws WireProblem {
    ResolvedModel model = BUNDLED.resolve(ModelChoice.of(name));
    Protocol protocol = model.target().protocol();
    ChatAnswer answer = protocol.dialect().answer(WireFiles.read(protocol.label() + ".json"));
    List<ChatMessage> said =
        List.of(
            new ChatMessage.User("My bag came damaged."),
            new ChatMessage.Assistant(answer),
            new ChatMessage.Tool("call_A", "lookup_order", "{}", false),
            new ChatMessage.Tool("call_B", "search_knowledge_base", "{}", false));
    var request = new ChatRequest("p", WireFiles.tools(), said);
    String body = protocol.dialect().request(model.settings(), request).body();
    String raw = answer.raw().orElseThrow();
    String item = raw.substring(raw.indexOf("\"item\":") + 7, raw.length() - 1);
    String inside = item.startsWith("[") ? item.substring(1, item.length() - 1) : item;
    assertThat(body).contains(inside, "call_A", "call_B");
    assertThat(model.price().orElseThrow().of(answer.usage().orElseThrow())).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "openai/gpt-5.5,'',1,refuses a temperature",
    "anthropic/claude-haiku-4-5,low,1,beside reasoning",
    "google/gemini-3.1-pro-preview,none,-1,'It has: low, medium, high.'",
    "moonshotai/kimi-k2.7-code,none,-1,cannot be switched",
    "openai/gpt-9,'',-1,has no price",
    "nobody/gpt,'',-1,There is no model 'nobody/gpt'",
    "openai/,'',-1,There is no model 'openai/'",
    "gpt-9,'',-1,There is no model 'gpt-9'"
  })
  void refuses_what_cannot_be_asked(String name, String effort, double degree, String sentence) {
    assertThatThrownBy(() -> BUNDLED.resolve(choice(name, effort, degree)))
        .isInstanceOf(CatalogueProblem.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void sends_a_temperature_where_the_model_takes_one() {
    ResolvedModel model = BUNDLED.resolve(choice("haiku-4.5", "none", 0.5));
    assertThat(model.settings().temperature()).hasValue(0.5);
    assertThat(model.parameters())
        .containsEntry("temperature", "0.5")
        .containsEntry("reasoning_effort", "none")
        .containsEntry("protocol", "anthropic-messages")
        .containsEntry("base_url", "https://api.anthropic.com/v1")
        .containsEntry("max_output_tokens", "32000");
  }

  @Test
  void names_what_was_not_known_with_everything_that_is() {
    CatalogueProblem problem =
        catchThrowableOfType(
            CatalogueProblem.class, () -> BUNDLED.resolve(ModelChoice.of("openai/gpt-5.4-mino")));
    assertThat(problem.unknown().orElseThrow().known())
        .contains("openai/gpt-5.4-mini", "gpt-5.4-mini");
  }

  @Test
  void runs_without_a_price_only_when_that_is_said() {
    ResolvedModel model =
        BUNDLED.resolve(elsewhere("openai-compatible/my/model", "http://localhost:9/v1/"));
    assertThat(model.price()).isEmpty();
    assertThat(model.settings().model()).isEqualTo("my/model");
    assertThat(model.target().baseUrl()).isEqualTo("http://localhost:9/v1");
    assertThat(model.endpoint(_ -> Optional.empty()).headers()).isEmpty();
    assertThatThrownBy(() -> BUNDLED.resolve(ModelChoice.of("openai-compatible/my/model")))
        .hasMessageContaining("has no price");
  }

  @Test
  void reaches_azure_by_its_own_header_and_query() {
    ResolvedModel model =
        BUNDLED.resolve(elsewhere("azure/gpt", "https://r.example/openai/deployments/d"));
    Endpoint endpoint = model.endpoint(name -> Optional.ofNullable(KEYS.get(name)));
    assertThat(endpoint.headers()).containsExactly(Header.secret("api-key", "azure-key-01"));
    assertThat(endpoint.uri(new WireRequest("/chat/completions", List.of(), "")))
        .hasToString(
            "https://r.example/openai/deployments/d/chat/completions?api-version=2024-10-21");
    ResolvedModel newer =
        BUNDLED.resolve(elsewhere("azure/gpt", "https://r.example/d?api-version=2025"));
    assertThat(newer.target().query()).isEqualTo("api-version=2025");
  }

  @Test
  void says_which_key_is_missing_and_never_shows_one() {
    ResolvedModel model = BUNDLED.resolve(ModelChoice.of("gemini-3.5-flash"));
    assertThatThrownBy(() -> model.endpoint(_ -> Optional.empty()))
        .hasMessageContaining("GEMINI_API_KEY or GOOGLE_API_KEY")
        .hasMessageContaining(".env");
    String planted = "planted-key-9876";
    Endpoint endpoint = model.endpoint(_ -> Optional.of(planted + "\n"));
    assertThat(endpoint.headers().getFirst().value()).isEqualTo(planted);
    assertThat(endpoint + "" + model + model.parameters()).doesNotContain(planted);
    assertThatThrownBy(() -> model.endpoint(_ -> Optional.of("two planted-key-9876")))
        .hasMessageContaining("GEMINI_API_KEY holds no key")
        .hasMessageNotContaining("planted");
  }

  @Test
  void lays_a_file_of_the_users_over_the_bundled_one() {
    Catalogue own =
        Catalogue.with(
            "sab-models.yaml",
            """
            providers:
              house:
                protocol: openai-chat
                base_url: http://10.0.0.7:8000/v1/
                keyless: true
                reasoning: {on: {chat_template_kwargs: {enable_thinking: true}}}
              openai:
                extra: {reasoning: {summary: null}}
            models:
              house/qwen:
                price: {input: 0, output: 0}
                efforts: [on]
              openai/gpt-5.5:
                price: {input: 1, output: 2}
            """);
    ResolvedModel house = own.resolve(choice("house/qwen", "on", -1));
    assertThat(house.target().baseUrl()).isEqualTo("http://10.0.0.7:8000/v1");
    assertThat(house.settings().extraBody().toString()).contains("enable_thinking");
    CatalogueModel changed = own.find("gpt-5.5").orElseThrow();
    assertThat(changed.price()).contains(new Price(1, 0.5, 1, 2));
    assertThat(changed.efforts()).contains("xhigh");
    var body =
        Protocol.OPENAI_RESPONSES
            .dialect()
            .request(
                own.resolve(ModelChoice.of("gpt-5.5")).settings(),
                new ChatRequest("", List.of(), List.of()))
            .body();
    assertThat(body).doesNotContain("summary");
    assertThat(own.models()).hasSize(25);
  }

  @Test
  void sends_more_headers_where_a_gateway_wants_them_and_shows_no_secret_among_them() {
    Catalogue own =
        Catalogue.with(
            "sab-models.yaml",
            """
            providers:
              gate:
                protocol: openai-chat
                base_url: https://gate.example/v1
                keyless: true
                headers:
                  X-Team: desk
                  X-Gate-Token: written-here-01
                  X-Route: $GATE_ROUTE
            """);
    ResolvedModel model = own.resolve(elsewhere("gate/m", "https://gate.example/v1"));
    Endpoint endpoint =
        model.endpoint(name ->
            name.equals("GATE_ROUTE") ? Optional.of(" secret-route-77\n") : Optional.empty());
    assertThat(endpoint.headers())
        .containsExactlyInAnyOrder(
            Header.plain("X-Team", "desk"),
            Header.secret("X-Gate-Token", "written-here-01"),
            Header.secret("X-Route", "secret-route-77"));
    assertThat(model.parameters())
        .containsEntry("headers", "X-Gate-Token: (hidden), X-Route: $GATE_ROUTE, X-Team: desk");
    assertThat(endpoint + "" + model.parameters()).doesNotContain("secret-route", "written-here");
    assertThat(endpoint.hideKeyIn("desk got secret-route-77 and written-here-01"))
        .isEqualTo("desk got (secret 2 hidden) and (secret hidden)");
    assertThatThrownBy(() -> model.endpoint(_ -> Optional.empty()))
        .hasMessageContaining("gate/m needs the header X-Route: export GATE_ROUTE");
    assertThatThrownBy(
            () -> Catalogue.with("m.yaml", "providers: {openai: {headers: {\"a b\": c, D: [e]}}}"))
        .hasMessageContaining("the header 'a b' wants")
        .hasMessageContaining("the header 'D' wants");
  }

  @Test
  void says_everything_that_is_wrong_with_a_file_with_its_line() {
    CatalogueProblem problem =
        catchThrowableOfType(
            CatalogueProblem.class,
            () ->
                Catalogue.with(
                    "mine.yaml",
                    """
                    providers:
                      a:
                        protocol: openai-chatt
                      b:
                        base_url: ftp://x
                        keys: KEY
                    models:
                      openai/new:
                        pricee: {input: 1}
                        price: {input: -1, output: 2}
                      nobody/x:
                      openai/old:
                        efforts: [some]
                        temperature: maybe
                        default_effort: much
                    """));
    assertThat(problem.sentences())
        .anyMatch(line -> line.startsWith("mine.yaml:3: 'protocol' cannot be 'openai-chatt'."))
        .anyMatch(line -> line.startsWith("mine.yaml:4: the provider 'b' wants a protocol"))
        .anyMatch(line -> line.startsWith("mine.yaml:5: 'ftp://x' is no base URL"))
        .anyMatch(line -> line.startsWith("mine.yaml:6: 'keys' wants a list"))
        .anyMatch(line -> line.startsWith("mine.yaml:9: the key 'pricee' is unknown here."))
        .anyMatch(line -> line.startsWith("mine.yaml:10: 'input' wants a number"))
        .anyMatch(line -> line.startsWith("mine.yaml:11: 'nobody/x' wants the name of a provider"))
        .anyMatch(line -> line.startsWith("mine.yaml:13: nobody says how to ask for"))
        .anyMatch(line -> line.startsWith("mine.yaml:14: 'temperature' cannot be 'maybe'."))
        .anyMatch(line -> line.startsWith("mine.yaml:15: 'much' is none of its efforts:"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "providers: [|mine.yaml:1: YAML that cannot be read",
        "- a|mine.yaml:1: want 'providers:' or 'models:'",
        "models: 3|mine.yaml:1: 'models' wants keys",
        "modells: {}|mine.yaml:1: the key 'modells' is unknown here",
        "models: {a: 1, a: 2}|mine.yaml:1: the key 'a' twice",
        "a: &x [*x]|mine.yaml"
      })
  void says_what_is_wrong_with_a_file_that_is_no_catalogue(String yaml, String sentence) {
    assertThatThrownBy(() -> Catalogue.with("mine.yaml", yaml))
        .isInstanceOf(CatalogueProblem.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void reckons_the_cost_of_an_answer_by_class() {
    var price = new Price(1.0, 0.1, 1.25, 5.0);
    var usage = new Usage(1000, 10_000, 100, 200, OptionalLong.of(150));
    assertThat(price.of(usage)).isCloseTo(0.003125, within(1e-12));
  }
}
