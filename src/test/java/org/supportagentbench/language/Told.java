package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Readings in the short words of the test tables.
final class Told {
  private Told() {}

  static String of(AgentReading reading) {
    List<String> words = new ArrayList<>();
    for (AgentAct act : reading.acts()) {
      switch (act) {
        case AgentAct.Proposal proposal ->
            words.add((proposal.asksForYes() ? "propose " : "offer ") + proposal.kind());
        case AgentAct.Asked asked -> words.add("ask " + asked.thing());
        case AgentAct.Claim claim -> words.add("claim " + claim.kind());
        case AgentAct.HandoverClaim handover -> words.add("handover " + handover.stage());
        case AgentAct.Refusal refusal -> words.add("refuse " + refusal.kind());
        case AgentAct.Promise promise -> words.add("promise " + promise.kind());
        case AgentAct.Apology _ -> words.add("sorry");
        case AgentAct.Closing _ -> words.add("close");
        case AgentAct.Report report -> words.add("told " + report.kind());
        case AgentAct.ProofWaiver _ -> words.add("waive");
        case AgentAct.Question _ -> {}
      }
    }
    return told(words);
  }

  static String of(CustomerReading reading) {
    List<String> words = new ArrayList<>();
    for (CustomerAct act : reading.acts()) {
      switch (act) {
        case CustomerAct.Yes yes -> words.add(yes.conditional() ? "yes conditional" : "yes");
        case CustomerAct.No _ -> words.add("no");
        case CustomerAct.Choice _ -> words.add("choice");
        case CustomerAct.Request request ->
            words.add((request.inquiry() ? "inquiry " : "request ") + request.kind());
        case CustomerAct.AskFirst _ -> words.add("ask first");
        case CustomerAct.Mentions mentions -> words.add("about " + mentions.topic());
        case CustomerAct.RefusesProof _ -> words.add("refuses proof");
        case CustomerAct.Threat threat -> words.add("threat " + threat.kind());
        case CustomerAct.Abuse _ -> words.add("abuse");
        case CustomerAct.TimeClaim claim ->
            words.add(claim.use() ? "used " + claim.days() + " days" : claim.days() + " days ago");
        case CustomerAct.Repeated repeated -> words.add("repeated " + repeated.times());
        case CustomerAct.SoftClose _ -> words.add("soft close");
        case CustomerAct.Question _ -> {}
      }
    }
    return told(words);
  }

  private static String told(Collection<String> words) {
    String told = words.stream().distinct().sorted().collect(Collectors.joining(", "));
    return told.isEmpty() ? "-" : told;
  }
}
