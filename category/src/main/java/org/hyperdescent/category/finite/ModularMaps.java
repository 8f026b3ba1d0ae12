package org.hyperdescent.category.finite;

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

  private static final FiniteSets SETS = new FiniteSets();

  /// Checks the modulus.
  public ModularMaps {
    ModularMap.requireTable(modulus, 1);
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
    return of(SETS.identity(power(object)));
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
    ModularMap.requireTable(modulus, left + right);
    return of(SETS.symmetry(power(left), power(right)));
  }

  @Override
  public ModularMap copy(Integer object) {
    return of(SETS.copy(power(object)));
  }

  @Override
  public ModularMap discard(Integer object) {
    return of(SETS.discard(power(object)));
  }

  @Override
  public ModularMap add(ModularMap left, ModularMap right) {
    return requireModulus(left).plus(right);
  }

  @Override
  public ModularMap zero(Integer source, Integer target) {
    return of(FiniteMap.tabulate(power(source), power(target), _ -> 0));
  }

  @Override
  public String describe(ModularMap arrow) {
    return arrow.type();
  }

  private FiniteSet power(int exponent) {
    return ModularMap.power(modulus, exponent);
  }

  private ModularMap of(FiniteMap map) {
    return new ModularMap(modulus, map);
  }

  private ModularMap requireModulus(ModularMap arrow) {
    if (arrow.modulus() != modulus) {
      throw new TypeMismatchException(
          "%s is not an arrow between powers of Z_%d".formatted(arrow.type(), modulus));
    }
    return arrow;
  }
}
