package org.hyperdescent.examples.command;

import tools.jackson.databind.json.JsonMapper;

/// Results as one line of JSON.
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /// A record as a JSON object whose keys are the names of its components, in their order.
  static String of(Record result) {
    return MAPPER.writeValueAsString(result);
  }
}
