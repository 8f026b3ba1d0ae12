package org.hyperdescent.examples.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hyperdescent.examples.data.DataFile;
import org.hyperdescent.examples.data.Iris;
import org.hyperdescent.examples.training.Classifier;
import org.hyperdescent.examples.training.OutputError;
import org.hyperdescent.examples.training.Training;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Trains a composed learner.
@Command(
    name = "train",
    sortOptions = false,
    description = {
      "Trains a network of two dense layers, 4 to 20 to 3, whose learner is the composite of the learners that "
          + "the gradient descent functor makes of its layers.",
      "Prints the accuracy on the training and on the test part."
    })
final class TrainCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "PROBLEM",
      description = "iris: three kinds of irises by four measurements.")
  private Problem problem = Problem.IRIS;

  @Option(
      names = "--error",
      paramLabel = "KIND",
      defaultValue = "softmax",
      description = "squared, bernoulli or softmax (default: ${DEFAULT-VALUE}).")
  private OutputError error = OutputError.SOFTMAX;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "100",
      converter = Count.class,
      description = "How often to go through the training part (default: ${DEFAULT-VALUE}).")
  private int epochs;

  @Option(
      names = "--step",
      paramLabel = "SIZE",
      defaultValue = "0.1",
      converter = StepSize.Positive.class,
      description = "The step on the mean error of a batch (default: ${DEFAULT-VALUE}).")
  private double step;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "10",
      converter = Count.class,
      description = "The number of samples of a batch (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description =
          "The seed of the split, the initial weights and the order of samples (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "Read another file in the format of the one that comes with the program.")
  private @Nullable Path data;

  @Mixin private CommonOptions common = new CommonOptions();

  TrainCommand(Console console) {
    this.console = console;
  }

  /// The problems that `train` knows.
  enum Problem {
    IRIS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    Iris iris = Iris.read(data == null ? Iris.builtIn() : DataFile.at(data), seed);
    Classifier classifier =
        new Classifier(
            iris.train().features().getNumCols(), Classifier.HIDDEN, iris.classes().size(), error);
    long start = System.nanoTime();
    double[][] parameters = train(classifier, iris);
    double seconds = (System.nanoTime() - start) / 1e9;
    Result result =
        new Result(
            problem.toString(),
            error.toString(),
            epochs,
            step,
            batch,
            seed,
            classifier.accuracy(parameters, iris.train().features(), iris.train().labels()),
            classifier.accuracy(parameters, iris.test().features(), iris.test().labels()),
            seconds);
    console.out().println(common.json() ? Json.of(result) : text(result, classifier, iris));
    return 0;
  }

  private double[][] train(Classifier classifier, Iris iris) {
    try (ProgressLine progress = new ProgressLine(console, "training " + problem)) {
      return new Training(classifier, epochs, batch, step, seed)
          .run(iris.train(), epoch -> progress.show(epoch, epochs, "epochs"));
    } catch (ArithmeticException diverged) {
      throw new CommandException(diverged.getMessage() + "; use a smaller --step", diverged);
    }
  }

  private static String text(Result result, Classifier classifier, Iris iris) {
    return String.format(
        Locale.ROOT,
        """
        %s: dense %d→%d→%d, %s error, %d epochs of %d samples in batches of %d, step %s, seed %d, %.2f s
        training accuracy %5.1f %%  (%d samples)
        test accuracy     %5.1f %%  (%d samples)""",
        result.problem(),
        classifier.inputs(),
        classifier.hidden(),
        classifier.classes(),
        result.error(),
        result.epochs(),
        iris.train().rows(),
        result.batch(),
        result.step(),
        result.seed(),
        result.seconds(),
        100 * result.trainAccuracy(),
        iris.train().rows(),
        100 * result.testAccuracy(),
        iris.test().rows());
  }

  /// What was found; its components are the keys of the JSON.
  ///
  /// @param problem the problem
  /// @param error how outputs were compared with labels
  /// @param epochs the epochs
  /// @param step the step
  /// @param batch the size of a batch
  /// @param seed the seed
  /// @param trainAccuracy the share of training samples classified rightly
  /// @param testAccuracy the same for test samples
  /// @param seconds the time of training
  record Result(
      String problem,
      String error,
      int epochs,
      double step,
      int batch,
      long seed,
      double trainAccuracy,
      double testAccuracy,
      double seconds) {}
}
