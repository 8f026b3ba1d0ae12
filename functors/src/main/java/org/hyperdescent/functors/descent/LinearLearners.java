package org.hyperdescent.functors.descent;

import java.util.function.Function;
import org.hyperdescent.crdc.ReverseDerivativeCategory;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerCategory;

/// Learners without parameters that implement a linear map, and exactly which laws of a
/// well-behaved lens they obey.
///
/// Gradient descent with squared error sends a linear `W : A → B` to the learner with `I(a) = W a`
/// and request `r(a, b) = a - Wᵀ (W a - b)`. Of the lens with get `I` and put `r`,
///
/// - GetPut always holds, as the error vanishes when the wish is the output;
/// - PutGet holds if and only if `W Wᵀ = 1`, since `I(r(a, b)) - b = (1 - W Wᵀ)(W a - b)`;
/// - PutPut holds if and only if `W Wᵀ W = W` (a partial isometry), since `r(r(a, b), b') - r(a,
///   b') = -Wᵀ (1 - W Wᵀ)(W a - b)`, which vanishes for all `a` and `b` exactly if `Wᵀ = Wᵀ W Wᵀ`.
///
/// So rotations and projections onto coordinates are well-behaved lenses, an isometric embedding
/// forgets only PutGet, and `W = 2` keeps GetPut alone.
///
/// Arrows are compared with `Object.equals`, so the category must have normal forms, such as
/// matrices or polynomials.
///
/// @param category the reverse derivative category, which supplies the transpose
/// @param negation the negation `A → A` of each object
/// @param <O> the objects
/// @param <A> the arrows
public record LinearLearners<O, A>(
    ReverseDerivativeCategory<O, A> category, Function<? super O, ? extends A> negation) {

  /// Which lens laws hold.
  ///
  /// @param getPut `put(a, get a) = a`
  /// @param putGet `get(put(a, b)) = b`
  /// @param putPut `put(put(a, b), b') = put(a, b')`
  public record LensLaws(boolean getPut, boolean putGet, boolean putPut) {}

  /// The learner `I(a) = W a`, `r(a, b) = a + Wᵀ (b - W a)`.
  ///
  /// @throws IllegalArgumentException if the map is not linear
  public Learner<O, A> learner(A linear) {
    O a = category.source(linear);
    O b = category.target(linear);
    A transpose = transpose(linear);
    A output = category.compose(category.first(a, b), linear);
    A error = category.add(category.second(a, b), category.compose(output, negation.apply(b)));
    A request = category.add(category.first(a, b), category.compose(error, transpose));
    return new LearnerCategory<>(category).parameterless(linear, request);
  }

  /// The laws that the lens of the learner obeys, by the criterion: no lens is looked at.
  ///
  /// @throws IllegalArgumentException if the map is not linear
  public LensLaws lensLaws(A linear) {
    A transpose = transpose(linear);
    A thereAndBack = category.compose(transpose, linear);
    return new LensLaws(
        true,
        thereAndBack.equals(category.identity(category.target(linear))),
        category.compose(linear, thereAndBack).equals(linear));
  }

  /// Whether the map is its own derivative at every point, `D[W] = p1 ; W`.
  public boolean isLinear(A map) {
    O a = category.source(map);
    return category.forward(map).equals(category.compose(category.second(a, a), map));
  }

  private A transpose(A linear) {
    if (!isLinear(linear)) {
      throw new IllegalArgumentException("not linear: " + linear);
    }
    return category.dagger(linear);
  }
}
