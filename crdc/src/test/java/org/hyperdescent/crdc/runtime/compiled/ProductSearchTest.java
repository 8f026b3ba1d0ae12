package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.crdc.program.ProgramBuilder;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.runtime.FreshRun;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;
import org.hyperdescent.crdc.smooth.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who looks for the best matrix product, and when: a program with a large product, once it is
/// compiled.
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProductSearchTest {

  /// Compiles and runs the product of two square matrices of ones, by the plain product or by the
  /// best one, in a fresh virtual machine.
  static final class Start {

    private Start() {}

    public static void main(String[] arguments) {
      int extent = Integer.parseInt(arguments[0]);
      Settings standard = Settings.standard();
      Settings settings =
          arguments[1].equals("plain") ? standard.with(MatrixProducts.plain()) : standard;
      ProgramBuilder builder = new ProgramBuilder();
      Value left = builder.input(Shape.of(extent, extent));
      Value right = builder.input(Shape.of(extent, extent));
      Value product = builder.matmul(left, right, false, false);
      CompiledProgram program =
          CompiledProgram.of(builder.build(Lists.immutable.of(product)), settings);
      System.out.println(COMPILED);
      double[] ones = new double[extent * extent];
      Arrays.fill(ones, 1);
      System.out.println("entry: " + program.apply(ones, ones)[0][0]);
    }
  }

  private static final String COMPILED = "the program is compiled";

  private static final String SEARCH =
      "org.hyperdescent.crdc.runtime.product.MatrixProducts$Candidate";

  /// What starts the search before the first step does.
  private static final String EARLY =
      "org.hyperdescent.crdc.runtime.product.MatrixProducts$EarlyDouble";

  private static List<String> start(Optional<String> property, String... arguments)
      throws IOException, InterruptedException {
    List<String> flags = new ArrayList<>();
    flags.add("-Xlog:class+load:stdout:none");
    property.ifPresent(flags::add);
    FreshRun run = FreshRun.run(flags, Start.class, arguments);
    return run.text().lines().map(line -> line.replaceFirst(" source: .*", "")).toList();
  }

  @Test
  void aLargeProductIsLookedFor() throws Exception {
    List<String> lines = start(Optional.empty(), "70", "best");

    assertThat(lines).contains(EARLY, COMPILED, SEARCH, "entry: 70.0");
    assertThat(lines.indexOf(EARLY)).isLessThan(lines.indexOf(COMPILED));
  }

  @Test
  void aSmallOneIsNot() throws Exception {
    assertThat(start(Optional.empty(), "6", "best"))
        .contains(COMPILED, "entry: 6.0")
        .doesNotContain(SEARCH);
  }

  @Test
  void norIsOneThatTheSettingsName() throws Exception {
    assertThat(start(Optional.empty(), "70", "plain"))
        .contains(COMPILED, "entry: 70.0")
        .doesNotContain(SEARCH);
  }

  @Test
  void aMissingOneIsMissedBeforeTheFirstStep() throws Exception {
    assertThat(start(Optional.of("-Dhyperdescent.product=none"), "70", "best"))
        .anyMatch(line -> line.contains("no product of matrices is called none"))
        .doesNotContain(COMPILED);
  }
}
