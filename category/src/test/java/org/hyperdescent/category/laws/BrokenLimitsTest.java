package org.hyperdescent.category.laws;

import java.util.stream.Stream;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.FinitelyCocompleteCategory;
import org.hyperdescent.category.FinitelyCompleteCategory;
import org.hyperdescent.category.HypergraphFunctor;
import org.hyperdescent.category.Legs;
import org.hyperdescent.category.finite.FiniteFunctions;
import org.hyperdescent.category.finite.FiniteFunctionsInstance;
import org.hyperdescent.category.finite.FiniteMap;
import org.hyperdescent.category.finite.FiniteSet;
import org.hyperdescent.category.finite.FiniteSets;
import org.hyperdescent.category.finite.FiniteSetsInstance;
import org.hyperdescent.category.finite.Relation;
import org.hyperdescent.category.finite.Relations;
import org.hyperdescent.category.finite.SpansInstance;
import org.hyperdescent.category.span.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each law of limits and colimits refuses a choice that is broken in the way it is meant to
/// notice.
class BrokenLimitsTest {

  private static final FiniteFunctions FUNCTIONS = new FiniteFunctions();
  private static final FiniteSets SETS = new FiniteSets();

  private static class Colimits
      implements FinitelyCocompleteCategory<Integer, FiniteFunction>,
          ForwardingCategory<Integer, FiniteFunction>,
          FinitelyCocompleteInstance<Integer, FiniteFunction> {

    private final FiniteFunctionsInstance lawful = new FiniteFunctionsInstance();

    @Override
    public FiniteFunctions original() {
      return FUNCTIONS;
    }

    @Override
    public FinitelyCocompleteCategory<Integer, FiniteFunction> category() {
      return this;
    }

    @Override
    public Integer object(Sample sample) {
      return lawful.object(sample);
    }

    @Override
    public FiniteFunction arrow(Integer source, Integer target, Sample sample) {
      return lawful.arrow(source, target, sample);
    }

    @Override
    public Legs<FiniteFunction> cocone(FiniteFunction f, FiniteFunction g, Sample sample) {
      return lawful.cocone(f, g, sample);
    }

    @Override
    public FiniteFunction automorphism(Integer object, Sample sample) {
      return lawful.automorphism(object, sample);
    }

    @Override
    public FiniteFunction inverse(FiniteFunction isomorphism) {
      return lawful.inverse(isomorphism);
    }

    @Override
    public FiniteFunction codiagonal(Integer object) {
      return FUNCTIONS.codiagonal(object);
    }

    @Override
    public FiniteFunction initial(Integer object) {
      return FUNCTIONS.initial(object);
    }

    @Override
    public Legs<FiniteFunction> pushout(FiniteFunction toLeft, FiniteFunction toRight) {
      return FUNCTIONS.pushout(toLeft, toRight);
    }

    @Override
    public FiniteFunction mediateFrom(Legs<FiniteFunction> pushout, Legs<FiniteFunction> cocone) {
      return FUNCTIONS.mediateFrom(pushout, cocone);
    }

    @Override
    public FiniteFunction normalization(Legs<FiniteFunction> cospan) {
      return FUNCTIONS.normalization(cospan);
    }
  }

  private static class Limits
      implements FinitelyCompleteCategory<FiniteSet, FiniteMap>,
          ForwardingCategory<FiniteSet, FiniteMap>,
          FinitelyCompleteInstance<FiniteSet, FiniteMap> {

    private final FiniteSetsInstance lawful = new FiniteSetsInstance();

    @Override
    public FiniteSets original() {
      return SETS;
    }

    @Override
    public FinitelyCompleteCategory<FiniteSet, FiniteMap> category() {
      return this;
    }

    @Override
    public FiniteSet object(Sample sample) {
      return lawful.object(sample);
    }

    @Override
    public FiniteMap arrow(FiniteSet source, FiniteSet target, Sample sample) {
      return lawful.arrow(source, target, sample);
    }

    @Override
    public Legs<FiniteMap> cone(FiniteMap f, FiniteMap g, Sample sample) {
      return lawful.cone(f, g, sample);
    }

    @Override
    public FiniteMap automorphism(FiniteSet object, Sample sample) {
      return lawful.automorphism(object, sample);
    }

    @Override
    public FiniteMap inverse(FiniteMap isomorphism) {
      return lawful.inverse(isomorphism);
    }

    @Override
    public FiniteMap copy(FiniteSet object) {
      return SETS.copy(object);
    }

    @Override
    public FiniteMap discard(FiniteSet object) {
      return SETS.discard(object);
    }

    @Override
    public Legs<FiniteMap> pullback(FiniteMap fromLeft, FiniteMap fromRight) {
      return SETS.pullback(fromLeft, fromRight);
    }

    @Override
    public FiniteMap mediateInto(Legs<FiniteMap> pullback, Legs<FiniteMap> cone) {
      return SETS.mediateInto(pullback, cone);
    }

    @Override
    public FiniteMap normalization(Legs<FiniteMap> span) {
      return SETS.normalization(span);
    }
  }

  private static <S> LawClaim<?> caught(String damage, Law<S> law, S broken) {
    return LawClaim.fails(law, damage, broken);
  }

