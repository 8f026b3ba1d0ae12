package org.hyperdescent.lenses;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PERF.lens.linear: composites run each stage once")
class CostTest {

  private final NumericFunctions base = new NumericFunctions();
  private final LensCategory<Integer, NumericFunctions.Function> lenses = new LensCategory<>(base);
  private final LearnerCategory<Integer, NumericFunctions.Function> learners =
      new LearnerCategory<>(base);
  private int forwards;
  private int backwards;

  @ParameterizedTest
  @CsvSource({
    "5, left",
    "10, left",
    "20, left",
    "40, left",
    "5, right",
    "10, right",
    "20, right",
    "40, right"
  })
  void putOfChainRunsOneForwardLessThanStages(int length, String bracketing) {
    var chain = chain(length, bracketing, this::lens, Lens::then);

    assertThat(chain.put().apply("1", "0")).containsExactly(numbers(expectedPut(length)));

    assertThat(forwards).as("forward calls").isEqualTo(length - 1);
    assertThat(backwards).as("backward calls").isEqualTo(length);
  }

  /// The put of the textbook, built into the composite at once, runs the first lens again in each
  /// lens after it.
  @ParameterizedTest
  @CsvSource({
    "5, left, 10",
    "10, left, 45",
    "20, left, 190",
    "40, left, 780",
    "5, right, 4",
    "40, right, 39"
  })
  void textbookPutOfChainRunsQuadraticallyManyForwardsFromTheLeft(
      int length, String bracketing, int calls) {
    var chain = chain(length, bracketing, this::lens, this::textbookComposite);

    assertThat(chain.put().apply("1", "0")).containsExactly(numbers(expectedPut(length)));

    assertThat(forwards).as("forward calls").isEqualTo(calls);
  }

  private Lens<Integer, NumericFunctions.Function> textbookComposite(
      Lens<Integer, NumericFunctions.Function> f, Lens<Integer, NumericFunctions.Function> g) {
    var point = base.first(1, 1);
    var answer = base.compose(base.pair(base.compose(point, f.get()), base.second(1, 1)), g.put());
    return lenses.lens(
        f.source(),
        g.target(),
        base.compose(f.get(), g.get()),
        base.compose(base.pair(point, answer), f.put()));
  }

