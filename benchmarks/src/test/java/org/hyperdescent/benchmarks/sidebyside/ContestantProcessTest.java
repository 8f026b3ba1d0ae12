package org.hyperdescent.benchmarks.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContestantProcessTest {

  @Test
  void aMissingProgramGivesNoAnswerInsteadOfAnError(@TempDir Path folder) {
    Path missing = folder.resolve("missing");
    Entrant entrant = new Entrant.Program("nobody", List.of(missing.toString()));
    try (ContestantProcess contestant =
        new ContestantProcess(
            entrant, List.of(), 0, folder.resolve("task"), 1, folder.resolve("log"))) {
      assertThat(contestant.isGone()).isTrue();
      assertThat(contestant.objective()).isNaN();
      assertThat(contestant.time(1)).isInfinite();
    }
  }
}