  private static Stream<LawClaim<?>> colimits() {
    Colimits unglued =
        new Colimits() {
          @Override
          public Legs<FiniteFunction> pushout(FiniteFunction toLeft, FiniteFunction toRight) {
            FiniteFunction left = identity(toLeft.target());
            FiniteFunction right = identity(toRight.target());
            return new Legs<>(
                left.tensor(initial(right.target())), initial(left.target()).tensor(right));
          }
        };
    Colimits constant =
        new Colimits() {
          @Override
          public FiniteFunction mediateFrom(
              Legs<FiniteFunction> pushout, Legs<FiniteFunction> cocone) {
            return FiniteFunction.tabulate(pushout.left().target(), cocone.left().target(), _ -> 0);
          }
        };
    Colimits littered =
        new Colimits() {
          @Override
          public Legs<FiniteFunction> pushout(FiniteFunction toLeft, FiniteFunction toRight) {
            Legs<FiniteFunction> pushout = super.pushout(toLeft, toRight);
            return new Legs<>(
                pushout.left().tensor(initial(1)), pushout.right().tensor(initial(1)));
          }

          @Override
          public FiniteFunction mediateFrom(
              Legs<FiniteFunction> pushout, Legs<FiniteFunction> cocone) {
            int reached = pushout.left().target() - 1;
            FiniteFunction mediating =
                super.mediateFrom(
                    new Legs<>(
                        new FiniteFunction(pushout.left().values(), reached),
                        new FiniteFunction(pushout.right().values(), reached)),
                    cocone);
            return mediating.copair(FiniteFunction.of(mediating.target(), 0));
          }
        };
    Colimits folded =
        new Colimits() {
          @Override
          public FiniteFunction codiagonal(Integer object) {
            return FiniteFunction.tabulate(2 * object, object, i -> i / 2);
          }
        };
    Colimits pointed =
        new Colimits() {
          @Override
          public FiniteFunction initial(Integer object) {
            return FiniteFunction.tabulate(object == 0 ? 0 : 1, object, _ -> 0);
          }
        };
    Colimits abnormal =
        new Colimits() {
          @Override
          public FiniteFunction normalization(Legs<FiniteFunction> cospan) {
            return identity(cospan.left().target());
          }
        };
    return Stream.of(
        caught("nothing is glued", ColimitLaws.square(), unglued),
        caught("everything goes to the first element", ColimitLaws.mediating(), constant),
        caught("an element is left over", ColimitLaws.uniqueness(), littered),
        caught("neighbours are folded", ColimitLaws.copairing(), folded),
        caught("there is a point in the empty set", ColimitLaws.initial(), pointed),
        caught("the apex keeps its numbers", ColimitLaws.normalForm(), abnormal));
  }

  private static Stream<LawClaim<?>> limits() {
    Limits unpaired =
        new Limits() {
          @Override
          public Legs<FiniteMap> pullback(FiniteMap fromLeft, FiniteMap fromRight) {
            return new Legs<>(
                first(fromLeft.source(), fromRight.source()),
                second(fromLeft.source(), fromRight.source()));
          }
        };
    Limits constant =
        new Limits() {
          @Override
          public FiniteMap mediateInto(Legs<FiniteMap> pullback, Legs<FiniteMap> cone) {
            return FiniteMap.tabulate(cone.left().source(), pullback.left().source(), _ -> 0);
          }
        };
    Limits doubled =
        new Limits() {
          @Override
          public Legs<FiniteMap> pullback(FiniteMap fromLeft, FiniteMap fromRight) {
            Legs<FiniteMap> pullback = super.pullback(fromLeft, fromRight);
            FiniteMap twice = first(pullback.left().source(), FiniteSet.of(2));
            return new Legs<>(twice.then(pullback.left()), twice.then(pullback.right()));
          }
        };
    Limits abnormal =
        new Limits() {
          @Override
          public FiniteMap normalization(Legs<FiniteMap> span) {
            return identity(span.left().source());
          }
        };
    return Stream.of(
        caught("pairs need not agree", LimitLaws.square(), unpaired),
        caught("everything goes to the first pair", LimitLaws.mediating(), constant),
        caught("every pair is there twice", LimitLaws.uniqueness(), doubled),
        caught("the apex keeps its numbers", LimitLaws.normalForm(), abnormal));
  }

  /// Every span is sent to the total relation, so wires do not go to wires.
  private record Total(SpansInstance domain)
      implements HypergraphFunctorInstance<
          FiniteSet, Span<FiniteSet, FiniteMap>, FiniteSet, Relation> {

    @Override
    public HypergraphFunctor<FiniteSet, Span<FiniteSet, FiniteMap>, FiniteSet, Relation> functor() {
      return HypergraphFunctor.of(
          domain.category(),
          new Relations(),
          object -> object,
          span -> Relation.tabulate(span.source(), span.target(), (_, _) -> true));
    }
  }

  private static Stream<LawClaim<?>> hypergraphFunctors() {
    var total = new Total(new SpansInstance(new FiniteSetsInstance()));
    return Stream.of(caught("everything is related", FunctorLaws.wires(), total));
  }

  static Stream<LawClaim<?>> claims() {
    return Stream.of(colimits(), limits(), hypergraphFunctors()).flatMap(rows -> rows);
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
