package org.hyperdescent.lenses.laws;

import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.LeftAdditiveCategory;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.LeftAdditiveInstance;
import org.hyperdescent.category.laws.Sample;

/// The functions between powers of `Z_2`, with some operations of the category replaced by
/// mistakes: a construction over a base that breaks the law it rests on breaks its own laws.
///
/// @param copies the copy, or what is mistaken for it
/// @param symmetries the symmetry, or what is mistaken for it
/// @param tensors the tensor, or what is mistaken for it
/// @param compositions the composition, or what is mistaken for it
/// @param exchanged whether the two projections of a square are exchanged
record TamperedBits(
    Function<Integer, ModularMap> copies,
    BiFunction<Integer, Integer, ModularMap> symmetries,
    BinaryOperator<ModularMap> tensors,
    BinaryOperator<ModularMap> compositions,
    boolean exchanged)
    implements LeftAdditiveCategory<Integer, ModularMap>,
        LeftAdditiveInstance<Integer, ModularMap> {

  private static final ModularMapsInstance LAWFUL = ModularMapsInstance.of(2, 1);
  private static final ModularMaps MAPS = LAWFUL.category();
  private static final TamperedBits SOUND =
      new TamperedBits(MAPS::copy, MAPS::symmetry, MAPS::tensor, MAPS::compose, false);

  /// The second copy is zero.
  static TamperedBits copyingOnce() {
    Function<Integer, ModularMap> mistake =
        object -> MAPS.pair(MAPS.identity(object), MAPS.zero(object, object));
    return new TamperedBits(mistake, SOUND.symmetries, SOUND.tensors, SOUND.compositions, false);
  }

  /// Equal wires do not cross.
  static TamperedBits notCrossing() {
    BiFunction<Integer, Integer, ModularMap> mistake =
        (left, right) ->
            left.equals(right) ? MAPS.identity(left + right) : MAPS.symmetry(left, right);
    return new TamperedBits(SOUND.copies, mistake, SOUND.tensors, SOUND.compositions, false);
  }

  /// The tensor of two arrows that are no identities negates.
  static TamperedBits negatingTensor() {
    BinaryOperator<ModularMap> mistake =
        (left, right) ->
            isIdentity(left) || isIdentity(right)
                ? left.tensor(right)
                : left.tensor(right).then(negation(left.target() + right.target()));
    return new TamperedBits(SOUND.copies, SOUND.symmetries, mistake, SOUND.compositions, false);
  }

  /// An endomap that comes second is forgotten.
  static TamperedBits forgettingEndomaps() {
    BinaryOperator<ModularMap> mistake =
        (first, second) -> second.source() == second.target() ? first : first.then(second);
    return new TamperedBits(SOUND.copies, SOUND.symmetries, SOUND.tensors, mistake, false);
  }

  /// The composite of two arrows that are no identities is negated.
  static TamperedBits negatingComposites() {
    BinaryOperator<ModularMap> mistake =
        (first, second) ->
            isIdentity(first) || isIdentity(second)
                ? first.then(second)
                : first.then(second).then(negation(second.target()));
    return new TamperedBits(SOUND.copies, SOUND.symmetries, SOUND.tensors, mistake, false);
  }

  /// The two projections of a square are exchanged.
  static TamperedBits exchangedProjections() {
    return new TamperedBits(
        SOUND.copies, SOUND.symmetries, SOUND.tensors, SOUND.compositions, true);
  }

  private static boolean isIdentity(ModularMap map) {
    return map.source() == map.target() && map.equals(MAPS.identity(map.source()));
  }

  static ModularMap negation(int object) {
    return ModularMap.tabulate(
        2,
        object,
        object,
        x -> {
          int[] y = x.clone();
          for (int i = 0; i < y.length; i++) {
            y[i] = 1 - y[i];
          }
          return y;
        });
  }

  @Override
  public TamperedBits category() {
    return this;
  }

  @Override
  public Integer object(Sample sample) {
    return LAWFUL.object(sample);
  }

  @Override
  public ModularMap arrow(Integer source, Integer target, Sample sample) {
    return LAWFUL.arrow(source, target, sample);
  }

  @Override
  public Integer source(ModularMap arrow) {
    return arrow.source();
  }

  @Override
  public Integer target(ModularMap arrow) {
    return arrow.target();
  }

  @Override
  public ModularMap identity(Integer object) {
    return MAPS.identity(object);
  }

  @Override
  public ModularMap compose(ModularMap first, ModularMap second) {
    return compositions.apply(first, second);
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
    return tensors.apply(left, right);
  }

  @Override
  public ImmutableList<Integer> factors(Integer object) {
    return MAPS.factors(object);
  }

  @Override
  public ModularMap symmetry(Integer left, Integer right) {
    return symmetries.apply(left, right);
  }

  @Override
  public ModularMap copy(Integer object) {
    return copies.apply(object);
  }

  @Override
  public ModularMap discard(Integer object) {
    return MAPS.discard(object);
  }

  @Override
  public ModularMap first(Integer left, Integer right) {
    return exchanged && left.equals(right) ? MAPS.second(left, right) : MAPS.first(left, right);
  }

  @Override
  public ModularMap second(Integer left, Integer right) {
    return exchanged && left.equals(right) ? MAPS.first(left, right) : MAPS.second(left, right);
  }

  @Override
  public ModularMap add(ModularMap left, ModularMap right) {
    return MAPS.add(left, right);
  }

  @Override
  public ModularMap zero(Integer source, Integer target) {
    return MAPS.zero(source, target);
  }
}
