package org.hyperdescent.category.finite;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;

/// Any function `Z_n^source → Z_n^target`: a [FiniteMap] between powers of one set, which can be
/// added, and an arrow of [ModularMaps]. Two are equal exactly when they have the same type and
/// agree everywhere.
///
/// A tuple `(x_0, …, x_{k-1})` is numbered by reading its components as digits to base `n`, the
/// first one leading.
///
/// @param modulus the number of residues `n`, at least 2
/// @param map the function between the powers
public record ModularMap(int modulus, FiniteMap map) {

  /// The largest table, and the largest number of an image; beyond it a map is refused, not
  /// tabulated.
  public static final int MAX_SIZE = 1 << 20;

  /// Checks that the map goes from a power to a power.
  ///
  /// @throws IllegalArgumentException if the modulus is below 2, or a power is larger than
  ///   [#MAX_SIZE]
  /// @throws TypeMismatchException if the source or the target is no power
  public ModularMap {
    for (FiniteSet set : List.of(map.source(), map.target())) {
      if (!set.equals(power(modulus, set.factors().size()))) {
        throw new TypeMismatchException("%s is no power of Z_%d".formatted(set, modulus));
      }
    }
  }

  /// The map with the given table: for each number of an input, in increasing order, the number of
  /// its image.
  ///
  /// @throws IllegalArgumentException if a number is not that of a tuple, or the powers are too
  ///   large
  /// @throws TypeMismatchException if there are more or fewer than `n^source`
  public static ModularMap of(int modulus, int source, int target, int... table) {
    FiniteSet outputs = power(modulus, target);
    return new ModularMap(
        modulus,
        new FiniteMap(power(modulus, source), outputs, FiniteFunction.of(outputs.size(), table)));
  }

  /// The map given by a rule on tuples. The rule may return any integers; they are reduced modulo
  /// `n`.
  ///
  /// @throws IllegalArgumentException if the rule returns a tuple of another length than `target`
  public static ModularMap tabulate(
      int modulus, int source, int target, UnaryOperator<int[]> rule) {
    return new ModularMap(
        modulus,
        FiniteMap.tabulate(
            power(modulus, source),
            power(modulus, target),
            i -> {
              int[] image = rule.apply(digits(modulus, source, i));
              if (image.length != target) {
                throw new IllegalArgumentException(
                    "the rule returns %d components, not %d".formatted(image.length, target));
              }
              return number(modulus, image);
            }));
  }

  /// The number of input components.
  public int source() {
    return map.source().factors().size();
  }

  /// The number of output components.
  public int target() {
    return map.target().factors().size();
  }

  /// The composite `this ; next`.
  ///
  /// @throws TypeMismatchException if this map's target is not the source of `next`
  public ModularMap then(ModularMap next) {
    return new ModularMap(modulus, map.then(next.map));
  }

  /// The product `this x next`: the first components go through this map, the others through
  /// `next`.
  ///
  /// @throws TypeMismatchException if the moduli differ
  public ModularMap tensor(ModularMap next) {
    requireTable(modulus, source() + next.source());
    return new ModularMap(modulus, map.tensor(next.map));
  }

  /// The pointwise sum.
  ///
  /// @throws TypeMismatchException if the maps are not parallel
  public ModularMap plus(ModularMap other) {
    if (!map.source().equals(other.map.source()) || !map.target().equals(other.map.target())) {
      throw new TypeMismatchException("cannot add %s and %s".formatted(type(), other.type()));
    }
    return new ModularMap(
        modulus,
        FiniteMap.tabulate(
            map.source(),
            map.target(),
            i -> {
              int[] left = image(i);
              int[] right = other.image(i);
              Arrays.setAll(left, d -> left[d] + right[d]);
              return number(modulus, left);
            }));
  }

  /// The image of a tuple of residues.
  ///
  /// @throws TypeMismatchException if the tuple has another length than `source`
  public ImmutableIntList apply(int... input) {
    if (input.length != source()) {
      throw new TypeMismatchException(
          "cannot apply %s to %d components".formatted(type(), input.length));
    }
    return IntLists.immutable.of(image(number(modulus, input)));
  }

  /// The type, as in `Z_3^2 → Z_3^1`.
  public String type() {
    return space(modulus, source()) + " → " + space(modulus, target());
  }

  /// The type and the images in order, as in `Z_2^1 → Z_2^2 [00, 11]`; long tables are cut short.
  @Override
  public String toString() {
    int size = map.source().size();
    int shown = Math.min(size, 81);
    StringJoiner images = new StringJoiner(", ", " [", shown < size ? ", ...]" : "]");
    for (int i = 0; i < shown; i++) {
      StringBuilder image = new StringBuilder();
      for (int digit : image(i)) {
        image.append(image.isEmpty() || modulus <= 10 ? "" : ".").append(digit);
      }
      images.add(image.isEmpty() ? "()" : image);
    }
    return type() + images;
  }

  /// The components of the image of the tuple with a number.
  private int[] image(int number) {
    return digits(modulus, target(), map.values().apply(number));
  }

  private static String space(int modulus, int power) {
    return "Z_" + modulus + "^" + power;
  }

  /// The set `Z_n^exponent`.
  static FiniteSet power(int modulus, int exponent) {
    requireTable(modulus, exponent);
    int[] factors = new int[exponent];
    Arrays.fill(factors, modulus);
    return FiniteSet.of(factors);
  }

  /// Refuses a power that is too large before anything is tabulated.
  static void requireTable(int modulus, int exponent) {
    if (modulus < 2 || exponent < 0) {
      throw new IllegalArgumentException("there is no table for " + space(modulus, exponent));
    }
    long size = 1;
    for (int i = 0; i < exponent; i++) {
      size *= modulus;
      if (size > MAX_SIZE) {
        throw new IllegalArgumentException(
            "%s has more than %d elements".formatted(space(modulus, exponent), MAX_SIZE));
      }
    }
  }

  private static int[] digits(int modulus, int length, int number) {
    int[] digits = new int[length];
    int rest = number;
    for (int d = length - 1; d >= 0; d--) {
      digits[d] = rest % modulus;
      rest /= modulus;
    }
    return digits;
  }

  private static int number(int modulus, int[] digits) {
    int number = 0;
    for (int digit : digits) {
      number = number * modulus + Math.floorMod(digit, modulus);
    }
    return number;
  }
}
