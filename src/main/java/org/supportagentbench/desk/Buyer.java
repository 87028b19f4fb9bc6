package org.supportagentbench.desk;

/// Who owns an order, and where it goes.
public record Buyer(String name, String email, Address address) {}
