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
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.LawReport;
import org.junit.jupiter.api.Test;

/// Every Java block of the README is a snippet that is compiled and run by a test of this package,
/// to the letter.
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
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
            only("ReadmeSnippetsTest.java", 2),
            only("ReadmeSnippetsTest.java", 3),
            only("ClockTest.java", 0));
    assertThat(blocks).containsExactlyElementsOf(snippets);
  }

  @Test
  void theClockThatSubtractsFailsAsItSays() throws IOException {
    Law<CategoryInstance<String, Integer>> law = CategoryLaws.associativity();
    LawReport report = LawClaim.fails(law, "clock", new Subtracting()).check(100, 1);
    assertThat(Files.readString(ROOT.resolve("README.md")))
        .contains("```\n" + report.counterexample().orElseThrow() + "\n```");
  }

  @Test
  void theFilesItNamesExist() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    for (String link : matches(Pattern.compile("]\\(([^)#:]+)\\)"), readme)) {
      assertThat(ROOT.resolve(link)).exists();
    }
  }

  /// The clock of the README, broken as the README says.
  private static final class Subtracting extends ClockTest {

    @Override
    public Category<String, Integer> category() {
      return new Category<>() {
        @Override
        public String source(Integer hours) {
          return "the day";
        }

        @Override
        public String target(Integer hours) {
          return "the day";
        }

        @Override
        public Integer identity(String day) {
          return 0;
        }

        @Override
        public Integer compose(Integer first, Integer second) {
          return (first - second) % 12;
        }
      };
    }
  }

  private static String only(String file, int number) throws IOException {
    Path source = ROOT.resolve("examples/src/test/java/org/hyperdescent/readme").resolve(file);
    String snippet = matches(SNIPPET, Files.readString(source)).get(number);
    // An empty last line would count as one without indentation.
    return snippet.stripTrailing().stripIndent() + "\n";
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
