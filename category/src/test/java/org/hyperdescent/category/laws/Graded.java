package org.hyperdescent.category.laws;

import java.util.function.IntBinaryOperator;
import org.hyperdescent.category.TwoCategory;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMapsInstance;

/// A category with 2-cells `f ⇒ f` labelled by numbers modulo `modulus`, which add up both ways: by
/// the argument of Eckmann and Hilton nothing less commutative would be a 2-category.
///
/// @param base the category of arrows
/// @param modulus the number of 2-cells from each arrow to itself
/// @param unit the label of identities, 0 unless it is a mistake
/// @param vertically how labels compose vertically, by adding unless it is a mistake
/// @param horizontally how labels compose horizontally, by adding unless it is a mistake
/// @param drift what composing horizontally does to the arrow a cell ends at, nothing unless it is
///   a mistake
record Graded(
    ModularMapsInstance base,
    int modulus,
    int unit,
    IntBinaryOperator vertically,
    IntBinaryOperator horizontally,
    boolean drift)
    implements TwoCategory<Integer, ModularMap, Graded.Cell>,
        TwoCategoryInstance<Integer, ModularMap, Graded.Cell> {

  /// A labelled 2-cell.
  record Cell(ModularMap source, ModularMap target, int label) {}

  static Graded over(ModularMapsInstance base, int modulus) {
    return new Graded(base, modulus, 0, Integer::sum, Integer::sum, false);
  }

  Graded withUnit(int mistake) {
    return new Graded(base, modulus, mistake, vertically, horizontally, drift);
  }

  Graded withVertical(IntBinaryOperator mistake) {
    return new Graded(base, modulus, unit, mistake, horizontally, drift);
  }

  Graded withHorizontal(IntBinaryOperator mistake) {
    return new Graded(base, modulus, unit, vertically, mistake, drift);
  }

  Graded drifting() {
    return new Graded(base, modulus, unit, vertically, horizontally, true);
  }

  @Override
  public Graded category() {
    return this;
  }

  @Override
  public Integer object(Sample sample) {
    return base.object(sample);
  }

  @Override
  public ModularMap arrow(Integer source, Integer target, Sample sample) {
    return base.arrow(source, target, sample);
  }

  @Override
  public Cell cell(ModularMap from, Sample sample) {
    return new Cell(from, from, sample.below(modulus));
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
    return base.category().identity(object);
  }

  @Override
  public ModularMap compose(ModularMap first, ModularMap second) {
    return first.then(second);
  }

  @Override
  public ModularMap cellSource(Cell cell) {
    return cell.source;
  }

  @Override
  public ModularMap cellTarget(Cell cell) {
    return cell.target;
  }

  @Override
  public Cell identityCell(ModularMap arrow) {
    return new Cell(arrow, arrow, unit);
  }

  @Override
  public Cell vertical(Cell first, Cell second) {
    return new Cell(
        first.source,
        second.target,
        Math.floorMod(vertically.applyAsInt(first.label, second.label), modulus));
  }

  @Override
  public Cell horizontal(Cell first, Cell second) {
    ModularMap end = first.target.then(second.target);
    return new Cell(
        first.source.then(second.source),
        drift ? end.plus(end) : end,
        Math.floorMod(horizontally.applyAsInt(first.label, second.label), modulus));
  }
}
