package org.hyperdescent.category.laws;

import org.hyperdescent.category.HypergraphCategory;

/// An instance of a hypergraph category, with its providers.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface HypergraphInstance<O, A> extends SymmetricMonoidalInstance<O, A> {

  @Override
  HypergraphCategory<O, A> category();
}
