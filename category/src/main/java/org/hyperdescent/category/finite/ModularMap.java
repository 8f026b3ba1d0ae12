package org.hyperdescent.category.finite;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.TypeMismatchException;

/// Any function `Z_n^source → Z_n^target`, as its table: an arrow of [ModularMaps]. Two are equal
/// exactly when they have the same type and agree everywhere.
///
/// A tuple `(x_0, …, x_{k-1})` is numbered by reading its components as digits to base `n`, the
/// first one leading; the table lists, for each number of an input in increasing order, the number
/// of its image.
///
/// @param modulus the number of residues `n`, at least 2
/// @param source the number of input components
/// @param target the number of output components
/// @param table the images, `n^source` numbers in `0..n^target-1`
public record ModularMap(int modulus, int source, int target, ImmutableIntList table) {

  /// The largest table, and the largest number of an image; beyond it a map is refused, not
  /// tabulated.
  public static final int MAX_SIZE = 1 << 20;

  /// Checks the size of the table and its entries.
  ///
  /// @throws IllegalArgumentException if the modulus is below 2, a power is larger than
  ///   [#MAX_SIZE], or the table does not have `n^source` entries in `0..n^target-1`
  public ModularMap {
    int inputs = power(modulus, source);
    int outputs = power(modulus, target);
    if (table.size() != inputs) {
      throw new IllegalArgumentException(
          "a map from Z_%d^%d needs %d table entries, not %d"
              .formatted(modulus, source, inputs, table.size()));
    }
    for (int i = 0; i < inputs; i++) {
      if (table.get(i) < 0 || table.get(i) >= outputs) {
        throw new IllegalArgumentException(
            "table entry %d is %d, which numbers no element of Z_%d^%d"
                .formatted(i, table.get(i), modulus, target));
      }
    }
  }

  /// The map with the given table.
  public static ModularMap of(int modulus, int source, int target, int... table) {
    return new ModularMap(modulus, source, target, IntLists.immutable.of(table));
  }

  /// The map given by a rule on tuples. The rule may return any integers; they are reduced modulo
  /// `n`.
  ///
  /// @throws IllegalArgumentException if the rule returns a tuple of another length than `target`
  public static ModularMap tabulate(
      int modulus, int source, int target, UnaryOperator<int[]> rule) {
    int[] table = new int[power(modulus, source)];
    for (int i = 0; i < table.length; i++) {
      int[] image = rule.apply(digits(modulus, source, i));
      if (image.length != target) {
        throw new IllegalArgumentException(
            "the rule returns %d components, not %d".formatted(image.length, target));
      }
      table[i] = number(modulus, image);
    }
    return of(modulus, source, target, table);
  }

  /// The composite `this ; next`.
  ///
  /// @throws TypeMismatchException if this map's target is not the source of `next`
  public ModularMap then(ModularMap next) {
    if (modulus != next.modulus || target != next.source) {
      throw new TypeMismatchException(
          "cannot compose %s with %s: %s is not %s"
              .formatted(
                  type(), next.type(), space(modulus, target), space(next.modulus, next.source)));
    }
    int[] composite = new int[table.size()];
    Arrays.setAll(composite, i -> next.table.get(table.get(i)));
    return of(modulus, source, next.target, composite);
  }

  /// The product `this x next`: the first components go through this map, the others through
  /// `next`.
  ///
  /// @throws TypeMismatchException if the moduli differ
  public ModularMap tensor(ModularMap next) {
    if (modulus != next.modulus) {
      throw new TypeMismatchException(
          "cannot tensor %s with %s: the moduli differ".formatted(type(), next.type()));
    }
    int shift = power(modulus, next.target);
    int rows = next.table.size();
    int[] product = new int[power(modulus, source + next.source)];
    Arrays.setAll(product, i -> table.get(i / rows) * shift + next.table.get(i % rows));
    return of(modulus, source + next.source, target + next.target, product);
  }

  /// The pointwise sum.
  ///
  /// @throws TypeMismatchException if the maps are not parallel
  public ModularMap plus(ModularMap other) {
    if (modulus != other.modulus || source != other.source || target != other.target) {
      throw new TypeMismatchException("cannot add %s and %s".formatted(type(), other.type()));
    }
    int[] sums = new int[table.size()];
    for (int i = 0; i < sums.length; i++) {
      int[] left = digits(modulus, target, table.get(i));
      int[] right = digits(modulus, target, other.table.get(i));
      Arrays.setAll(left, d -> left[d] + right[d]);
      sums[i] = number(modulus, left);
    }
    return of(modulus, source, target, sums);
  }

  /// The image of a tuple of residues.
  ///
  /// @throws TypeMismatchException if the tuple has another length than `source`
  public ImmutableIntList apply(int... input) {
    if (input.length != source) {
      throw new TypeMismatchException(
          "cannot apply %s to %d components".formatted(type(), input.length));
    }
    return IntLists.immutable.of(digits(modulus, target, table.get(number(modulus, input))));
  }

  /// The type, as in `Z_3^2 → Z_3^1`.
  public String type() {
    return space(modulus, source) + " → " + space(modulus, target);
  }

  /// The type and the images in order, as in `Z_2^1 → Z_2^2 [00, 11]`; long tables are cut short.
  @Override
  public String toString() {
    int shown = Math.min(table.size(), 81);
    StringJoiner images = new StringJoiner(", ", " [", shown < table.size() ? ", ...]" : "]");
    for (int i = 0; i < shown; i++) {
      StringBuilder image = new StringBuilder();
      for (int digit : digits(modulus, target, table.get(i))) {
        image.append(image.isEmpty() || modulus <= 10 ? "" : ".").append(digit);
      }
      images.add(image.isEmpty() ? "()" : image);
    }
    return type() + images;
  }

  private static String space(int modulus, int power) {
    return "Z_" + modulus + "^" + power;
  }

  static int power(int modulus, int exponent) {
    if (modulus < 2 || exponent < 0) {
      throw new IllegalArgumentException("there is no table for " + space(modulus, exponent));
    }
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= modulus;
      if (power > MAX_SIZE) {
        throw new IllegalArgumentException(
            "%s has more than %d elements".formatted(space(modulus, exponent), MAX_SIZE));
      }
    }
    return (int) power;
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
