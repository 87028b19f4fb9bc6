package org.supportagentbench.conversation;

import java.util.Optional;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message;

/// What the customer does when it is their turn.
///
/// @param message what they write; empty where they stop without a word
/// @param ending why they stop; empty where they wait for an answer
/// @param detail a sentence about the ending where there is something to say, else empty
record CustomerTurn(
    Optional<Message.FromCustomer> message, Optional<Ending> ending, String detail) {}
