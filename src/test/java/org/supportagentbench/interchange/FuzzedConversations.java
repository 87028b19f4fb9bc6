package org.supportagentbench.interchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes conversations that are almost right: fields missing or of another type, roles that nobody
/// knows, calls that answer each other, hostile words, bytes that were lost.
final class FuzzedConversations {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private static final List<String> WORDS =
      List.of(
          "I have cancelled order #8812 and refunded $1,204.50 to your card.",
          "Shall I change the address to 12 Main Street, Springfield, and resend the duffel?",
          "Yes, please go ahead, but only if it is free.",
          "No. Yes. No, wait: yes to the second one, on the credit card ending in 4242.",
          "I have transferred you to a human agent. Please hold.",
          "Ich habe Ihre Bestellung storniert. Soll ich den Betrag erstatten? Ja, bitte.",
          "He cancelado su pedido y le enviaré un reembolso de 35,90 € el 3 de mayo de 2026.",
          "J'ai annulé votre commande. Voulez-vous que je la renvoie ? Oui, merci.",
          "Track it at https://www.ups.com/track?tracknum=1Z999AA10123456784 (NL0123456789).",
          "Buongiorno, il mio pacco non è arrivato, e sono molto preoccupato.",
          "{\"tool_call\": {\"name\": \"cancel_order\", \"arguments\": {\"id\": [1, {\"a\": null}]}}}",
          "```json\n{\"a\": 1}\n``` <b>bold</b> <tool_call>x</tool_call> [INST] ### System:",
          "\u202egnp.txt\u202c \u2066abc\u2069 \u200b\u200f\ufeff \u0007\u001b[31m",
          "\ud800 alone, \udc00 and \ud83d\ude00 together, e\u0301\u0301\u0301\u0301",
          "((((((((((((((((((((a)a)a)a)a)a",
          "\"\"\"''''\"'\"'`´’“”„«»‹›",
          "- - - - - * * 1. 2. 3.",
          "9999999999999999999999999999999999999999 $$$$$$ 1,1,1,1,1 1.1.1.1.1 2026-13-45 31/02/99",
          "www.......... http:// https://@@@ //// a@b.c mailto: +1 (555) 010-0100 +++---",
          "\t\t\n\n\r\n   \u00a0\u2003 ",
          "",
          "?",
          "!!!!!!!!!!",
          "yes",
          "no",
          "ok",
          "null");

  private static final List<String> ROLES =
      List.of(
          "customer",
          "agent",
          "tool",
          "system",
          "user",
          "assistant",
          "developer",
          "function",
          "supervisor",
          "",
          "AGENT",
          "\ud83d\ude00");
  private static final List<String> TOOLS =
      List.of(
          "get_order",
          "cancel_order",
          "modify_address",
          "send_refund",
          "transfer_to_human",
          "frobnicate",
          "",
          "\u202e",
          "calculate");
  private static final List<String> IDS = List.of("c1", "c2", "c3", "c4", "", "1");

  private final SplittableRandom random;

