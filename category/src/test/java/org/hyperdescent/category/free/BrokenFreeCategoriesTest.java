package org.hyperdescent.category.free;

import java.util.stream.Stream;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.HypergraphCategory;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.finite.FiniteFunctions;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.free.laws.FreeHypergraphInstance;
import org.hyperdescent.category.free.laws.FreeLaws;
import org.hyperdescent.category.free.laws.InterpretationInstance;
import org.hyperdescent.category.laws.CategoryLaws;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.FunctorLaws;
import org.hyperdescent.category.laws.HypergraphInstance;
import org.hyperdescent.category.laws.HypergraphLaws;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.MonoidalLaws;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalLaws;
import org.hyperdescent.category.span.Cospan;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Free categories and interpretations with a mistake are caught by the laws meant for it.
public class BrokenFreeCategoriesTest {

  private static final Cospan<Integer, FiniteFunction> LONELY =
      FiniteFunctions.cospans().cospan(FiniteFunction.of(1), FiniteFunction.of(1));

  private static class Tampered
      implements HypergraphCategory<
              ImmutableList<String>, OpenHypergraph<String, Generator<String>>>,
          HypergraphInstance<ImmutableList<String>, OpenHypergraph<String, Generator<String>>> {

    private final FreeHypergraphInstance instance = new FreeHypergraphInstance();
    private final FreeHypergraphCategory<String, Generator<String>> free = instance.category();

    @Override
    public Tampered category() {
      return this;
    }

    @Override
    public ImmutableList<String> object(Sample sample) {
      return instance.object(sample);
    }

    @Override
    public OpenHypergraph<String, Generator<String>> arrow(
        ImmutableList<String> source, ImmutableList<String> target, Sample sample) {
      return instance.arrow(source, target, sample);
    }

    @Override
    public Equality<OpenHypergraph<String, Generator<String>>> equality() {
      return instance.equality();
    }

    @Override
    public ImmutableList<String> source(OpenHypergraph<String, Generator<String>> arrow) {
      return arrow.source();
    }

    @Override
    public ImmutableList<String> target(OpenHypergraph<String, Generator<String>> arrow) {
      return arrow.target();
    }

    @Override
    public OpenHypergraph<String, Generator<String>> identity(ImmutableList<String> object) {
      return free.identity(object);
    }

    @Override
    public OpenHypergraph<String, Generator<String>> compose(
        OpenHypergraph<String, Generator<String>> first,
        OpenHypergraph<String, Generator<String>> second) {
      return first.then(second);
    }

    @Override
    public ImmutableList<String> unit() {
      return free.unit();
    }

    @Override
    public ImmutableList<String> tensorObjects(
        ImmutableList<String> left, ImmutableList<String> right) {
      return free.tensorObjects(left, right);
    }

    @Override
    public OpenHypergraph<String, Generator<String>> tensor(
        OpenHypergraph<String, Generator<String>> left,
        OpenHypergraph<String, Generator<String>> right) {
      return left.tensor(right);
    }

    @Override
    public ImmutableList<ImmutableList<String>> factors(ImmutableList<String> object) {
      return free.factors(object);
    }

    @Override
    public OpenHypergraph<String, Generator<String>> symmetry(
        ImmutableList<String> left, ImmutableList<String> right) {
      return free.symmetry(left, right);
    }

    @Override
    public OpenHypergraph<String, Generator<String>> merge(ImmutableList<String> object) {
      return free.merge(object);
    }

    @Override
    public OpenHypergraph<String, Generator<String>> create(ImmutableList<String> object) {
      return free.create(object);
    }

    @Override
    public OpenHypergraph<String, Generator<String>> split(ImmutableList<String> object) {
      return free.split(object);
    }

    @Override
    public OpenHypergraph<String, Generator<String>> delete(ImmutableList<String> object) {
      return free.delete(object);
    }
  }

  private static <S> LawClaim<?> caught(String damage, Law<S> law, S broken) {
    return LawClaim.fails(law, damage, broken);
  }

