package org.hyperdescent.category.finite;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.LeftAdditiveCategory;
import org.hyperdescent.category.TypeMismatchException;

/// The Cartesian left-additive category of all functions between powers of `Z_n`, added pointwise.
/// It is the smallest exact test bed: equality of arrows is decided exhaustively, and most arrows
/// are not additive.
///
/// The object `k` is `Z_n^k`. Cost of every operation: the size `n^k` of a table.
///
/// @param modulus the number of residues `n`, at least 2
public record ModularMaps(int modulus) implements LeftAdditiveCategory<Integer, ModularMap> {

  /// Checks the modulus.
  public ModularMaps {
    ModularMap.power(modulus, 1);
  }

  @Override
  public Integer source(ModularMap arrow) {
    return requireModulus(arrow).source();
  }

  @Override
  public Integer target(ModularMap arrow) {
    return requireModulus(arrow).target();
  }

  @Override
  public ModularMap identity(Integer object) {
    int[] table = new int[ModularMap.power(modulus, object)];
    Arrays.setAll(table, i -> i);
    return ModularMap.of(modulus, object, object, table);
  }

  @Override
  public ModularMap compose(ModularMap first, ModularMap second) {
    return requireModulus(first).then(second);
  }

  @Override
  public Integer unit() {
    return 0;
  }

  @Override
  public Integer tensorObjects(Integer left, Integer right) {
    return left + right;
  }

  @Override
  public ModularMap tensor(ModularMap left, ModularMap right) {
    return requireModulus(left).tensor(right);
  }

  @Override
  public ImmutableList<Integer> factors(Integer object) {
    return Lists.immutable.fromStream(Stream.generate(() -> 1).limit(object));
  }

  @Override
  public ModularMap symmetry(Integer left, Integer right) {
    int leftSize = ModularMap.power(modulus, left);
    int rightSize = ModularMap.power(modulus, right);
    int[] table = new int[ModularMap.power(modulus, left + right)];
    Arrays.setAll(table, i -> i % rightSize * leftSize + i / rightSize);
    return ModularMap.of(modulus, left + right, left + right, table);
  }

  @Override
  public ModularMap copy(Integer object) {
    int[] table = new int[ModularMap.power(modulus, object)];
    int shift = table.length;
    Arrays.setAll(table, i -> i * shift + i);
    return ModularMap.of(modulus, object, 2 * object, table);
  }

  @Override
  public ModularMap discard(Integer object) {
    return zero(object, 0);
  }

  @Override
  public ModularMap add(ModularMap left, ModularMap right) {
    return requireModulus(left).plus(right);
  }

  @Override
  public ModularMap zero(Integer source, Integer target) {
    return ModularMap.of(modulus, source, target, new int[ModularMap.power(modulus, source)]);
  }

  @Override
  public String describe(ModularMap arrow) {
    return arrow.type();
  }

  private ModularMap requireModulus(ModularMap arrow) {
    if (arrow.modulus() != modulus) {
      throw new TypeMismatchException(
          "%s is not an arrow between powers of Z_%d".formatted(arrow.type(), modulus));
    }
    return arrow;
  }
}
