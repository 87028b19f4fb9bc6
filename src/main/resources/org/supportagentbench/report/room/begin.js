// The reading room. Everything that a model wrote reaches the page as text: elements are made by
// `make`, words by text nodes; nothing here parses markup.
(function () {
'use strict';