  private static Stream<LawClaim<?>> categories() {
    Tampered forgetful =
        new Tampered() {
          @Override
          public OpenHypergraph<String, Generator<String>> compose(
              OpenHypergraph<String, Generator<String>> first,
              OpenHypergraph<String, Generator<String>> second) {
            // The boundary is closed off on either side instead of being glued.
            return first.then(delete(first.target())).tensor(create(second.source()).then(second));
          }
        };
    Tampered swapped =
        new Tampered() {
          @Override
          public OpenHypergraph<String, Generator<String>> tensor(
              OpenHypergraph<String, Generator<String>> left,
              OpenHypergraph<String, Generator<String>> right) {
            return symmetry(left.source(), right.source())
                .then(right.tensor(left))
                .then(symmetry(right.target(), left.target()))
                .then(
                    left.target().equals(right.target())
                        ? symmetry(left.target(), right.target())
                        : identity(left.target().newWithAll(right.target())));
          }
        };
    Tampered straight =
        new Tampered() {
          @Override
          public OpenHypergraph<String, Generator<String>> symmetry(
              ImmutableList<String> left, ImmutableList<String> right) {
            return left.equals(right)
                ? identity(left.newWithAll(right))
                : super.symmetry(left, right);
          }
        };
    Tampered cut =
        new Tampered() {
          @Override
          public OpenHypergraph<String, Generator<String>> split(ImmutableList<String> object) {
            return identity(object).tensor(create(object));
          }
        };
    Tampered littering =
        new Tampered() {
          @Override
          public OpenHypergraph<String, Generator<String>> merge(ImmutableList<String> object) {
            return super.merge(object).tensor(OpenHypergraph.spider(object, 0, 0));
          }
        };
    return Stream.of(
        caught("composition glues nothing", CategoryLaws.unit(), forgetful),
        caught("composition glues nothing", HypergraphLaws.special(), forgetful),
        caught("tensors of parallel arrows cross", MonoidalLaws.functoriality(), swapped),
        caught("equal wires do not cross", SymmetricMonoidalLaws.naturality(), straight),
        caught("splitting does not connect", HypergraphLaws.comonoid(), cut),
        caught("splitting does not connect", HypergraphLaws.frobenius(), cut),
        caught("splitting does not connect", HypergraphLaws.compactClosed(), cut),
        caught("merging leaves a lonely wire", HypergraphLaws.special(), littering),
        caught("merging leaves a lonely wire", HypergraphLaws.monoid(), littering));
  }

  private static <P, B> InterpretationInstance<P, B> after(
      InterpretationInstance<P, B> instance, UnaryMistake<B> mistake) {
    var functor = instance.functor();
    return new InterpretationInstance<>(
        MonoidalFunctor.of(
            functor.domain(),
            functor.codomain(),
            functor::onObject,
            arrow -> mistake.apply(arrow, functor.onArrow(arrow))),
        instance.domain(),
        instance.equality());
  }

  @FunctionalInterface
  private interface UnaryMistake<B> {
    B apply(OpenHypergraph<String, Generator<String>> arrow, B image);
  }

  private static Stream<LawClaim<?>> interpretations() {
    InterpretationInstance<Integer, Cospan<Integer, FiniteFunction>> blind =
        after(
            InterpretationInstance.connections(),
            (arrow, image) -> arrow.operations().isEmpty() ? image : image.tensor(LONELY));
    InterpretationInstance<Integer, ModularMap> zeroed =
        after(
            InterpretationInstance.tables(),
            (arrow, image) ->
                arrow.operations().size() > 1
                    ? new ModularMaps(2).zero(image.source(), image.target())
                    : image);
    var losing =
        after(
            InterpretationInstance.hypergraphSyntax(),
            (arrow, image) -> arrow.operations().size() > 1 ? arrow.tensor(image) : image);
    return Stream.of(
        caught("operations leave a lonely wire", FunctorLaws.composition(), blind),
        caught("two operations give zero", FunctorLaws.composition(), zeroed),
        caught("operations appear twice", FreeLaws.rebuilding(), losing),
        caught("operations appear twice", FunctorLaws.tensor(), losing));
  }

  /// Broken instances, each with the law that is meant for it.
  public static Stream<LawClaim<?>> claims() {
    return Stream.of(categories(), interpretations()).flatMap(rows -> rows);
  }

  @TestFactory
  Stream<DynamicTest> areCaught() {
    return claims()
        .map(
            claim ->
                DynamicTest.dynamicTest(
                    claim.law().id() + " notices: " + claim.instanceName(),
                    () -> LawAssertions.assertAsClaimed(claim, 300, 1)));
  }
}
