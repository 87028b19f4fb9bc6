package org.supportagentbench.report.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supportagentbench.suite.InputProblem;

/// What the server answers to whom, asked over a bare socket: no client tidies the headers up.
final class LiveServerTest {
  private final LiveServer server =
      LiveServer.start("127.0.0.1", 0, path -> Reply.page("you asked for " + path));

  @AfterEach
  void end() {
    server.close();
  }

  private String ask(String first, String... headers) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request =
          first + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void answers_this_machine_with_headers_that_keep_pages_harmless() throws IOException {
    assertThat(ask("GET /a", "Host: localhost:" + server.port()))
        .startsWith("HTTP/1.1 200")
        .endsWith("you asked for /a")
        .containsIgnoringCase("Content-Security-Policy: default-src 'none'; script-src 'self'")
        .containsIgnoringCase("X-Content-Type-Options: nosniff")
        .containsIgnoringCase("Cross-Origin-Resource-Policy: same-origin")
        .containsIgnoringCase("Cache-Control: no-store")
        .doesNotContainIgnoringCase("Access-Control-Allow-Origin");
  }

  @Test
  void does_not_answer_to_a_name_that_was_made_to_lead_here() throws IOException {
    assertThat(ask("GET /a", "Host: evil.example:" + server.port()))
        .startsWith("HTTP/1.1 421")
        .doesNotContain("you asked for");
  }

  @Test
  void gives_scripts_and_frames_of_other_sites_nothing() throws IOException {
    String host = "Host: 127.0.0.1:" + server.port();
    assertThat(ask("GET /a", host, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"))
        .startsWith("HTTP/1.1 403");
    assertThat(
            ask(
                "GET /a",
                host,
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Mode: navigate",
                "Sec-Fetch-Dest: iframe"))
        .startsWith("HTTP/1.1 403");
    assertThat(
            ask(
                "GET /a",
                host,
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Mode: navigate",
                "Sec-Fetch-Dest: document"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void changes_nothing() throws IOException {
    String host = "Host: 127.0.0.1:" + server.port();
    for (String verb : new String[] {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
      assertThat(ask(verb + " /a", host, "Content-Length: 0"))
          .startsWith("HTTP/1.1 405")
          .containsIgnoringCase("Allow: GET, HEAD");
    }
    assertThat(ask("HEAD /a", host)).startsWith("HTTP/1.1 200").doesNotContain("you asked");
  }

  @Test
  void says_why_it_cannot_listen() {
    assertThatThrownBy(() -> LiveServer.start("127.0.0.1", server.port(), _ -> Reply.notFound()))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("--port 0");
  }
}
