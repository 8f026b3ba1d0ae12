package org.hyperdescent.crdc.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.algebra.Integers;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.algebra.SaturatingNaturals;
import org.hyperdescent.crdc.algebra.Semiring;
import org.hyperdescent.crdc.graph.Graph;
import org.hyperdescent.crdc.polynomial.Polynomial;
import org.hyperdescent.crdc.polynomial.PolynomialMap;

/// Circuits, however they are run, compute what the same sums and products compute without them.
class RunningCircuitsProperties {

  private static final int INPUTS = 3;
  private static final int GATES = 12;

  /// A circuit with the sequence of sums, products and constants it was built from, unsimplified.
  private record Recipe(Random random, int gates) {

    /// Runs the sequence on anything that can be added and multiplied.
    <X> List<X> run(List<X> inputs, Semiring<X> algebra, IntFunction<X> constant) {
      List<X> values = new ArrayList<>(inputs);
      for (int gate = 0; gate < gates; gate++) {
        X left = values.get(random.nextInt(values.size()));
        X right = values.get(random.nextInt(values.size()));
        values.add(
            switch (random.nextInt(5)) {
              case 0 -> constant.apply(random.nextInt(3));
              case 1, 2 -> algebra.multiply(left, right);
              default -> algebra.add(left, right);
            });
      }
      return values.subList(values.size() - 4, values.size());
    }

    static <E> Circuit<E> circuit(long seed, int gates, Semiring<E> semiring) {
      CircuitBuilder<E> builder = new CircuitBuilder<>(semiring, INPUTS);
      Semiring<Integer> wires =
          new Semiring<>() {
            @Override
            public Integer zero() {
              return builder.constant(semiring.zero());
            }

            @Override
            public Integer one() {
              return builder.constant(semiring.one());
            }

            @Override
            public Integer add(Integer left, Integer right) {
              return builder.add(left, right);
            }

            @Override
            public Integer multiply(Integer left, Integer right) {
              return builder.multiply(left, right);
            }
          };
      List<Integer> outputs =
          new Recipe(new Random(seed), gates)
              .run(List.of(0, 1, 2), wires, n -> builder.constant(semiring.natural(n)));
      return builder.build(outputs.stream().mapToInt(output -> output));
    }

    static <E> List<E> values(long seed, int gates, Semiring<E> semiring, List<E> point) {
      return new Recipe(new Random(seed), gates).run(point, semiring, semiring::natural);
    }
  }

  @Property(tries = 200)
  void simplificationsKeepTheValuesInEverySemiring(@ForAll long seed, @ForAll Random random) {
    List<Integer> numbers = random.ints(INPUTS, 0, 6).boxed().toList();
    assertSameValues(seed, Integers.INTEGERS, numbers.stream().map(BigInteger::valueOf).toList());
    assertSameValues(
        seed, Rationals.RATIONALS, numbers.stream().map(n -> Rational.of(n - 2, 3)).toList());
    assertSameValues(seed, new Modular(6), numbers);
    assertSameValues(seed, new SaturatingNaturals(5), numbers);
  }

  private static <E> void assertSameValues(long seed, Semiring<E> semiring, List<E> point) {
    assertThat(Recipe.circuit(seed, GATES, semiring).apply(point).castToList())
        .isEqualTo(Recipe.values(seed, GATES, semiring, point));
  }

  @Property(tries = 200)
  void simplificationsKeepTheNormalForm(@ForAll long seed) {
    Modular z2 = Modular.Z2;
    List<Polynomial<Integer>> variables =
        IntStream.range(0, INPUTS).mapToObj(i -> Polynomial.variable(z2, INPUTS, i)).toList();
    List<Polynomial<Integer>> direct =
        new Recipe(new Random(seed), 6)
            .run(variables, new Formal(), n -> Polynomial.constant(z2, INPUTS, z2.natural(n)));
    assertThat(
            new CircuitPolynomials<>(new CircuitCategory<>(z2))
                .onArrow(Recipe.circuit(seed, 6, z2)))
        .isEqualTo(new PolynomialMap<>(z2, INPUTS, Lists.immutable.withAll(direct)));
  }

  private record Formal() implements Semiring<Polynomial<Integer>> {
    @Override
    public Polynomial<Integer> zero() {
      return Polynomial.zero(Modular.Z2, INPUTS);
    }

    @Override
    public Polynomial<Integer> one() {
      return Polynomial.constant(Modular.Z2, INPUTS, 1);
    }

    @Override
    public Polynomial<Integer> add(Polynomial<Integer> left, Polynomial<Integer> right) {
      return left.plus(right);
    }

    @Override
    public Polynomial<Integer> multiply(Polynomial<Integer> left, Polynomial<Integer> right) {
      return left.times(right);
    }
  }

  @Property(tries = 200)
  void longsComputeResiduesAndSaturatingNaturals(@ForAll long seed, @ForAll Random random) {
    for (Semiring<Integer> semiring :
        List.of(new Modular(5), new Modular(Integer.MAX_VALUE), new SaturatingNaturals(9))) {
      int bound = semiring instanceof Modular(int modulus) ? modulus : 10;
      List<Integer> point = random.ints(INPUTS, 0, bound).boxed().toList();
      assertThat(
              LongCircuit.of(Recipe.circuit(seed, GATES, semiring))
                  .apply(point.stream().mapToLong(n -> n).toArray()))
          .containsExactly(
              Recipe.values(seed, GATES, semiring, point).stream().mapToLong(n -> n).toArray());
    }
  }

