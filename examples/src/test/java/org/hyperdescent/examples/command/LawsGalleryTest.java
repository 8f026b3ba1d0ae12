package org.hyperdescent.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.laws.CartesianLaws;
import org.hyperdescent.category.laws.CategoryLaws;
import org.hyperdescent.category.laws.HypergraphLaws;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.MonoidalLaws;
import org.hyperdescent.category.laws.SymmetricMonoidalLaws;
import org.hyperdescent.lenses.laws.LearnerLaws;
import org.hyperdescent.lenses.laws.LensLaws;
import org.hyperdescent.lenses.laws.OpticLaws;
import org.hyperdescent.lenses.laws.ParaLaws;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The table of laws is a product: every structure over every base category, but for the exceptions
/// listed here with their reasons.
class LawsGalleryTest {

  private static final ImmutableList<LawClaim<?>> CLAIMS = LawsCommand.builtIn();

  private static final List<String> BASES =
      List.of(
          "finite sets",
          "finite functions",
          "Java functions",
          "cospans",
          "spans",
          "relations",
          "matrices over ℤ",
          "matrices over ℚ",
          "matrices over 𝔹");

  private static final String SUM =
      "the tensor is the sum, and there is no arrow n → 0 to discard with";
  private static final String COPIES =
      "a hypergraph category with a natural copy has one arrow of each type";
  private static final String ONE_ARROW =
      "wires that bend make A → B the same as A x B → 1, of which there is one";
  private static final String ONE_ARROW_OUT =
      "wires that bend make A → B the same as 0 → A + B, of which there is one";

  /// What must be Cartesian, or is built over what must.
  private static final Map<String, String> NOT_CARTESIAN =
      Map.of("finite functions", SUM, "cospans", COPIES, "spans", COPIES, "relations", COPIES);

  private static final Map<String, String> NOT_HYPERGRAPH =
      Map.of(
          "finite functions", ONE_ARROW_OUT,
          "finite sets", ONE_ARROW,
          "Java functions", ONE_ARROW,
          "matrices over ℤ", ONE_ARROW,
          "matrices over ℚ", ONE_ARROW,
          "matrices over 𝔹", ONE_ARROW);

  /// A structure a base may have, or a construction over it.
  ///
  /// @param name for the test
  /// @param rows what its rows are called; a law may stand in any of them
  /// @param laws the ids of its laws
  /// @param exceptions the bases that have no such rows, and why
  private record Structure(
      String name, List<String> rows, Set<String> laws, Map<String, String> exceptions) {

    Set<String> laws(String base) {
      Set<String> names = rows.stream().map(row -> row.formatted(base)).collect(Collectors.toSet());
      return CLAIMS.castToList().stream()
          .filter(claim -> claim.expectedToHold() && names.contains(claim.instanceName()))
          .map(claim -> claim.law().id())
          .collect(Collectors.toSet());
    }
  }

  private static final ImmutableList<Law<?>> SYMMETRIC_MONOIDAL =
      Lists.mutable
          .<Law<?>>ofAll(CategoryLaws.all())
          .withAll(MonoidalLaws.all())
          .withAll(SymmetricMonoidalLaws.all())
          .toImmutable();

  private static final List<Structure> STRUCTURES =
      List.of(
          new Structure("symmetric monoidal", List.of("%s"), ids(SYMMETRIC_MONOIDAL), Map.of()),
          new Structure("Cartesian", List.of("%s"), ids(CartesianLaws.all()), NOT_CARTESIAN),
          new Structure("hypergraph", List.of("%s"), ids(HypergraphLaws.all()), NOT_HYPERGRAPH),
          construction("Lens", List.of("Lens(%s)"), LensLaws.category(), NOT_CARTESIAN),
          construction(
              "Optic",
              List.of("Optic(%s) up to sliding", "Optic(%s) up to the residual's order"),
              OpticLaws.category(),
              Map.of()),
          construction(
              "Para",
              List.of("Para(%s)", "Para(%s) up to parameters' order"),
              ParaLaws.all(),
              Map.of()),
          construction(
              "Learn",
              List.of("Learn(%s)", "Learn(%s) up to parameters' order"),
              LearnerLaws.all(),
              NOT_CARTESIAN));

  /// A construction that is a symmetric monoidal category and has laws of its own.
  private static Structure construction(
      String name,
      List<String> rows,
      Iterable<? extends Law<?>> laws,
      Map<String, String> exceptions) {
    return new Structure(
        name, rows, ids(Lists.mutable.<Law<?>>ofAll(SYMMETRIC_MONOIDAL).withAll(laws)), exceptions);
  }

  private static Set<String> ids(Iterable<? extends Law<?>> laws) {
    return Lists.mutable.<Law<?>>ofAll(laws).stream().map(Law::id).collect(Collectors.toSet());
  }

  @TestFactory
  Stream<DynamicTest> everyStructureOverEveryBase() {
    return STRUCTURES.stream()
        .flatMap(
            structure ->
                BASES.stream()
                    .map(
                        base ->
                            DynamicTest.dynamicTest(
                                structure.name() + " over " + base, () -> check(structure, base))));
  }

  private static void check(Structure structure, String base) {
    String exception = structure.exceptions().get(base);
    if (exception == null) {
      assertThat(structure.laws(base)).containsAll(structure.laws());
    } else {
      assertThat(structure.laws(base)).as(exception).doesNotContainAnyElementsOf(own(structure));
    }
  }

  /// The laws that make it this structure.
  private static Set<String> own(Structure structure) {
    Set<String> common = ids(SYMMETRIC_MONOIDAL);
    return structure.laws().stream().filter(id -> !common.contains(id)).collect(Collectors.toSet());
  }
}
