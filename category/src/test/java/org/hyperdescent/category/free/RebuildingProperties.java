package org.hyperdescent.category.free;

import net.jqwik.api.Group;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.Functor;
import org.hyperdescent.category.free.laws.FreeHypergraphInstance;
import org.hyperdescent.category.free.laws.FreeSymmetricMonoidalInstance;
import org.hyperdescent.category.free.laws.RebuildingContract;

/// Free categories interpreted in themselves.
class RebuildingProperties {

  @Group
  class Terms implements RebuildingContract<String, Generator<String>> {

    @Override
    public Functor<
            ImmutableList<String>,
            OpenHypergraph<String, Generator<String>>,
            ImmutableList<String>,
            OpenHypergraph<String, Generator<String>>>
        functor() {
      var category = domain().category();
      return new Interpretation<>(category, category, Lists.immutable::of, category::generator);
    }

    @Override
    public FreeSymmetricMonoidalInstance domain() {
      return new FreeSymmetricMonoidalInstance();
    }
  }

  @Group
  class Graphs implements RebuildingContract<String, Generator<String>> {

    @Override
    public Functor<
            ImmutableList<String>,
            OpenHypergraph<String, Generator<String>>,
            ImmutableList<String>,
            OpenHypergraph<String, Generator<String>>>
        functor() {
      var category = domain().category();
      return new HypergraphInterpretation<>(
          category, category, Lists.immutable::of, category::generator);
    }

    @Override
    public FreeHypergraphInstance domain() {
      return new FreeHypergraphInstance();
    }
  }
}
