package org.hyperdescent.functors.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.crdc.laws.ReverseDerivativeInstance;

/// The law of the two actions of variable sharing, reading shared values and adding up what is sent
/// to them.
public final class SharingLaws {

  private SharingLaws() {}

  /// `UWD.col`: collecting is the transpose of distributing.
  ///
  /// It is why the boxes of a distributed system send back exactly what they read from.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> collecting() {
    return new Law<>(
        "UWD.col",
        "f_* = (f^*)†",
        (instance, sample) -> {
          var category = instance.category();
          MutableList<O> drawn = Lists.mutable.empty();
          for (int i = sample.below(4); i > 0; i--) {
            drawn.add(instance.object(sample));
          }
          ImmutableList<O> wires = sample.let("variables", drawn.toImmutable());
          int ports = wires.isEmpty() ? 0 : sample.below(5);
          FiniteFunction f = sample.let("f", sample.function(ports, wires.size()));
          return instance.compare(
              category.pushforward(wires, f), category.dagger(category.pullback(wires, f)), sample);
        });
  }
}
