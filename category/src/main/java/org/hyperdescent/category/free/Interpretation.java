package org.hyperdescent.category.free;

import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.IntList;
import org.eclipse.collections.api.map.primitive.MutableIntIntMap;
import org.eclipse.collections.impl.factory.primitive.IntIntMaps;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.TypeMismatchException;

/// The strict symmetric monoidal functor out of a free symmetric monoidal category that its values
/// on types and generators determine: the universal property, run.
///
/// An arrow is swept in layers. Each layer is a permutation of the strands, then the generators
/// that have all their inputs, side by side with identities on the rest. Cost: linear in the
/// diagram, plus what the codomain takes for one permutation of the strands per layer.
///
/// @param domain the free category
/// @param codomain any symmetric monoidal category
/// @param onType the object a type stands for
/// @param onGenerator the arrow a generator stands for, between the objects its types stand for
/// @param <T> the types of wires
/// @param <G> the generators
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public record Interpretation<T, G, P, B>(
    FreeSymmetricMonoidalCategory<T, G> domain,
    SymmetricMonoidalCategory<P, B> codomain,
    Function<? super T, ? extends P> onType,
    Function<? super G, ? extends B> onGenerator)
    implements MonoidalFunctor<ImmutableList<T>, OpenHypergraph<T, G>, P, B> {

  @Override
  public P onObject(ImmutableList<T> object) {
    return codomain.tensorAllObjects(object.collect(onType::apply));
  }

  /// The image of an arrow.
  ///
  /// @throws NotMonogamousAcyclicException if it is not an arrow of the domain
  /// @throws TypeMismatchException if a generator is interpreted by an arrow of the wrong type
  @Override
  public B onArrow(OpenHypergraph<T, G> arrow) {
    Diagram<T, G> diagram = arrow.requireMonogamousAcyclic().diagram();
    return new Sweep<>(
            diagram,
            codomain,
            domain.signature(),
            onType,
            onGenerator,
            (from, to) -> permutation(diagram, from, to))
        .arrow();
  }

  private B permutation(Diagram<T, G> diagram, IntList from, IntList to) {
    MutableIntIntMap position = IntIntMaps.mutable.empty();
    for (int i = 0; i < from.size(); i++) {
      position.put(from.get(i), i);
    }
    return codomain.permutation(
        Strands.objects(diagram, from, onType),
        FiniteFunction.tabulate(to.size(), from.size(), i -> position.get(to.get(i))));
  }
}
