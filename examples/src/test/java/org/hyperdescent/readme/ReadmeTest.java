package org.hyperdescent.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hyperdescent.category.Category;
import org.hyperdescent.category.laws.CategoryInstance;
import org.hyperdescent.category.laws.CategoryLaws;
import org.hyperdescent.category.laws.Counterexample;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.Sample;
import org.junit.jupiter.api.Test;

/// Every Java block of the README is a snippet that is compiled and run by a test of this package,
/// to the letter.
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern OUTPUT = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SNIPPET =
      Pattern.compile("^ *// snippet: \\w+\n(.*?)^ *// end$", Pattern.DOTALL | Pattern.MULTILINE);

  private static final Path ROOT = root();

  @Test
  void everyJavaBlockIsACompiledSnippet() throws IOException {
    List<String> blocks = matches(BLOCK, Files.readString(ROOT.resolve("README.md")));
    List<String> snippets =
        List.of(
            only("ReadmeSnippetsTest.java", 0),
            only("ReadmeSnippetsTest.java", 1),
            only("ClockTest.java", 0));
    assertThat(blocks).containsExactlyElementsOf(snippets);
  }

  /// The clock, turned back where it should be turned forth.
  private static final class Subtracting implements CategoryInstance<String, Integer> {

    private final ClockTest clock = new ClockTest();

    @Override
    public Category<String, Integer> category() {
      return new Category<>() {
        @Override
        public String source(Integer hours) {
          return clock.category().source(hours);
        }

        @Override
        public String target(Integer hours) {
          return clock.category().target(hours);
        }

        @Override
        public Integer identity(String day) {
          return clock.category().identity(day);
        }

        @Override
        public Integer compose(Integer first, Integer second) {
          return (first - second) % 12;
        }
      };
    }

    @Override
    public String object(Sample sample) {
      return clock.object(sample);
    }

    @Override
    public Integer arrow(String source, String target, Sample sample) {
      return clock.arrow(source, target, sample);
    }
  }

  @Test
  void theCounterexampleItShowsIsReal() throws IOException {
    Counterexample found =
        LawClaim.holds(CategoryLaws.associativity(), "clock", new Subtracting())
            .check(1000, 1)
            .counterexample()
            .orElseThrow();
    assertThat(matches(OUTPUT, Files.readString(ROOT.resolve("README.md"))))
        .containsExactly(found + "\n");
  }

  @Test
  void theFilesItNamesExist() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    for (String link : matches(Pattern.compile("]\\(([^)#:]+)\\)"), readme)) {
      assertThat(ROOT.resolve(link)).exists();
    }
  }

  private static String only(String file, int number) throws IOException {
    Path source = ROOT.resolve("examples/src/test/java/org/hyperdescent/readme").resolve(file);
    return matches(SNIPPET, Files.readString(source)).get(number).stripIndent();
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult result) -> result.group(1)).toList();
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("README.md"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("no README.md above " + Path.of("").toAbsolutePath());
      }
      folder = parent;
    }
    return folder;
  }
}
