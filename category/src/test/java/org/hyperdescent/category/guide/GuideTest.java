package org.hyperdescent.category.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hyperdescent.category.Category;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Sample;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// The README of this module says what is so: its code is compiled and run by the tests of this
/// package, to the letter, and its counterexamples are what the broken variants really print.
class GuideTest {

  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern XML = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
  private static final Pattern SNIPPET =
      Pattern.compile("^// snippet: \\w+\n(.*?)^// end$", Pattern.DOTALL | Pattern.MULTILINE);

  private static final Path MODULE = module();

  /// Every change takes five minutes.
  static class WithChanges extends TripsTest {
    @Override
    public Category<String, Trips.Trip> category() {
      return new CategoryOfTrips((first, second) -> first + 5 + second);
    }
  }

  /// `i ↦ (i, 0)`.
  static class WithZero extends DiagonalTest {
    @Override
    FiniteFunction component(int n) {
      return FiniteFunction.tabulate(n, n * n, i -> i * n);
    }
  }

  /// Always the same trip.
  static class OneTrip extends TripsTest {
    @Override
    public String object(Sample sample) {
      return "Oslo";
    }

    @Override
    public Trips.Trip arrow(String source, String target, Sample sample) {
      return new Trips.Trip(source, target, 30);
    }
  }

  /// Trips whose minutes compose as given.
  record CategoryOfTrips(IntBinaryOperator minutes) implements Category<String, Trips.Trip> {
    @Override
    public String source(Trips.Trip trip) {
      return trip.from();
    }

    @Override
    public String target(Trips.Trip trip) {
      return trip.to();
    }

    @Override
    public Trips.Trip identity(String place) {
      return new Trips().identity(place);
    }

    @Override
    public Trips.Trip compose(Trips.Trip first, Trips.Trip second) {
      return new Trips.Trip(
          first.from(), second.to(), minutes.applyAsInt(first.minutes(), second.minutes()));
    }
  }

  private static List<String> failures(Class<?> contract) {
    List<String> messages = new ArrayList<>();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .configurationParameter("jqwik.tries.default", "1000")
                .configurationParameter("jqwik.database", "target/jqwik-guide-database")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build(),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(thrown -> messages.add(thrown.getMessage() + "\n"));
              }
            });
    return messages;
  }

  @Test
  void theFailuresItShowsAreReal() throws IOException {
    List<String> shown = matches(TEXT, readme());
    assertThat(shown).hasSize(3);
    assertThat(failures(WithChanges.class)).containsExactly(shown.get(0));
    assertThat(failures(WithZero.class)).containsExactly(shown.get(1));
    assertThat(failures(OneTrip.class)).contains(shown.get(2));
  }

  @Test
  void everyJavaBlockIsACompiledSnippet() throws IOException {
    List<String> snippets = new ArrayList<>();
    for (String file :
        List.of("Trips", "TripsTest", "PairsTest", "DiagonalTest", "NoContractTest")) {
      Path source =
          MODULE.resolve("src/test/java/org/hyperdescent/category/guide").resolve(file + ".java");
      snippets.addAll(matches(SNIPPET, Files.readString(source)));
    }
    assertThat(matches(JAVA, readme())).containsExactlyElementsOf(snippets);
  }

  @Test
  void theVersionsItNamesAreThoseOfTheBuild() throws IOException {
    String pom = Files.readString(MODULE.resolveSibling("pom.xml"));
    String dependencies = String.join("", matches(XML, readme()));
    assertThat(version(dependencies, "jqwik")).isEqualTo(property(pom, "jqwik.version"));
    assertThat(version(dependencies, "junit-bom")).isEqualTo(property(pom, "junit.version"));
    assertThat(version(dependencies, "maven-compiler-plugin"))
        .isEqualTo(version(pom, "maven-compiler-plugin"));
    assertThat(version(dependencies, "maven-surefire-plugin"))
        .isEqualTo(version(pom, "maven-surefire-plugin"));
    assertThat(version(dependencies, "hyperdescent-category"))
        .isEqualTo(version(pom, "hyperdescent-parent"));
  }

  @Test
  void theFilesItNamesExist() throws IOException {
    assertThat(matches(LINK, readme()))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(MODULE.resolve(link)).exists());
  }

  private static String readme() throws IOException {
    return Files.readString(MODULE.resolve("README.md"));
  }

  private static String version(String pom, String artifact) {
    return matches(
            Pattern.compile("<artifactId>" + artifact + "</artifactId>\\s*<version>(.*?)<"), pom)
        .getFirst();
  }

  private static String property(String pom, String name) {
    return matches(Pattern.compile("<" + name + ">(.*?)<"), pom).getFirst();
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult result) -> result.group(1)).toList();
  }

  /// Tests may be started from here or from the folder above.
  private static Path module() {
    return Stream.of(Path.of(""), Path.of("category"))
        .map(Path::toAbsolutePath)
        .filter(folder -> Files.exists(folder.resolve("src/test/java")))
        .findFirst()
        .orElseThrow();
  }
}
