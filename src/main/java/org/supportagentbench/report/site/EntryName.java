package org.supportagentbench.report.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
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

  /// The names of all runs of a report, in their order. A name tells what was set for the agent;
  /// where it and what reached it (address, protocol) are the same for two runs of one model, it
  /// tells what else differs.
  static List<EntryName> of(List<StoredRun> runs) {
    List<EntryName> names = new ArrayList<>();
    Set<String> slugs = new HashSet<>();
    for (StoredRun run : runs) {
      String model = run.manifest().model();
      List<Map<String, String>> alike =
          runs.stream()
              .filter(each -> each.manifest().model().equals(model))
              .map(each -> each.manifest().parameters())
              .filter(each ->
                  words(each, EntryName::isSaid)
                      .equals(words(run.manifest().parameters(), EntryName::isSaid)))
              .toList();
      String setting =
          words(run.manifest().parameters(), name -> isSaid(name) || differs(name, alike));
      String plain = slug(setting.isEmpty() ? model : model + "-" + setting);
      String slug = plain;
      for (int i = 2; !slugs.add(slug); i++) {
        slug = plain + "-" + i;
      }
      names.add(new EntryName(run.id(), model, setting, slug));
    }
    return names;
  }

  private static boolean differs(String name, List<Map<String, String>> alike) {
    return !OF_THE_MEASUREMENT.contains(name)
        && alike.stream().map(each -> each.getOrDefault(name, "")).distinct().count() > 1;
  }

  /// Everything that makes two runs of one model two rows.
  static String setting(Map<String, String> parameters) {
    return words(parameters, name -> !OF_THE_MEASUREMENT.contains(name));
  }

  private static String words(Map<String, String> parameters, Predicate<String> said) {
    List<String> words = new ArrayList<>();
    new TreeMap<>(parameters)
        .forEach((name, value) -> {
          boolean guardOff = name.equals("guard") && value.equals("off");
          boolean unset = value.equals("provider default");
          if (said.test(name) && !guardOff && !(unset && isSaid(name))) {
            words.add(name + " " + value);
          }
        });
    return String.join(", ", words);
  }

  /// Whether every name tells a parameter where it is set: it is the agent's, and does not only say
  /// how it was reached.
  private static boolean isSaid(String name) {
    boolean besides =
        Set.of("base_url", "protocol").contains(name)
            || name.startsWith("customer_")
            || name.startsWith("judge_");
    return !OF_THE_MEASUREMENT.contains(name) && !besides;
  }

  private static String slug(String name) {
    String slug =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "model" : slug.substring(0, Math.min(80, slug.length()));
  }
}