  @ParameterizedTest
  @CsvSource({"5, left", "10, left", "20, left", "40, left", "5, right", "20, right", "40, right"})
  void stepOfLearnerChainRunsOneForwardLessThanStages(int length, String bracketing) {
    var chain = chain(length, bracketing, this::learner, Learner::then);
    String[] input = IntStream.range(0, length + 2).mapToObj(i -> "1").toArray(String[]::new);

    assertThat(chain.step().apply(input)).hasSize(length + 1);

    assertThat(forwards).as("implementations").isEqualTo(length - 1);
    assertThat(backwards).as("steps").isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({"5, left", "20, left", "40, left", "5, right", "20, right", "40, right"})
  void parametrisedLensesCostTheSame(int length, String bracketing) {
    var para = new ParaCategory<>(lenses);
    var one = LensObject.simple(1);
    var chain =
        chain(
            length,
            bracketing,
            i -> para.parametrised(one, one, learner(i).toLens()),
            Parametrised::then);
    String[] input = IntStream.range(0, length + 2).mapToObj(i -> "1").toArray(String[]::new);

    assertThat(chain.map().put().apply(input)).hasSize(length + 1);

    assertThat(forwards).as("forward calls").isEqualTo(length - 1);
    assertThat(backwards).as("backward calls").isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({"5, left", "20, left", "40, left", "5, right", "20, right", "40, right"})
  @DisplayName("an optic keeps what the way back needs: backward runs no forward arrow")
  void opticsRunNoForwardTwice(int length, String bracketing) {
    var optic = new LensToOptic<>(base);
    var chain = chain(length, bracketing, i -> optic.onArrow(lens(i)), Optic::then);

    var kept = chain.forward().apply("1");

    assertThat(forwards).as("forward calls on the way forwards").isEqualTo(length);
    assertThat(backwards).isZero();
    var answer = chain.backward().apply(kept.take(length).newWith(BigDecimal.ZERO));
    assertThat(answer).containsExactly(numbers(expectedPut(length)));
    assertThat(forwards).as("forward calls in all").isEqualTo(length);
    assertThat(backwards).as("backward calls").isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({"left", "right"})
  @DisplayName("a chain of lenses made into an optic and back costs what it cost")
  void throughOpticsAndBack(String bracketing) {
    var there = new LensToOptic<>(base);
    var back = new OpticToLens<>(base);
    var chain = back.onArrow(there.onArrow(chain(40, bracketing, this::lens, Lens::then)));

    assertThat(chain.put().apply("1", "0")).containsExactly(numbers(expectedPut(40)));

    // the last stage no longer knows how to do without its forward arrow
    assertThat(forwards).isEqualTo(40);
    assertThat(backwards).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({"left", "right"})
  void longOpticsBuildLinearlyAndRunWithoutDeepRecursion(String bracketing) {
    var optic = new LensToOptic<>(base);
    var chain = chain(2_000, bracketing, i -> optic.onArrow(lens(i)), Optic::then);
    int before = base.arrowsBuilt();
    chain.forward();
    chain.backward();

    assertThat(base.arrowsBuilt() - before).isLessThan(2_000 * 12);
    assertThat(chain.forward().apply("1")).hasSize(2_001);
    assertThat(forwards).isEqualTo(2_000);
    assertThat(chain.forward()).isSameAs(chain.forward());
  }

  @Test
  @DisplayName("chains inside tensors inside chains run forward once too")
  void tensorsShareTheForwardPass() {
    var two = lens(1).then(lens(2));
    var block = two.tensor(lens(3)).tensor(two);
    var nested = block.then(block).tensor(two).then(block.tensor(two));

    nested.put().apply("1", "2", "3", "4", "0", "0", "0", "0");

    // every stage but the last of each wire: wires of 6, 3, 6 and 4 stages
    assertThat(backwards).isEqualTo(6 + 3 + 6 + 4);
    assertThat(forwards).isEqualTo(5 + 2 + 5 + 3);
  }

  @Test
  @DisplayName("trailing adapters do not make the last forward run")
  void adaptersNeedNoResidual() {
    var swap = lenses.symmetry(LensObject.simple(1), LensObject.simple(1));
    var chain = lens(1).tensor(lens(2)).then(swap).then(swap);

    chain.put().apply("1", "2", "0", "0");

    assertThat(forwards).isZero();
    assertThat(backwards).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"left", "right"})
  void longChainsBuildLinearlyAndRunWithoutDeepRecursion(String bracketing) {
    var thousand = chain(1_000, bracketing, this::lens, Lens::then);
    int arrowsForThousand = arrowsFor(thousand);
    var twoThousand = chain(2_000, bracketing, this::lens, Lens::then);
    int arrowsForTwoThousand = arrowsFor(twoThousand);

    assertThat(arrowsForTwoThousand).isLessThan(2_000 * 12);
    assertThat(arrowsForTwoThousand).isLessThan(arrowsForThousand * 21 / 10);
    twoThousand.get().apply("1");
    forwards = 0;
    twoThousand.put().apply("1", "0");
    assertThat(forwards).isEqualTo(1_999);
  }

  @ParameterizedTest
  @CsvSource({"left", "right"})
  void longLearnerChainsBuildLinearly(String bracketing) {
    var chain = chain(2_000, bracketing, this::learner, Learner::then);
    int before = base.arrowsBuilt();
    chain.step();

    assertThat(base.arrowsBuilt() - before).isLessThan(2_000 * 40);
    chain.step().apply(Collections.nCopies(2_002, "1").toArray(String[]::new));
    assertThat(forwards).isEqualTo(1_999);
    assertThat(chain.parameters()).isEqualTo(2_000);
  }

  @Test
  void putIsBuiltOnce() {
    var chain = lens(1).then(lens(2));

    assertThat(chain.put()).isSameAs(chain.put());
    assertThat(chain.get()).isSameAs(chain.get());
  }

  private int arrowsFor(Lens<Integer, NumericFunctions.Function> lens) {
    int before = base.arrowsBuilt();
    lens.put();
    return base.arrowsBuilt() - before;
  }

  /// `get x = x + i`, `put(x, y) = x + y`: the put of a chain adds up all points on the way.
  private Lens<Integer, NumericFunctions.Function> lens(int i) {
    return lenses.simple(
        1,
        1,
        base.function(
            1,
            1,
            x -> {
              forwards++;
              return Lists.immutable.of(x.get(0).add(BigDecimal.valueOf(i)));
            }),
        base.function(
            2,
            1,
            x -> {
              backwards++;
              return Lists.immutable.of(x.get(0).add(x.get(1)));
            }));
  }

  private Learner<Integer, NumericFunctions.Function> learner(int i) {
    return learners.learner(
        1,
        1,
        1,
        base.function(
            2,
            1,
            x -> {
              forwards++;
              return Lists.immutable.of(x.get(1).add(BigDecimal.valueOf(i)));
            }),
        base.function(
            3,
            2,
            x -> {
              backwards++;
              return x.take(2);
            }));
  }

  private static long expectedPut(int length) {
    // points 1, 1+1, 1+1+2, ...: stage i (from 1) adds i
    long sum = 0;
    long point = 1;
    for (int i = 1; i <= length; i++) {
      sum += point;
      point += i;
    }
    return sum;
  }

  private static BigDecimal numbers(long value) {
    return BigDecimal.valueOf(value);
  }

  private static <L> L chain(
      int length, String bracketing, IntFunction<L> stage, BinaryOperator<L> then) {
    MutableList<L> stages = Lists.mutable.empty();
    for (int i = 1; i <= length; i++) {
      stages.add(stage.apply(i));
    }
    ImmutableList<L> all = stages.toImmutable();
    if (bracketing.equals("left")) {
      return all.drop(1).injectInto(all.get(0), then::apply);
    }
    return all.toReversed().drop(1).injectInto(all.get(length - 1), (acc, l) -> then.apply(l, acc));
  }
}
