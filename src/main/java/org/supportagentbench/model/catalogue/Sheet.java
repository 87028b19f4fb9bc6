package org.supportagentbench.model.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.supportagentbench.model.wire.Overlay;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// YAML as a tree of JSON, with the place of every key.
///
/// @param places `file:line` by path
record Sheet(ObjectNode tree, Map<String, String> places) {
  /// Between the keys of a path.
  private static final String BELOW = "\n";

  private static final int DEEPEST = 20;
  private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();

  /// Reads a text.
  ///
  /// @param file its name in problems
  static Sheet read(String file, String text) {
    var sheet = new Sheet(NODES.objectNode(), new LinkedHashMap<>());
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isPresent() && root.get() instanceof MappingNode map) {
        return new Sheet(sheet.object(map, "", file, 0), sheet.places);
      }
      if (root.isPresent()) {
        throw new CatalogueProblem(file + ":1: want 'providers:' or 'models:' with what is below.");
      }
      return sheet;
    } catch (MarkedYamlEngineException e) {
      int line = 1 + e.getProblemMark().map(Mark::getLine).orElse(0);
      throw new CatalogueProblem(
          "%s:%d: YAML that cannot be read (%s).".formatted(file, line, e.getProblem()));
    } catch (YamlEngineException e) {
      String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new CatalogueProblem("%s: YAML that cannot be read (%s).".formatted(file, what));
    }
  }

  /// This sheet with another one laid over it.
  Sheet under(Sheet over) {
    var both = new LinkedHashMap<>(places);
    both.putAll(over.places);
    return new Sheet(Overlay.both(over.tree, tree), both);
  }

  /// Where a key stands; the nearest place above it where it has none of its own.
  String place(String path) {
    String at = path;
    while (!places.containsKey(at) && at.contains(BELOW)) {
      at = at.substring(0, at.lastIndexOf(BELOW));
    }
    return places.getOrDefault(at, "catalogue");
  }

  static String below(String path, String key) {
    return path.isEmpty() ? key : path + BELOW + key;
  }

  private JsonNode value(Node node, String path, String file, int depth) {
    if (depth > DEEPEST) {
      throw new CatalogueProblem(at(node, file) + ": more than " + DEEPEST + " levels of nesting.");
    }
    return switch (node) {
      case MappingNode map -> object(map, path, file, depth);
      case SequenceNode list -> {
        ArrayNode items = NODES.arrayNode();
        list.getValue().forEach(item -> items.add(value(item, path, file, depth + 1)));
        yield items;
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new CatalogueProblem(at(node, file) + ": an alias that cannot be followed.");
    };
  }

  private ObjectNode object(MappingNode map, String path, String file, int depth) {
    ObjectNode object = NODES.objectNode();
    for (NodeTuple pair : map.getValue()) {
      if (!(pair.getKeyNode() instanceof ScalarNode key)) {
        throw new CatalogueProblem(at(pair.getKeyNode(), file) + ": a key that is no word.");
      }
      String name = key.getValue();
      if (object.has(name)) {
        throw new CatalogueProblem(
            "%s: the key '%s' twice; want it once.".formatted(at(key, file), name));
      }
      String inner = below(path, name);
      places.put(inner, at(key, file));
      object.set(name, value(pair.getValueNode(), inner, file, depth + 1));
    }
    return object;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(text.equals("true"));
    }
    if (tag.equals(Tag.INT) && text.length() < 18) {
      return number(Long.parseLong(text));
    }
    return tag.equals(Tag.FLOAT) && !List.of(".nan", ".inf", "-.inf").contains(text)
        ? NODES.numberNode(Double.parseDouble(text))
        : NODES.stringNode(text);
  }

  private static JsonNode number(long value) {
    return (int) value == value ? NODES.numberNode((int) value) : NODES.numberNode(value);
  }

  private static String at(Node node, String file) {
    return file + ":" + (1 + node.getStartMark().map(Mark::getLine).orElse(0));
  }
}
