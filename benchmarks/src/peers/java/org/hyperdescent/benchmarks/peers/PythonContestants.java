package org.hyperdescent.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.hyperdescent.benchmarks.sidebyside.Clock;
import org.hyperdescent.benchmarks.sidebyside.ContestantProvider;
import org.hyperdescent.benchmarks.sidebyside.Entrant;
import org.hyperdescent.benchmarks.sidebyside.NetworkTask;

/// PyTorch in Python, where the system property `hyperdescent.python` names a Python that has it.
public final class PythonContestants implements ContestantProvider {

  /// Called by the service loader.
  public PythonContestants() {}

  @Override
  public List<Entrant> network(NetworkTask task, int threads) {
    String python = System.getProperty("hyperdescent.python", "");
    if (python.isEmpty()) {
      return List.of();
    }
    return List.of(
        entrant("PyTorch (Python), gradients by hand", python, "hand", threads),
        entrant("PyTorch (Python), autograd", python, "autograd", threads));
  }

  private static Entrant entrant(String name, String python, String way, int threads) {
    String clock = System.getProperty(Clock.PROPERTY, "wall");
    return new Entrant.Program(
        name, List.of(python, "-c", script(), way, Integer.toString(threads), clock));
  }

  private static String script() {
    try (InputStream script =
        Objects.requireNonNull(PythonContestants.class.getResourceAsStream("contestant.py"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
