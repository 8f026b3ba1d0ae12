package org.hyperdescent.category.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;

/// The laws of a natural transformation: `NAT.type`, `NAT`.
public final class NaturalityLaws {

  private NaturalityLaws() {}

  /// All laws of a natural transformation.
  public static <O, A, P, B> ImmutableList<Law<NaturalTransformationInstance<O, A, P, B>>> all() {
    return Lists.immutable.of(typing(), naturality());
  }

  /// `NAT.type`: a component lies between the images of its object.
  public static <O, A, P, B> Law<NaturalTransformationInstance<O, A, P, B>> typing() {
    return new Law<>(
        "NAT.type",
        "t_A : F A → G A",
        (instance, sample) -> {
          var transformation = instance.transformation();
          var codomain = transformation.source().codomain();
          O a = sample.let("A", instance.domain().object(sample));
          B component = transformation.component(a);
          return Verdict.compare(
                  codomain.source(component), transformation.source().onObject(a), "source")
              .and(
                  () ->
                      Verdict.compare(
                          codomain.target(component),
                          transformation.target().onObject(a),
                          "target"));
        });
  }

  /// `NAT`: the naturality squares commute.
  public static <O, A, P, B> Law<NaturalTransformationInstance<O, A, P, B>> naturality() {
    return new Law<>(
        "NAT",
        "F f;t_B = t_A;G f",
        (instance, sample) -> {
          var transformation = instance.transformation();
          var codomain = transformation.source().codomain();
          O a = sample.let("A", instance.domain().object(sample));
          O b = sample.let("B", instance.domain().object(sample));
          A f = sample.let("f", instance.domain().arrow(a, b, sample));
          CategoryLaws.markIdentities(
              transformation.source().domain(), Lists.immutable.of(f), sample);
          return instance.compare(
              codomain.compose(transformation.source().onArrow(f), transformation.component(b)),
              codomain.compose(transformation.component(a), transformation.target().onArrow(f)),
              sample);
        });
  }
}
