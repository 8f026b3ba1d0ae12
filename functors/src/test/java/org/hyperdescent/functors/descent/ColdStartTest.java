package org.hyperdescent.functors.descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.runtime.compiled.CompiledProgram;
import org.hyperdescent.crdc.runtime.product.VectorModule;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.lenses.Learner;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a program that composes and compiles one learner does not wait for: a record's own `equals`
/// and `hashCode` and the concatenation of strings, which are linked at the first call, the
/// formatting of messages nobody sees, maps that load a family of collections, sorting, and more
/// lambdas than the composition consists of; of those none while it is compiled, and few pattern
/// switches.
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ColdStartTest {

  /// Composes and compiles the learner of a network with the given widths, or the gradient of a
  /// regression with the given samples and features, in a fresh virtual machine.
  static final class Start {

    private Start() {}

    public static void main(String[] arguments) {
      int first = Integer.parseInt(arguments[1]);
      int second = Integer.parseInt(arguments[2]);
      SmoothMap map =
          arguments[0].equals("network") ? network(first, second) : regression(first, second);
      System.out.println(COMPOSED);
      CompiledProgram update = CompiledProgram.of(map);
      System.out.println("outputs: " + update.program().outputs().size());
    }

    private static SmoothMap network(int input, int hidden) {
      var descent =
          SmoothErrors.descent(
              0.1,
              SmoothErrors.onShape(
                  Shape.of(16, 4), SmoothErrors.softmax(), SmoothErrors.squared()));
      Learner<Space, SmoothMap> learner =
          descent
              .onArrow(Layers.batch(Layers.dense(input, hidden, SmoothOperations::relu), 16))
              .then(descent.onArrow(Layers.batch(Layers.dense(hidden, 4, Activation.none()), 16)));
      return learner.update();
    }

    /// The derivative by the weights, of data that are inputs.
    private static SmoothMap regression(int samples, int features) {
      Shape results = Shape.of(samples);
      return SmoothOperations.matvec(samples, features)
          .then(SmoothOperations.softplus(results))
          .then(SmoothOperations.total(results))
          .gradient()
          .then(
              new SmoothMap.Discard(Space.of(Shape.of(samples, features)))
                  .tensor(new SmoothMap.Identity(Space.reals(features))));
    }
  }

  private static final String COMPOSED = "the learner is composed";

  /// What is loaded at the first own `equals` or `hashCode` of a record, to format a message, to
  /// put a string together, to sort numbers, and with some hundred others.
  private static final Set<String> UNWANTED =
      Set.of(
          "java.lang.runtime.ObjectMethods",
          "java.util.Formatter",
          "java.lang.invoke.StringConcatFactory",
          "java.util.DualPivotQuicksort",
          "org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap",
          "org.eclipse.collections.impl.tuple.primitive.PrimitiveTuples");

  /// How many lambdas of this project are linked while a learner is composed, and a few to spare;
  /// each takes about a millisecond. While it is compiled there is none.
  private static final int LAMBDAS = 50;

  /// How many pattern switches of this project are linked while a learner is compiled, and one to
  /// spare; each takes more than a millisecond.
  private static final int SWITCHES = 8;

  /// The lines that a fresh virtual machine prints, the name of each class among them that its main
  /// thread loads; another thread looks for a product meanwhile.
  private static List<String> start(List<String> flags, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "-Xlog:class+load:stdout:tid",
            "-cp",
            System.getProperty("java.class.path"),
            Start.class.getName()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    String main = " " + Start.class.getName() + " source: ";
    String thread =
        text.lines().filter(line -> line.contains(main)).findFirst().orElseThrow().split(" ", 2)[0];
    return text.lines()
        .filter(line -> line.startsWith(thread + " ") || !line.matches("\\[\\d+] .*"))
        .map(line -> line.replace(thread + " ", "").replaceFirst(" source: .*", ""))
        .toList();
  }

  /// A network of matrix products, one that is unrolled, and a regression that passes over its
  /// rows.
  @ParameterizedTest
  @CsvSource({
    "network 300 100, outputs: 4, ProductKernel",
    "network 4 8, outputs: 4, UnrolledGenerator",
    "regression 500 50, outputs: 1, RowPassKernel"
  })
  void linksLittleAndFormatsNoMessage(String task, String outputs, String kernel) throws Exception {
    check(start(List.of(), List.of(task.split(" "))), outputs, kernel);
  }

  /// With the Vector API every loop that suits it is made such that it may become one on vectors;
  /// nothing of vectors is loaded for that, but how wide they are.
  @ParameterizedTest
  @CsvSource({
    "network 300 100, outputs: 4, AdaptiveKernel",
    "network 4 8, outputs: 4, UnrolledGenerator",
    "regression 500 50, outputs: 1, AdaptiveKernel"
  })
  void loadsNoVectorsBeforeTheyAreTried(String task, String outputs, String kernel)
      throws Exception {
    List<String> lines = start(List.of(VectorModule.FLAG.split(" ")), List.of(task.split(" ")));

    check(lines, outputs, kernel);
    assertThat(lines.stream().filter(line -> line.startsWith("jdk.incubator.vector.")))
        .isSubsetOf("jdk.incubator.vector.VectorShape", "jdk.incubator.vector.LaneType");
  }

  private static void check(List<String> lines, String outputs, String kernel) {

    assertThat(lines)
        .contains("org.hyperdescent.crdc.runtime.compiled." + kernel, COMPOSED, outputs);
    assertThat(lines.stream().filter(UNWANTED::contains)).isEmpty();
    int composed = lines.indexOf(COMPOSED);
    assertThat(lines.subList(0, composed).stream().filter(ColdStartTest::isLambda))
        .hasSizeBetween(outputs.equals("outputs: 4") ? 1 : 0, LAMBDAS);
    List<String> compiling = lines.subList(composed, lines.size());
    assertThat(compiling.stream().filter(ColdStartTest::isLambda)).isEmpty();
    assertThat(compiling.stream().filter(ColdStartTest::isSwitch)).hasSizeBetween(1, SWITCHES);
  }

  private static boolean isLambda(String line) {
    return line.startsWith("org.hyperdescent.") && line.contains("$$Lambda");
  }

  private static boolean isSwitch(String line) {
    return line.startsWith("org.hyperdescent.") && line.contains("$$TypeSwitch");
  }
}
