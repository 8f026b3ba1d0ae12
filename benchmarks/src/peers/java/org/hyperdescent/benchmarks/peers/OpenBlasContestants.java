package org.hyperdescent.benchmarks.peers;

import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.hyperdescent.benchmarks.sidebyside.Contestant;
import org.hyperdescent.benchmarks.sidebyside.ContestantProvider;
import org.hyperdescent.benchmarks.sidebyside.Entrant;
import org.hyperdescent.benchmarks.sidebyside.ProductTask;

/// OpenBLAS through its own Java binding, on native memory, one thread.
public final class OpenBlasContestants implements ContestantProvider {

  private static final String NAME = "OpenBLAS (bytedeco)";

  /// Called by the service loader.
  public OpenBlasContestants() {}

  @Override
  public List<Entrant> product(ProductTask task) {
    return List.of(new Entrant.InJava(NAME, () -> new Product(task)));
  }

  private static final class Product implements Contestant {

    private final ProductTask task;
    private final FloatPointer left;
    private final FloatPointer right;
    private final FloatPointer result;

    Product(ProductTask task) {
      this.task = task;
      left = new FloatPointer(task.left());
      right = new FloatPointer(task.right());
      result = new FloatPointer((long) task.rows() * task.columns());
      openblas.blas_set_num_threads(1);
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public void steps(int count) {
      for (int i = 0; i < count; i++) {
        openblas.cblas_sgemm(
            openblas.CblasRowMajor,
            task.transposeLeft() ? openblas.CblasTrans : openblas.CblasNoTrans,
            openblas.CblasNoTrans,
            task.rows(),
            task.columns(),
            task.inner(),
            1,
            left,
            task.transposeLeft() ? task.rows() : task.inner(),
            right,
            task.columns(),
            0,
            result,
            task.columns());
      }
    }

    @Override
    public double objective() {
      float[] values = new float[task.rows() * task.columns()];
      result.get(values);
      return ProductTask.checksum(values);
    }
  }
}
