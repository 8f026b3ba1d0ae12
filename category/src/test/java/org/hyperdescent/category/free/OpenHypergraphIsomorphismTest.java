package org.hyperdescent.category.free;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.free.laws.FreeHypergraphInstance;
import org.hyperdescent.category.free.laws.Gates;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.Sample;

class OpenHypergraphIsomorphismTest implements ChoicesProvider {

  private static final Signature<String, Generator<String>> SIGNATURE = Signature.ofGenerators();
  private static final Generator<String> EDGE = Generator.of("edge", "R", "R");
  private static final Generator<String> PAIR =
      new Generator<>("pair", Lists.immutable.of("R", "R"), Lists.immutable.empty());

  @Property(tries = 200)
  void renumberedDiagramsAreIsomorphic(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    FreeHypergraphInstance instance = new FreeHypergraphInstance();
    var arrow =
        instance
            .arrow(instance.object(sample), instance.object(sample), sample)
            .tensor(instance.arrow(instance.object(sample), instance.object(sample), sample));
    var renumbered =
        renumber(
            arrow,
            sample.permutation(arrow.wires().size()),
            sample.permutation(arrow.operations().size()));
    var found = OpenHypergraphIsomorphism.between(arrow, renumbered);
    assertThat(found).isPresent();
    assertThat(found.orElseThrow().relates(arrow, renumbered)).isTrue();
  }

  @Property(tries = 200)
  void aMovedEndIsNoticedOrHarmless(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    FreeHypergraphInstance instance = new FreeHypergraphInstance();
    var source = instance.object(sample);
    var arrow = instance.arrow(source, instance.object(sample), sample);
    var other = instance.arrow(source, arrow.target(), sample);
    var found = OpenHypergraphIsomorphism.between(arrow, other);
    assertThat(found.isPresent()).isEqualTo(bruteForce(arrow, other));
    found.ifPresent(isomorphism -> assertThat(isomorphism.relates(arrow, other)).isTrue());
  }

  /// Tries all bijections of wires; operations then only have to be counted.
  private static boolean bruteForce(
      OpenHypergraph<String, Generator<String>> left,
      OpenHypergraph<String, Generator<String>> right) {
    int size = left.wires().size();
    if (size != right.wires().size()) {
      return false;
    }
    return Lists.immutable
        .fromStream(permutations(size))
        .anySatisfy(
            wires ->
                left.inputs().then(wires).equals(right.inputs())
                    && left.outputs().then(wires).equals(right.outputs())
                    && left.wires().equals(wires.values().collect(wire -> right.wires().get(wire)))
                    && renumber(left, wires, FiniteFunction.identity(left.operations().size()))
                        .operations()
                        .toBag()
                        .equals(right.operations().toBag()));
  }

  private static Stream<FiniteFunction> permutations(int size) {
    if (size == 0) {
      return Stream.of(FiniteFunction.identity(0));
    }
    return permutations(size - 1)
        .flatMap(
            smaller ->
                IntStream.range(0, size)
                    .mapToObj(
                        last ->
                            FiniteFunction.tabulate(
                                size,
                                size,
                                i ->
                                    i == size - 1
                                        ? last
                                        : smaller.apply(i) + (smaller.apply(i) >= last ? 1 : 0))));
  }

  private static OpenHypergraph<String, Generator<String>> renumber(
      OpenHypergraph<String, Generator<String>> arrow,
      FiniteFunction wires,
      FiniteFunction operations) {
    FiniteFunction wireAt = wires.inverse();
    FiniteFunction operationAt = operations.inverse();
    var moved =
        arrow
            .operations()
            .collect(
                operation ->
                    Operation.of(
                        operation.generator(),
                        moved(operation.inputs().toArray(), wires),
                        moved(operation.outputs().toArray(), wires)));
    return OpenHypergraph.of(
        Gates.signature(),
        wireAt.values().collect(arrow.wires()::get),
        operationAt.values().collect(moved::get),
        arrow.inputs().then(wires),
        arrow.outputs().then(wires));
  }

  private static int[] moved(int[] on, FiniteFunction wires) {
    int[] moved = new int[on.length];
    Arrays.setAll(moved, i -> wires.apply(on[i]));
    return moved;
  }

  /// A closed diagram of wires of one type: each row is one operation's wires.
  private static OpenHypergraph<String, Generator<String>> closed(
      int wires, Generator<String> generator, int[]... rows) {
    MutableList<Operation<Generator<String>>> operations = Lists.mutable.empty();
    for (int[] row : rows) {
      operations.add(
          generator.outputs().isEmpty()
              ? Operation.of(generator, row, new int[0])
              : Operation.of(generator, new int[] {row[0]}, new int[] {row[1]}));
    }
    ImmutableList<String> types = FiniteFunction.identity(wires).values().collect(_ -> "R");
    return OpenHypergraph.of(
        SIGNATURE,
        types,
        operations.toImmutable(),
        FiniteFunction.of(wires),
        FiniteFunction.of(wires));
  }

  private static int[][] cycle(int first, int length) {
    int[][] rows = new int[length][];
    Arrays.setAll(rows, i -> new int[] {first + i, first + (i + 1) % length});
    return rows;
  }

