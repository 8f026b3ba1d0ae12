package org.hyperdescent.examples.report;

/// What is needed to repeat a run.
///
/// @param command the command line, with every option spelled out
/// @param seed the seed
/// @param data the file of the data
public record Provenance(String command, long seed, String data) {

  /// The versions of the program and of the Java that ran it.
  String versions() {
    String version = Provenance.class.getPackage().getImplementationVersion();
    return "hyperdescent %s, Java %s on %s %s"
        .formatted(
            version == null ? "(development)" : version,
            Runtime.version(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }
}
