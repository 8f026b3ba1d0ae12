package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.finite.FiniteMap;
import org.hyperdescent.category.finite.FiniteSet;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;

/// All well-behaved lenses between small powers of `Z_n`, their composites and tensors.
///
/// A simple lens on finite sets is well-behaved exactly if it looks at one side of a bijection `A ≅
/// B x C` and keeps the complement `C` constant: `get = e;p0`, `put(a, b) = e⁻¹(b, p1(e(a)))`. That
/// composites and tensors obey the lens laws too is the statement that well-behaved lenses form a
/// symmetric monoidal subcategory.
///
/// @param maps the base category
/// @param complement the largest power drawn as a complement
public record ConstantComplementLenses(ModularMaps maps, int complement)
    implements SimpleLensInstance<Integer, ModularMap> {

  @Override
  public Lens<Integer, ModularMap> lens(Sample sample) {
    int view = sample.below(2);
    int middle = view + sample.between(0, complement);
    return switch (sample.below(3)) {
      case 0 -> lens(middle, view, sample);
      case 1 -> lens(middle + sample.below(2), middle, sample).then(lens(middle, view, sample));
      default -> lens(middle, view, sample).tensor(lens(1 + sample.below(2), 1, sample));
    };
  }

  private Lens<Integer, ModularMap> lens(int whole, int view, Sample sample) {
    FiniteSet elements = maps.identity(whole).map().source();
    FiniteFunction order = sample.permutation(elements.size());
    ModularMap split = new ModularMap(maps.modulus(), new FiniteMap(elements, elements, order));
    ModularMap merge =
        new ModularMap(maps.modulus(), new FiniteMap(elements, elements, order.inverse()));
    int rest = whole - view;
    ModularMap get = split.then(maps.first(view, rest));
    ModularMap keep = split.then(maps.second(view, rest));
    ModularMap put = keep.tensor(maps.identity(view)).then(maps.symmetry(rest, view)).then(merge);
    return new LensCategory<>(maps).simple(whole, view, get, put);
  }
}