  private static int[][] both(int[][] left, int[][] right) {
    int[][] rows = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, rows, left.length, right.length);
    return rows;
  }

  /// Each undirected edge as two operations, one for each direction.
  private static int[][] undirected(int[]... edges) {
    int[][] rows = new int[2 * edges.length][];
    for (int i = 0; i < edges.length; i++) {
      rows[2 * i] = edges[i];
      rows[2 * i + 1] = new int[] {edges[i][1], edges[i][0]};
    }
    return rows;
  }

  private static boolean isomorphic(
      OpenHypergraph<String, Generator<String>> left,
      OpenHypergraph<String, Generator<String>> right,
      long mostSteps) {
    IsomorphismSearch search = new IsomorphismSearch(left.diagram(), right.diagram());
    boolean found = search.run().isPresent();
    assertThat(search.steps()).isLessThan(mostSteps);
    return found;
  }

  @Example
  void twoCyclesAreNotOneCycleOfTwiceTheLength() {
    var two = closed(2000, EDGE, both(cycle(0, 1000), cycle(1000, 1000)));
    var one = closed(2000, EDGE, cycle(0, 2000));
    assertThat(isomorphic(two, one, 100_000)).isFalse();
    var turned =
        renumber(
            one,
            FiniteFunction.tabulate(2000, 2000, i -> (7 * i + 3) % 2000),
            FiniteFunction.tabulate(2000, 2000, i -> (11 * i + 5) % 2000));
    assertThat(isomorphic(one, turned, 100_000)).isTrue();
  }

  /// Both are connected and every wire looks the same to all rounds of colouring.
  @Example
  void thePrismIsNotTheUtilityGraph() {
    var prism =
        closed(
            6,
            PAIR,
            undirected(
                new int[] {0, 1},
                new int[] {1, 2},
                new int[] {2, 0},
                new int[] {3, 4},
                new int[] {4, 5},
                new int[] {5, 3},
                new int[] {0, 3},
                new int[] {1, 4},
                new int[] {2, 5}));
    int[][] edges = new int[9][];
    Arrays.setAll(edges, i -> new int[] {i / 3, 3 + i % 3});
    var utility = closed(6, PAIR, undirected(edges));
    assertThat(isomorphic(prism, utility, 20_000)).isFalse();
    assertThat(isomorphic(prism, prism, 20_000)).isTrue();
    assertThat(isomorphic(utility, utility, 20_000)).isTrue();
  }

  /// Many equal components: matched one by one, without ever going back.
  @Example
  void manyEqualComponentsCostLinearTime() {
    int[][] rows = {};
    for (int i = 0; i < 300; i++) {
      rows = both(rows, cycle(3 * i, 3));
    }
    var triangles = closed(900, EDGE, rows);
    SplittableRandom random = new SplittableRandom(1);
    Sample sample = new Sample(Choices.of(random.ints(4000, 0, Choices.BOUND).toArray()));
    var shuffled = renumber(triangles, sample.permutation(900), sample.permutation(900));
    assertThat(isomorphic(triangles, shuffled, 30_000)).isTrue();
  }

  /// Two equal branches between the same wires, again and again: no choice is a wrong one.
  @Example
  void parallelOperationsFromTheBoundaryAreFollowedInLinearTime() {
    FreeHypergraphCategory<String, Generator<String>> category =
        new FreeHypergraphCategory<>(SIGNATURE);
    ImmutableList<String> r = Lists.immutable.of("R");
    var edge = category.generator(EDGE);
    var link = category.split(r).then(edge.tensor(edge)).then(category.merge(r));
    var chain = category.composeAll(Collections.nCopies(20_000, link));
    var again = category.composeAll(Collections.nCopies(20_000, link));
    assertThat(isomorphic(chain, again, 600_000)).isTrue();
    assertThat(isomorphic(chain, again.tensor(category.spider(r, 0, 0)), 600_000)).isFalse();
  }

  /// Two equal branches of two operations each: every link needs a guess, none needs two.
  @Example
  void interchangeableBranchesAreGuessedOncePerLink() {
    FreeHypergraphCategory<String, Generator<String>> category =
        new FreeHypergraphCategory<>(SIGNATURE);
    ImmutableList<String> r = Lists.immutable.of("R");
    var branch = category.generator(EDGE).then(category.generator(EDGE));
    var link = category.split(r).then(branch.tensor(branch)).then(category.merge(r));
    var chain = category.composeAll(Collections.nCopies(60, link));
    assertThat(isomorphic(chain, chain, 100_000)).isTrue();
    var longer = branch.then(category.generator(EDGE));
    var odd = category.split(r).then(branch.tensor(longer)).then(category.merge(r));
    assertThat(isomorphic(chain.then(odd), odd.then(chain), 100_000)).isFalse();
  }

  /// Unequal generators with equal hash codes on the same wires are not interchangeable.
  @Example
  void collidingHashCodesAreToldApart() {
    Generator<String> first = Generator.of("Aa", "R", "R");
    Generator<String> second = Generator.of("BB", "R", "R");
    assertThat(first).hasSameHashCodeAs(second).isNotEqualTo(second);
    var one = parallel(first, second);
    assertThat(one.isomorphicTo(parallel(second, first))).isTrue();
    assertThat(one.isomorphicTo(parallel(first, first))).isFalse();
  }

  private static OpenHypergraph<String, Generator<String>> parallel(
      Generator<String> left, Generator<String> right) {
    return OpenHypergraph.of(
        SIGNATURE,
        Lists.immutable.of("R", "R"),
        Lists.immutable.of(
            Operation.of(left, new int[] {0}, new int[] {1}),
            Operation.of(right, new int[] {0}, new int[] {1})),
        FiniteFunction.of(2, 0),
        FiniteFunction.of(2, 1));
  }
}
