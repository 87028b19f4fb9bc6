package org.supportagentbench.model.http;

import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.wire.Endpoint;

/// A provider's model over HTTP. Each request is a [Call]: it waits for its turn in the [Lane] of
/// the model, is sent by a [Sender], and is sent again within [RetryRules] where that can help.
/// Made by [Traffic]. Shared by threads.
final class HttpModel implements ChatModel {
  private final Traffic traffic;
  private final Route route;
  private final Endpoint endpoint;
  private final Sender sender;
  private final Lane lane;

  HttpModel(Traffic traffic, Route route, Endpoint endpoint, Sender sender) {
    this.traffic = traffic;
    this.route = route;
    this.endpoint = endpoint;
    this.sender = sender;
    this.lane = traffic.lane(route);
  }

  @Override
  public ChatAnswer answer(ChatRequest request) throws ModelFailure {
    var call = new Call(traffic, route, lane);
    return call.answer(sender, route.dialect().request(route.settings(), endpoint.whole(request)));
  }
}
