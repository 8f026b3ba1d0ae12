package org.hyperdescent.crdc.runtime.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// The trial of a product of unsure rate.
class GuardedProductTest {

  private static final long PATIENCE = 100_000_000;

  /// Plain loops that take a while, as vector code does that the compiler failed.
  private static final class Slow implements MatrixProduct {

    @Override
    public String name() {
      return "slow";
    }

    @Override
    public void multiply(
        float[] a,
        int aOffset,
        int aStride,
        boolean transposeA,
        float[] b,
        int bOffset,
        int bStride,
        boolean transposeB,
        float[] c,
        int cOffset,
        int cStride,
        int rows,
        int columns,
        int inner,
        float factor,
        boolean accumulate) {
      LockSupport.parkNanos(50_000_000);
      MatrixProducts.plain()
          .multiply(
              a,
              aOffset,
              aStride,
              transposeA,
              b,
              bOffset,
              bStride,
              transposeB,
              c,
              cOffset,
              cStride,
              rows,
              columns,
              inner,
              factor,
              accumulate);
    }

    @Override
    public void multiply(
        double[] a,
        int aOffset,
        int aStride,
        boolean transposeA,
        double[] b,
        int bOffset,
        int bStride,
        boolean transposeB,
        double[] c,
        int cOffset,
        int cStride,
        int rows,
        int columns,
        int inner,
        double factor,
        boolean accumulate) {
      LockSupport.parkNanos(50_000_000);
      MatrixProducts.plain()
          .multiply(
              a,
              aOffset,
              aStride,
              transposeA,
              b,
              bOffset,
              bStride,
              transposeB,
              c,
              cOffset,
              cStride,
              rows,
              columns,
              inner,
              factor,
              accumulate);
    }
  }

  private static double product(MatrixProduct product) {
    double[] c = new double[1];
    product.multiply(
        new double[] {1, 2},
        0,
        2,
        false,
        new double[] {3, 4},
        0,
        1,
        false,
        c,
        0,
        1,
        1,
        1,
        2,
        1,
        false);
    return c[0];
  }

  @Test
  void aProductThatProvesSlowIsReplaced() {
    GuardedProduct guarded = GuardedProduct.of(new Slow(), MatrixProducts.plain(), PATIENCE);
    assertThat(product(guarded)).isEqualTo(11);
    assertThat(guarded.verdict()).startsWith("slow is too slow here (");
    assertThat(guarded.name()).isEqualTo("plain");
    assertThat(product(guarded)).isEqualTo(11);
  }

  @Test
  void aProductThatProvesQuickStays() {
    GuardedProduct guarded = GuardedProduct.of(MatrixProducts.plain(), new Slow(), PATIENCE);
    assertThat(guarded.verdict()).startsWith("measured at least ").contains("slow has ");
    assertThat(guarded.name()).isEqualTo("plain");
    assertThat(product(guarded)).isEqualTo(11);
  }
}
