package org.supportagentbench.report.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.supportagentbench.results.StoredRun;

/// How one model with one setting is called in a report.
///
/// @param run id of its run
/// @param model as it was asked for, such as `openai/gpt-5.4-mini`
/// @param setting what was set besides, such as `reasoning_effort high`; empty where nothing was
/// @param slug the name in file names and links, unique in a report
public record EntryName(String run, String model, String setting, String slug) {
  /// Parameters that belong to the measurement and not to the agent.
  private static final Set<String> OF_THE_MEASUREMENT =
      Set.of("suite_hash", "customer", "judge", "seed", "harness", "grader");

  /// Model and setting in one line.
  public String full() {
    return setting.isEmpty() ? model : model + " (" + setting + ")";
  }

  static EntryName of(StoredRun run, Collection<String> taken) {
    String setting = setting(run.manifest().parameters());
    String model = run.manifest().model();
    String plain = slug(setting.isEmpty() ? model : model + "-" + setting);
    String slug = plain;
    for (int i = 2; taken.contains(slug); i++) {
      slug = plain + "-" + i;
    }
    return new EntryName(run.id(), model, setting, slug);
  }

  static String setting(Map<String, String> parameters) {
    List<String> words = new ArrayList<>();
    new TreeMap<>(parameters)
        .forEach((name, value) -> {
          boolean guardOff = name.equals("guard") && value.equals("off");
          if (!OF_THE_MEASUREMENT.contains(name) && !guardOff) {
            words.add(name + " " + value);
          }
        });
    return String.join(", ", words);
  }

  private static String slug(String name) {
    String slug =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "model" : slug.substring(0, Math.min(80, slug.length()));
  }
}
