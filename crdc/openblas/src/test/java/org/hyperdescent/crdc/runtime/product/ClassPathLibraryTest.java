package org.hyperdescent.crdc.runtime.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// With this module on the class path OpenBLAS is found there, and chosen.
class ClassPathLibraryTest {

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void isFoundAndChosen() {
    assertThat(MatrixProducts.describe())
        .startsWith("openblas was chosen: the first one of these that is here\n")
        .contains("openblas is here: from org.bytedeco:openblas\n");
    double[] result = new double[1];
    double[] ones = new double[100];
    Arrays.fill(ones, 1);
    MatrixProducts.best()
        .multiply(ones, 0, 100, false, ones, 0, 1, false, result, 0, 1, 1, 1, 100, 1, false);
    assertThat(result[0]).isEqualTo(100);
  }
}
