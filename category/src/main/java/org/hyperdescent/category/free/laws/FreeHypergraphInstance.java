package org.hyperdescent.category.free.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.free.FreeHypergraphCategory;
import org.hyperdescent.category.free.Generator;
import org.hyperdescent.category.free.OpenHypergraph;
import org.hyperdescent.category.free.Operation;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.HypergraphInstance;
import org.hyperdescent.category.laws.Sample;

/// [FreeHypergraphCategory] on [Gates] with providers: objects of up to two wires, arrows of up to
/// three operations on wires that may be shared, lonely or looped. Equality is isomorphism.
public record FreeHypergraphInstance()
    implements HypergraphInstance<
        ImmutableList<String>, OpenHypergraph<String, Generator<String>>> {

  @Override
  public FreeHypergraphCategory<String, Generator<String>> category() {
    return new FreeHypergraphCategory<>(Gates.signature());
  }

  @Override
  public ImmutableList<String> object(Sample sample) {
    return Gates.object(2, sample);
  }

  @Override
  public OpenHypergraph<String, Generator<String>> arrow(
      ImmutableList<String> source, ImmutableList<String> target, Sample sample) {
    MutableList<Generator<String>> generators = Lists.mutable.empty();
    for (int i = sample.between(0, 3); i > 0; i--) {
      generators.add(sample.oneOf(Gates.all().castToList()));
    }
    MutableList<String> needed = Lists.mutable.withAll(source);
    needed.addAllIterable(target);
    generators.forEach(
        generator -> needed.withAll(generator.inputs()).withAll(generator.outputs()));
    // One wire for each type that is needed, then a few more.
    ImmutableList<String> wires =
        Gates.types().select(needed::contains).newWithAll(Gates.object(3, sample));
    ImmutableList<Operation<Generator<String>>> operations =
        generators
            .collect(
                generator ->
                    new Operation<>(
                        generator,
                        wiresOf(generator.inputs(), wires, sample),
                        wiresOf(generator.outputs(), wires, sample)))
            .toImmutable();
    return OpenHypergraph.of(
        Gates.signature(),
        wires,
        operations,
        new FiniteFunction(wiresOf(source, wires, sample), wires.size()),
        new FiniteFunction(wiresOf(target, wires, sample), wires.size()));
  }

  private static ImmutableIntList wiresOf(
      ImmutableList<String> types, ImmutableList<String> wires, Sample sample) {
    int[] chosen = new int[types.size()];
    for (int i = 0; i < chosen.length; i++) {
      String type = types.get(i);
      chosen[i] =
          sample.oneOf(
              FiniteFunction.identity(wires.size())
                  .values()
                  .select(wire -> wires.get(wire).equals(type))
                  .collect(Integer::valueOf)
                  .castToList());
    }
    return IntLists.immutable.of(chosen);
  }

  @Override
  public Equality<OpenHypergraph<String, Generator<String>>> equality() {
    return FreeLaws.isomorphism();
  }
}
