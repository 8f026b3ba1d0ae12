package org.hyperdescent.functors.laws;

import java.util.function.Function;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.Lens;

/// An optimizer and the changes of variables under which it may or may not be invariant.
///
/// Gradient update and momentum commute with every orthogonal change of variables, since a gradient
/// then changes as a point does; Adagrad and Adam, which treat coordinates separately, with
/// permutations of coordinates but not with rotations. Source: Shiebler, "Generalized optimization"
/// (arXiv 2109.10262), for the notion.
///
/// @param over the optimizer
/// @param changes draws an orthogonal `φ : P → P`
/// @param <O> the objects
/// @param <A> the arrows
public record Invariance<O, A>(
    OptimizerInstance<O, A> over, Function<Sample, ? extends A> changes) {

  /// `OPT.inv`: stepping in the new variables is stepping in the old ones and then changing them,
  /// moments along with parameters.
  public static <O, A> Law<Invariance<O, A>> law() {
    return new Law<>(
        "OPT.inv",
        "phi U = U (phi x phi), with the moments changed as the parameters are",
        (instance, sample) -> {
          var over = instance.over();
          CartesianCategory<O, A> category = over.base().category();
          A phi = sample.let("phi", instance.changes().apply(sample));
          O p = category.source(phi);
          Lens<O, A> lens = over.on(p);
          A start = over.valid(p);
          A changed = category.identity(category.source(over.optimizer().tick()));
          for (int block = 0; block <= over.optimizer().moments(); block++) {
            changed = category.tensor(changed, phi);
          }
          A before = category.compose(start, changed);
          A after = changed;
          return over.base()
              .compare(
                  category.compose(before, lens.get()),
                  category.compose(category.compose(start, lens.get()), phi),
                  sample)
              .at("get")
              .and(
                  () ->
                      over.base()
                          .compare(
                              category.compose(category.tensor(before, phi), lens.put()),
                              category.compose(
                                  category.compose(
                                      category.tensor(start, category.identity(p)), lens.put()),
                                  after),
                              sample)
                          .at("put"));
        });
  }
}
