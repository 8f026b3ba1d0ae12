package org.hyperdescent.category.laws;

import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/// Choices as jqwik shrinks them.
record ShrinkableChoices(Choices value) implements Shrinkable<Choices> {

  @Override
  public Stream<Shrinkable<Choices>> shrink() {
    return value.simpler().map(ShrinkableChoices::new);
  }

  @Override
  public ShrinkingDistance distance() {
    return ShrinkingDistance.of(value.values().size(), value.values().sum());
  }
}
