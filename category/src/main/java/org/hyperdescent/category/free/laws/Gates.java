package org.hyperdescent.category.free.laws;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.free.Generator;
import org.hyperdescent.category.free.Signature;
import org.hyperdescent.category.laws.Sample;

/// A small signature to test free categories with: two types, one generator that makes each and one
/// that drops each (so that there is an arrow between any two objects), one with nothing on either
/// side, and some that mix types and arities.
public final class Gates {

  private static final ImmutableList<String> NONE = Lists.immutable.empty();
  private static final ImmutableList<String> TYPES = Lists.immutable.of("R", "S");
  private static final ImmutableList<Generator<String>> MIXED =
      Lists.immutable.of(
          Generator.of("f", "R", "R"),
          Generator.of("g", "R", "S"),
          new Generator<>("h", Lists.immutable.of("S", "R"), Lists.immutable.of("R")),
          new Generator<>("k", Lists.immutable.of("R"), Lists.immutable.of("R", "S")),
          new Generator<>("one", NONE, NONE));

  private Gates() {}

  /// The signature.
  public static Signature<String, Generator<String>> signature() {
    return Signature.ofGenerators();
  }

  /// The types.
  public static ImmutableList<String> types() {
    return TYPES;
  }

  /// All generators.
  public static ImmutableList<Generator<String>> all() {
    return MIXED.newWithAll(TYPES.collect(Gates::make)).newWithAll(TYPES.collect(Gates::drop));
  }

  /// The generator `I → type`.
  public static Generator<String> make(String type) {
    return new Generator<>("make" + type, NONE, Lists.immutable.of(type));
  }

  /// The generator `type → I`.
  public static Generator<String> drop(String type) {
    return new Generator<>("drop" + type, Lists.immutable.of(type), NONE);
  }

  /// Draws an object of at most `size` wires.
  static ImmutableList<String> object(int size, Sample sample) {
    List<String> types = TYPES.castToList();
    return Lists.immutable.fromStream(
        Stream.generate(() -> sample.oneOf(types)).limit(sample.between(0, size)));
  }
}
