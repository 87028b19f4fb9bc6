package org.supportagentbench.report.site;

/// An entry of the navigation that every page shows.
///
/// @param label one or two words
/// @param path the page, relative to the site's root
public record Tab(String label, String path) {}