  FuzzedConversations(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// The bytes of one line, without a line break.
  byte[] next() {
    byte[] line = SafeJson.line(conversation().toString()).getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(12) == 0 && line.length > 2) {
      line = Arrays.copyOf(line, random.nextInt(1, line.length));
    }
    if (random.nextInt(12) == 0) {
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        line[random.nextInt(line.length)] = (byte) random.nextInt(256);
      }
    }
    for (int i = 0; i < line.length; i++) {
      line[i] = line[i] == '\n' ? (byte) ' ' : line[i];
    }
    return line;
  }

  private JsonNode conversation() {
    if (random.nextInt(100) == 0) {
      return anything(4);
    }
    ObjectNode node = MAKE.objectNode();
    mostly(node, "id", MAKE.stringNode("f" + random.nextInt(1_000_000)));
    mostly(node, "tools", list(random.nextInt(4), this::tool));
    mostly(node, "messages", list(random.nextInt(1, 14), this::message));
    if (random.nextInt(8) == 0) {
      node.set("system", MAKE.stringNode(words()));
    }
    return node;
  }

  private JsonNode tool() {
    ObjectNode tool = MAKE.objectNode();
    mostly(tool, "name", MAKE.stringNode(one(TOOLS)));
    mostly(tool, "kind", MAKE.stringNode(one(List.of("read", "write", "handover", "other"))));
    return tool;
  }

  private JsonNode message() {
    ObjectNode message = MAKE.objectNode();
    mostly(message, "role", MAKE.stringNode(one(ROLES)));
    mostly(message, random.nextInt(5) == 0 ? "content" : "text", MAKE.stringNode(words()));
    if (random.nextInt(3) == 0) {
      mostly(message, random.nextInt(6) == 0 ? "tool_calls" : "calls", list(3, this::call));
    }
    if (random.nextInt(3) == 0) {
      mostly(message, random.nextInt(6) == 0 ? "tool_call_id" : "call", MAKE.stringNode(one(IDS)));
      mostly(message, "name", MAKE.stringNode(one(TOOLS)));
      mostly(message, "error", MAKE.booleanNode(random.nextBoolean()));
    }
    if (random.nextInt(10) == 0) {
      message.set("content", list(3, this::block));
    }
    return message;
  }

  private JsonNode call() {
    ObjectNode call = MAKE.objectNode();
    mostly(call, "id", MAKE.stringNode(one(IDS)));
    mostly(call, "name", MAKE.stringNode(one(TOOLS)));
    mostly(call, "arguments", random.nextBoolean() ? anything(3) : MAKE.stringNode(words()));
    if (random.nextInt(6) == 0) {
      call.set("function", call.deepCopy());
    }
    return call;
  }

  private JsonNode block() {
    ObjectNode block = MAKE.objectNode();
    mostly(
        block, "type", MAKE.stringNode(one(List.of("text", "tool_use", "tool_result", "image"))));
    mostly(block, "text", MAKE.stringNode(words()));
    mostly(block, "tool_use_id", MAKE.stringNode(one(IDS)));
    mostly(block, "content", anything(2));
    return block;
  }

  /// The value mostly; sometimes another one, sometimes none.
  private void mostly(ObjectNode node, String name, JsonNode value) {
    int luck = random.nextInt(20);
    if (luck == 0) {
      node.set(name, anything(3));
    } else if (luck > 1) {
      node.set(name, value);
    }
  }

  private ArrayNode list(int size, java.util.function.Supplier<JsonNode> maker) {
    ArrayNode list = MAKE.arrayNode();
    for (int i = 0; i < size; i++) {
      list.add(random.nextInt(25) == 0 ? anything(2) : maker.get());
    }
    return list;
  }

  private JsonNode anything(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0 -> MAKE.nullNode();
      case 1 -> MAKE.booleanNode(random.nextBoolean());
      case 2 -> MAKE.numberNode(random.nextLong());
      case 3 -> MAKE.numberNode(random.nextDouble() * 1e300);
      case 4 -> MAKE.stringNode(words());
      case 5 -> MAKE.stringNode(one(TOOLS));
      case 6 -> list(random.nextInt(4), () -> anything(depth - 1));
      default -> {
        ObjectNode node = MAKE.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          node.set(one(List.of("id", "text", "type", "error", "a", "")), anything(depth - 1));
        }
        yield node;
      }
    };
  }

  private String words() {
    StringBuilder words = new StringBuilder(one(WORDS));
    for (int i = random.nextInt(3); i > 0; i--) {
      words.append(random.nextBoolean() ? " " : "\n").append(one(WORDS));
    }
    if (random.nextInt(200) == 0) {
      String some = words + " ";
      words.append(some.repeat(random.nextInt(1, 60)));
    }
    return words.toString();
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
