package org.supportagentbench.model.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.supportagentbench.model.wire.Endpoint;
import org.supportagentbench.model.wire.Header;
import org.supportagentbench.model.wire.Utf8;
import org.supportagentbench.model.wire.WireRequest;

/// The head of requests to one endpoint, all but the length of the body. Immutable.
final class RequestHead {
  /// What the connection itself says.
  private static final Set<String> OURS =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  private static final String TOKEN = "!#$%&'*+-.^_`|~";

  private final WireRequest first;
  private final String text;

  private RequestHead(WireRequest first, String text) {
    this.first = first;
    this.text = text;
  }

  /// @throws IllegalArgumentException for a header that HTTP does not allow; its value is not told
  static RequestHead of(Endpoint endpoint, WireRequest request) {
    URI uri = endpoint.uri(request);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", "application/json");
    headers.put("Accept", "application/json");
    headers.put("User-Agent", "SupportAgentBench");
    request.headers().forEach(header -> put(headers, header));
    endpoint.headers().forEach(header -> put(headers, header));
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    var text = new StringBuilder("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
    text.append("Host: ").append(Origin.of(uri).authority()).append("\r\n");
    headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    return new RequestHead(request, text.append("Content-Length: ").toString());
  }

  private static void put(Map<String, String> headers, Header header) {
    String name = header.name();
    boolean allowed =
        !name.isEmpty()
            && name.chars().allMatch(RequestHead::isToken)
            && !OURS.contains(name.toLowerCase(Locale.ROOT))
            && header.value().chars().allMatch(RequestHead::isText);
    if (!allowed) {
      throw new IllegalArgumentException(
          "HTTP does not allow the header '%s' or what stands in it.".formatted(name));
    }
    headers.put(name, header.value());
  }

  private static boolean isToken(int c) {
    return c < 0x7f && (Character.isLetterOrDigit(c) || TOKEN.indexOf(c) >= 0);
  }

  private static boolean isText(int c) {
    return c == '\t' || (c >= ' ' && c < 0x7f) || (c >= 0x80 && c <= 0xff);
  }

  /// Whether it is the head of this request too.
  boolean isOf(WireRequest request) {
    return request.path().equals(first.path()) && request.headers().equals(first.headers());
  }

  /// The whole request as it goes over the wire.
  byte[] with(Utf8 body) {
    byte[] head = (text + body.length() + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = Arrays.copyOf(head, head.length + body.length());
    body.copyTo(whole, head.length);
    return whole;
  }
}
