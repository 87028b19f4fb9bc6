package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML (snakeyaml-engine, event by event) into [YamlNode]s. It refuses what a form has no
/// use for: aliases, anchors, tags, doubled keys, deep nesting, several documents. Anchors, tags
/// and aliases are all told at once; what leaves nothing to read ends the reading.
public final class YamlReader {
  private static final int DEEPEST = 12;
  private static final int MOST = 2_000;
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private final ProblemList problems;
  private final int before;
  private final Iterator<Event> events;
  private final Set<String> named = new HashSet<>();
  private boolean valuesMissing;

  private YamlReader(String text, int before, ProblemList problems) {
    this.problems = problems;
    this.before = before;
    this.events = new Parse(SETTINGS).parseString(text).iterator();
  }

  /// Reads keys with values; empty after a problem that leaves nothing to read.
  ///
  /// @param before lines of the file that stand before the text
  public static Optional<YamlNode.Fields> read(String text, int before, ProblemList problems) {
    try {
      return new YamlReader(text, before, problems).document();
    } catch (Refused refused) {
      problems.add(refused.line, refused.found, refused.right);
    } catch (MarkedYamlEngineException e) {
      int line = before + 1 + e.getProblemMark().map(Mark::getLine).orElse(0);
      problems.add(line, "YAML that cannot be read (" + e.getProblem() + ")", REPAIR);
    } catch (YamlEngineException e) {
      String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      problems.add(before + 1, "YAML that cannot be read (" + what + ")", REPAIR);
    }
    return Optional.empty();
  }

  private static final String REPAIR =
      "key: value, with two spaces for each level, and quotes around a text that holds ': ' or"
          + " begins with a special character";

  private Optional<YamlNode.Fields> document() {
    YamlNode.Fields found = null;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent) {
        if (found != null) {
          throw new Refused(line(event), "a second document", "one document a file");
        }
        YamlNode node = node(event, 1);
        if (!(node instanceof YamlNode.Fields fields)) {
          throw new Refused(node.line(), node.kind(), "keys with values, such as 'name: value'");
        }
        found = fields;
      }
    }
    if (found == null) {
      throw new Refused(before + 1, "nothing", "keys with values, such as 'name: value'");
    }
    return valuesMissing ? Optional.empty() : Optional.of(found);
  }

  private YamlNode node(Event event, int depth) {
    int line = line(event);
    if (event instanceof AliasEvent alias) {
      return nothingFor(alias, line);
    }
    if (event instanceof NodeEvent node) {
      node.getAnchor().ifPresent(anchor -> anchor(anchor.getValue(), line));
    }
    if (depth > DEEPEST) {
      throw new Refused(
          line, "more than " + DEEPEST + " levels of nesting", "the form in the suite's README");
    }
    return switch (event) {
      case ScalarEvent scalar -> {
        tag(scalar.getTag(), line);
        yield new YamlNode.Text(scalar.getValue(), line);
      }
      case CollectionStartEvent start -> {
        tag(start.getTag(), line);
        yield start instanceof MappingStartEvent ? fields(line, depth) : items(line, depth);
      }
      default -> throw new Refused(line, event.getEventId() + "", "a value");
    };
  }

  /// An alias has no value here; it is told unless its anchor was.
  private YamlNode nothingFor(AliasEvent alias, int line) {
    valuesMissing = true;
    String name = alias.getAlias().getValue();
    if (named.add(name)) {
      problems.add(line, "an alias ('*" + name + "')", "the value itself, written out");
    }
    return new YamlNode.Text("", line);
  }

  private void anchor(String name, int line) {
    named.add(name);
    problems.add(line, "an anchor ('&" + name + "')", "the value without it");
  }

  private void tag(Optional<String> tag, int line) {
    tag.ifPresent(name -> problems.add(line, "a tag ('" + name + "')", "the value without a tag"));
  }

  private YamlNode items(int line, int depth) {
    List<YamlNode> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, depth + 1));
      refuseCrowd(items.size(), line);
      event = events.next();
    }
    return new YamlNode.Items(items, line);
  }

  private YamlNode fields(int line, int depth) {
    Map<String, YamlNode.Field> fields = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      if (!(node(event, depth + 1) instanceof YamlNode.Text key)) {
        throw new Refused(line(event), "a key that is no word", "a word before the colon");
      }
      YamlNode value = node(events.next(), depth + 1);
      if (fields.putIfAbsent(key.value(), new YamlNode.Field(key.line(), value)) != null) {
        problems.add(key.line(), "the key '" + key.value() + "' twice", "each key once");
      }
      refuseCrowd(fields.size(), line);
      event = events.next();
    }
    return new YamlNode.Fields(fields, line);
  }

  private static void refuseCrowd(int size, int line) {
    if (size > MOST) {
      throw new Refused(line, "more than " + MOST + " entries in one list", "fewer");
    }
  }

  private int line(Event event) {
    return before + 1 + event.getStartMark().map(Mark::getLine).orElse(0);
  }

  /// Ends the reading of a document; never leaves this class.
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final String found;
    private final String right;

    Refused(int line, String found, String right) {
      super(found, null, false, false);
      this.line = line;
      this.found = found;
      this.right = right;
    }
  }
}
