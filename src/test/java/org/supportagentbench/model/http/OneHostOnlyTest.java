package org.supportagentbench.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.wire.Endpoint;
import org.supportagentbench.model.wire.Header;
import org.supportagentbench.model.wire.Key;
import org.supportagentbench.model.wire.Protocol;
import org.supportagentbench.model.wire.WireSettings;

/// Only the host of the endpoint is ever asked, whatever it answers. Every other one is denied: a
/// proxy selector that all connections of the process go by lets only the endpoint pass and notes
/// whom else somebody wanted.
final class OneHostOnlyTest {
  private static final String KEY = "sk-planted-0123456789abcdef";

  private final Set<String> wanted = ConcurrentHashMap.newKeySet();
  private final AtomicInteger stolen = new AtomicInteger();
  private ProxySelector before = ProxySelector.getDefault();
  private HttpServer configured = server(new AtomicInteger(), 200, "");
  private HttpServer other = server(stolen, 200, "");

  @BeforeEach
  void deny_every_other_host() {
    before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            wanted.add(uri.getAuthority());
            if (uri.getPort() != configured.getAddress().getPort()) {
              throw new SecurityException("denied: " + uri.getAuthority());
            }
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException problem) {
            wanted.add("failed: " + uri);
          }
        });
  }

  @AfterEach
  void allow_them_again() {
    ProxySelector.setDefault(before);
    configured.stop(0);
    other.stop(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_to_another_host_is_not_followed_and_the_key_stays(int status) {
    configured.stop(0);
    configured = server(new AtomicInteger(), status, address(other));
    assertThatThrownBy(() -> model(Optional.of(new Key(KEY))).answer(Scripted.HELLO))
        .isInstanceOf(ModelFailure.class);
    assertThat(stolen).hasValue(0);
    assertThat(wanted).containsExactly(authority(configured));
  }

  @Test
  void the_words_of_an_answer_are_never_fetched() throws Exception {
    String words = "See " + address(other) + "/x and http://exfil.example/?q=1";
    configured.stop(0);
    configured = server(new AtomicInteger(), 200, words);
    assertThat(model(Optional.empty()).answer(Scripted.HELLO).text()).isEqualTo(words);
    assertThat(stolen).hasValue(0);
    assertThat(wanted).containsExactly(authority(configured));
  }

  @Test
  void the_denial_works() {
    assertThatThrownBy(() -> model(Optional.empty(), other).answer(Scripted.HELLO))
        .isInstanceOf(Exception.class);
    assertThat(stolen).hasValue(0);
    assertThat(wanted).containsExactly(authority(other));
  }

  @Test
  void a_key_in_an_error_or_a_header_that_http_forbids_is_not_told() {
    configured.stop(0);
    configured = server(new AtomicInteger(), 400, "bad key " + KEY);
    assertThatThrownBy(() -> model(Optional.of(new Key(KEY))).answer(Scripted.HELLO))
        .hasMessageContaining("bad key (key hidden)")
        .hasMessageNotContaining(KEY);

    Header broken = Header.secret("X-Api-Key", KEY + "\nX-Other: 1");
    var endpoint = new Endpoint("e", address(configured), "", List.of(broken), Optional.empty());
    assertThatThrownBy(() -> model(endpoint).answer(Scripted.HELLO))
        .hasMessageContaining("'X-Api-Key'")
        .hasMessageNotContaining(KEY)
        .hasNoCause();
  }

  private ChatModel model(Optional<Key> key) {
    return model(key, configured);
  }

  private static ChatModel model(Optional<Key> key, HttpServer server) {
    List<Header> headers =
        key.map(secret -> List.of(Protocol.OPENAI_CHAT.dialect().authorisation(secret)))
            .orElse(List.of());
    return model(new Endpoint("e", address(server), "", headers, key));
  }

  private static ChatModel model(Endpoint endpoint) {
    var around = new Traffic.Around(new FakeTime(), 1, _ -> {}, () -> false);
    return new Traffic(Traffic.Rules.DEFAULT, around)
        .model(endpoint, Protocol.OPENAI_CHAT.dialect(), WireSettings.of("m"));
  }

  private static String authority(HttpServer server) {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private static String address(HttpServer server) {
    return "http://" + authority(server);
  }

  /// Answers everything alike: with words, an error with words, or a redirect to an address.
  private static HttpServer server(AtomicInteger count, int status, String words) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Reply.Answered reply =
          (Reply.Answered) (status == 200 ? Scripted.says(words) : Scripted.error(status, words));
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/",
          exchange -> {
            count.incrementAndGet();
            if (status > 300 && status < 309) {
              exchange.getResponseHeaders().set("Location", words + "/chat/completions");
            }
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
