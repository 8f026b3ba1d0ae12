package org.hyperdescent.category.free.laws;

import java.util.SplittableRandom;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.finite.CospansInstance;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.free.Generator;
import org.hyperdescent.category.free.HypergraphInterpretation;
import org.hyperdescent.category.free.Interpretation;
import org.hyperdescent.category.free.OpenHypergraph;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.MonoidalFunctorInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.category.span.Cospan;

/// A functor out of a free category on [Gates].
///
/// @param functor the functor
/// @param domain the providers of the free category
/// @param equality the equality of the codomain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public record InterpretationInstance<P, B>(
    MonoidalFunctor<ImmutableList<String>, OpenHypergraph<String, Generator<String>>, P, B> functor,
    SymmetricMonoidalInstance<ImmutableList<String>, OpenHypergraph<String, Generator<String>>>
        domain,
    Equality<B> equality)
    implements MonoidalFunctorInstance<
        ImmutableList<String>, OpenHypergraph<String, Generator<String>>, P, B> {

  /// Gates as functions: `R` is `Z_2`, `S` is `Z_2^2`, and every generator is some fixed table.
  public static InterpretationInstance<Integer, ModularMap> tables() {
    ModularMapsInstance maps = ModularMapsInstance.of(2, 2);
    var domain = new FreeSymmetricMonoidalInstance();
    return new InterpretationInstance<>(
        new Interpretation<>(
            domain.category(),
            maps.category(),
            InterpretationInstance::size,
            gate -> maps.arrow(size(gate.inputs()), size(gate.outputs()), fixed(gate))),
        domain,
        maps.equality());
  }

  /// Gates as wires that are joined: `R` is one wire, `S` is two, and every generator is some fixed
  /// cospan.
  public static InterpretationInstance<Integer, Cospan<Integer, FiniteFunction>> connections() {
    CospansInstance cospans = new CospansInstance();
    var domain = new FreeHypergraphInstance();
    return new InterpretationInstance<>(
        new HypergraphInterpretation<>(
            domain.category(),
            cospans.category(),
            InterpretationInstance::size,
            gate -> cospans.arrow(size(gate.inputs()), size(gate.outputs()), fixed(gate))),
        domain,
        cospans.equality());
  }

  /// Gates as themselves, in the free symmetric monoidal category.
  public static InterpretationInstance<
          ImmutableList<String>, OpenHypergraph<String, Generator<String>>>
      monoidalSyntax() {
    var domain = new FreeSymmetricMonoidalInstance();
    var category = domain.category();
    return new InterpretationInstance<>(
        new Interpretation<>(category, category, Lists.immutable::of, category::generator),
        domain,
        domain.equality());
  }

  /// Gates as themselves, in the free hypergraph category.
  public static InterpretationInstance<
          ImmutableList<String>, OpenHypergraph<String, Generator<String>>>
      hypergraphSyntax() {
    var domain = new FreeHypergraphInstance();
    var category = domain.category();
    return new InterpretationInstance<>(
        new HypergraphInterpretation<>(
            category, category, Lists.immutable::of, category::generator),
        domain,
        domain.equality());
  }

  private static int size(String type) {
    return type.equals("S") ? 2 : 1;
  }

  private static int size(ImmutableList<String> types) {
    return (int) types.sumOfInt(InterpretationInstance::size);
  }

  /// The same random choices for a generator every time.
  private static Sample fixed(Generator<String> gate) {
    return new Sample(Choices.random(new SplittableRandom(gate.name().hashCode())));
  }
}