  @Property(tries = 200)
  void longsComputeIntegersOrSayThatTheyDoNotFit(@ForAll long seed, @ForAll Random random) {
    Circuit<BigInteger> circuit = Recipe.circuit(seed, GATES, Integers.INTEGERS);
    long[] point = random.longs(INPUTS, -1000, 1000).toArray();
    List<BigInteger> exact =
        circuit.apply(Arrays.stream(point).mapToObj(BigInteger::valueOf).toList()).castToList();
    try {
      assertThat(Arrays.stream(LongCircuit.of(circuit).apply(point)).mapToObj(BigInteger::valueOf))
          .isEqualTo(exact);
    } catch (ArithmeticException tooLarge) {
      assertThat(tooLarge).hasMessageContaining("does not fit into 64 bits");
      assertThat(somethingDoesNotFit(circuit, point)).isTrue();
    }
  }

  /// Whether a value on the way leaves 64 bits.
  private static boolean somethingDoesNotFit(Circuit<BigInteger> circuit, long[] point) {
    Circuit<BigInteger> everything =
        new Circuit<>(
            circuit.semiring(),
            new Graph<>(
                circuit.source(),
                circuit.nodes(),
                IntLists.immutable.withAll(IntStream.range(0, circuit.graph().valueCount()))));
    return everything
        .apply(Arrays.stream(point).mapToObj(BigInteger::valueOf).toList())
        .anySatisfy(value -> value.bitLength() > 63);
  }

  @Property(tries = 100)
  void declaredGatesAgreeOnLongsAndIntegers(@ForAll long first, @ForAll long second) {
    for (IntegerGate gate :
        List.of(
            new IntegerGate.ShiftRight(0),
            new IntegerGate.ShiftRight(10),
            new IntegerGate.ShiftRight(63),
            new IntegerGate.Clip(-100, 7),
            new IntegerGate.Greater(),
            new IntegerGate.Equal())) {
      for (long other : new long[] {second, first}) {
        List<BigInteger> arguments = List.of(BigInteger.valueOf(first), BigInteger.valueOf(other));
        assertThat(BigInteger.valueOf(gate.apply(first, other)))
            .isEqualTo(gate.apply(arguments.subList(0, gate.arity())));
      }
    }
  }

  @Property(tries = 100)
  void bitSlicesComputeEverySample(@ForAll long seed, @ForAll Random random) {
    Circuit<Integer> circuit = Recipe.circuit(seed, GATES, Modular.Z2);
    BitSlicedCircuit sliced = BitSlicedCircuit.of(circuit);
    for (int samples : new int[] {1, 63, 64, 65, 2048, 2049, 4200}) {
      int words = BitSlicedCircuit.words(samples);
      long[] inputs = new long[INPUTS * words];
      int[][] points = new int[samples][];
      for (int sample = 0; sample < samples; sample++) {
        points[sample] = random.ints(INPUTS, 0, 2).toArray();
        for (int wire = 0; wire < INPUTS; wire++) {
          if (points[sample][wire] == 1) {
            BitSlicedCircuit.set(inputs, words, wire, sample);
          }
        }
      }
      long[] outputs = new long[circuit.target() * words];
      sliced.run(words, inputs, outputs);
      for (int sample = 0; sample < samples; sample = sample * 2 + 1) {
        List<Integer> expected =
            circuit.apply(Arrays.stream(points[sample]).boxed().toList()).castToList();
        for (int wire = 0; wire < circuit.target(); wire++) {
          assertThat(BitSlicedCircuit.bit(outputs, words, wire, sample))
              .isEqualTo(expected.get(wire));
        }
      }
      int last = samples - 1;
      assertThat(circuit.apply(Arrays.stream(points[last]).boxed().toList()).get(0))
          .isEqualTo(BitSlicedCircuit.bit(outputs, words, 0, last));
    }
  }

  @Example
  void whatDoesNotRunIsTold() {
    var integers = new CircuitCategory<>(Integers.INTEGERS);
    LongCircuit square =
        LongCircuit.of(integers.compose(integers.copy(1), integers.multiplication(1)));
    assertThat(square.apply(-3)).containsExactly(9);
    assertThatThrownBy(() -> square.apply(1L << 32))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "%1 = multiply of 4294967296 and 4294967296 does not fit into 64 bits: run the circuit"
                + " itself, by apply");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> square.apply(1, 2))
        .withMessage("a circuit 1 → 1 over ℤ does not run from 2 numbers to 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LongCircuit.of(new CircuitCategory<>(Modular.Z5).identity(1)).apply(5))
        .withMessage("input 0 is 5, which is no element of Z_5");
    assertThatThrownBy(() -> LongCircuit.of(new CircuitCategory<>(Rationals.RATIONALS).identity(1)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("the elements of ℚ are no 64-bit integers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BitSlicedCircuit.of(new CircuitCategory<>(Modular.Z3).identity(1)))
        .withMessage("only circuits over Z_2 run on bits, not one over Z_3");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                BitSlicedCircuit.of(new CircuitCategory<>(Modular.Z2).identity(1))
                    .run(2, new long[1], new long[2]))
        .withMessageContaining("on 2 words per wire does not run from 1 words to 2");
  }
}
