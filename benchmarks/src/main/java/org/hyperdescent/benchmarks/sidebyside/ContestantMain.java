package org.hyperdescent.benchmarks.sidebyside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The process of one contestant. It answers questions, one in a line; an answer is a line that
/// starts with `= `, anything else that a library prints is ignored.
///
/// - `time N`: the seconds that N steps take;
/// - `steps N`: the same steps, without any that are not counted;
/// - `objective`: the objective at the present parameters;
/// - `given`, `between`: the parts of the [PlannedMemory], -1 if it does not know;
/// - `resident`: by how many bytes the process grew at most since it started, -1 where the system
///   does not tell.
public final class ContestantMain {

  private ContestantMain() {}

  /// Answers until there are no more questions.
  ///
  /// @param arguments the place of the task, the name of the entrant, the number of threads
  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    System.setOut(System.err);
    long before = peak();
    Task task = Tasks.all().get(Integer.parseInt(arguments[0])).get();
    Entrant entrant =
        Ours.entrants(task, Integer.parseInt(arguments[2])).stream()
            .filter(each -> each.name().equals(arguments[1]))
            .findFirst()
            .orElseThrow();
    if (!(entrant instanceof Entrant.InJava(_, var start, _))) {
      throw new IllegalArgumentException(entrant.name() + " is not a contestant in Java");
    }
    try (Contestant contestant = start.get();
        BufferedReader questions =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String question = questions.readLine();
          question != null;
          question = questions.readLine()) {
        answers.println("= " + answer(contestant, question.split(" ", -1), before));
        answers.flush();
      }
    }
    // Some libraries leave threads behind that would keep the process alive.
    System.exit(0);
  }

  private static String answer(Contestant contestant, String[] question, long before)
      throws IOException {
    return switch (question[0]) {
      case "time" -> Double.toString(contestant.time(Integer.parseInt(question[1])));
      case "steps" -> {
        contestant.steps(Integer.parseInt(question[1]));
        yield "0";
      }
      case "objective" -> Double.toString(contestant.objective());
      case "given" -> Long.toString(contestant.planned().map(PlannedMemory::given).orElse(-1L));
      case "between" -> Long.toString(contestant.planned().map(PlannedMemory::between).orElse(-1L));
      case "resident" -> Long.toString(before < 0 ? -1 : peak() - before);
      default -> throw new IllegalArgumentException("no such question: " + question[0]);
    };
  }

  /// The largest resident size of this process so far, in bytes.
  private static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return -1;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(-1);
    }
  }
}
