package org.hyperdescent.crdc.runtime.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hyperdescent.crdc.runtime.FreshRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The choice of a product, here and in virtual machines that were started with less.
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MatrixProductsTest {

  /// Prints what the virtual machine that runs it would choose; the product is used once.
  static final class Describe {

    private Describe() {}

    public static void main(String[] arguments) {
      double[] c = new double[4];
      double[] ones = new double[400];
      Arrays.fill(ones, 1);
      MatrixProducts.bestInTime()
          .multiply(ones, 0, 100, false, ones, 0, 2, false, c, 0, 2, 2, 2, 100, 1, false);
      System.out.print(MatrixProducts.describe());
      System.out.println("product: " + c[0] + " " + c[3]);
    }
  }

  private static String describe(List<String> flags) throws IOException, InterruptedException {
    return FreshRun.run(flags, Describe.class).text();
  }

  @Test
  void withoutAnyFlagTheJavaOnesDoTheWork() throws Exception {
    assertThat(describe(List.of()))
        .startsWith("plain was chosen: the first one of these that is here\n")
        .contains(
            "openblas is not here: native access is off, start Java with --enable-native-access=ALL-UNNAMED\n")
        .contains("vector is not here: start Java with --add-modules jdk.incubator.vector\n")
        .contains("product: 100.0 100.0")
        .doesNotContain("WARNING");
  }

  @Test
  void withTheModuleAloneTheVectorsAreMeasured() throws Exception {
    // Which of them wins is this machine's affair; that the reason has the rates is not.
    assertThat(describe(List.of("--add-modules", "jdk.incubator.vector")))
        .containsPattern(
            "(vector was chosen: measured at least|vector is too slow here) ?\\(?[0-9.]+ GFLOP/s")
        .contains("vector is here: by the module jdk.incubator.vector\n")
        .contains("product: 100.0 100.0");
  }

  @Test
  void vectorsAreNotTriedWithoutFusedMultiplyAdds() throws Exception {
    assertThat(describe(List.of("--add-modules", "jdk.incubator.vector", "-XX:-UseFMA")))
        .contains("plain was chosen: vectors are slow here")
        .contains("vector is here: by the module jdk.incubator.vector\n")
        .contains("product: 100.0 100.0");
  }

  @ParameterizedTest
  @CsvSource({"ejml", "plain", "vector", "scalar"})
  void aNamedProductIsTaken(String name) throws Exception {
    assertThat(
            describe(
                List.of("--add-modules", "jdk.incubator.vector", "-Dhyperdescent.product=" + name)))
        .contains(name + " was chosen: hyperdescent.product names it\n")
        .contains("product: 100.0 100.0");
  }

  @Test
  void aNamedProductThatIsNotHereSaysWhy() throws Exception {
    assertThat(describe(List.of("-Dhyperdescent.product=vector")))
        .contains(
            "the product vector is not here: start Java with --add-modules jdk.incubator.vector");
  }

  @Test
  void aSplitCoversTheExtentInWholeTiles() {
    assertThat(MatrixProducts.split(100, 2)).containsExactly(0, 48, 100);
    assertThat(MatrixProducts.split(256, 4)).containsExactly(0, 64, 128, 192, 256);
    assertThat(MatrixProducts.split(7, 2)).containsExactly(0, 3, 7);
    assertThat(MatrixProducts.split(1, 3)).containsExactly(0, 0, 0, 1);
    assertThat(MatrixProducts.split(0, 2)).containsExactly(0, 0, 0);
    assertThatThrownBy(() -> MatrixProducts.split(4, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 workers");
  }
}
