package org.hyperdescent.functors.learning;

import org.hyperdescent.crdc.ReverseDerivativeCategory;
import org.hyperdescent.functors.ReverseDerivativeFunctor;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.ParaFunctor;
import org.hyperdescent.lenses.Parametrised;

/// Supervised learning as one closed lens: a model, a loss and a learning rate, composed as
/// parametrised lenses `(A, A) → (1, 1)` with the label as a parameter.
///
/// It takes any loss, also one whose derivative is not invertible, and gives up what needs the
/// inverse: there is no request to train an upstream learner on. For a squared error it is the
/// update of [org.hyperdescent.functors.descent.GradientDescent].
///
/// Source: Cruttwell et al., arXiv 2103.01931, sections 3 and 4.1. The get of the closed lens is
/// the terminal map there, for want of anything else it could be, not the identity.
///
/// @param category the reverse derivative category
/// @param <O> the objects
/// @param <A> the arrows
public record SupervisedLearning<O, A>(ReverseDerivativeCategory<O, A> category) {

  /// A learning rate as a lens `(L, L') → (1, 1)`: whatever the loss, the change that is sent back.
  ///
  /// @param rate `L → L'`; to descend the constant `-ε`, the only minus sign there is
  public Lens<O, A> rate(A rate) {
    O loss = category.source(rate);
    O unit = category.unit();
    return new LensCategory<>(category)
        .lens(
            new LensObject<>(loss, category.target(rate)),
            LensObject.simple(unit),
            category.discard(loss),
            rate);
  }

  /// The closed lens `(A, A) → (1, 1)` with parameters `(P, P) x (B, B)`: those of the model, then
  /// the label.
  ///
  /// @param model a parametrised arrow `A → B`
  /// @param loss `B x B → L`, of the prediction and the label
  /// @param rate `L → L`, see [#rate]
  /// @throws org.hyperdescent.category.TypeMismatchException if these do not compose
  public Parametrised<LensObject<O>, Lens<O, A>> closed(Parametrised<O, A> model, A loss, A rate) {
    var derivatives = new ParaFunctor<>(ReverseDerivativeFunctor.of(category));
    O label = model.target();
    A labelFirst = category.compose(category.symmetry(label, label), loss);
    Parametrised<O, A> comparison = derivatives.domain().parametrised(label, label, labelFirst);
    return derivatives
        .onArrow(model.then(comparison))
        .then(derivatives.codomain().embed(rate(rate)));
  }

  /// One step of training, `S x P x B x A → S x P`: state and parameters, label and input, to the
  /// new state and parameters.
  ///
  /// @param optimizer the 2-cell that is put on the parameters of the model
  /// @param model a parametrised arrow `A → B`
  /// @param loss `B x B → L`, of the prediction and the label
  /// @param rate `L → L`, see [#rate]
  /// @throws org.hyperdescent.category.TypeMismatchException if these do not compose
  public A step(Optimizer<O, A> optimizer, Parametrised<O, A> model, A loss, A rate) {
    Lens<O, A> onParameters = optimizer.on(model.parameters());
    O label = model.target();
    Lens<O, A> onLabel = onParameters.category().identity(LensObject.simple(label));
    Lens<O, A> lens = closed(model, loss, rate).reparametrise(onParameters.tensor(onLabel)).map();
    O data = category.tensorObjects(label, model.source());
    return category.compose(lens.put(), category.first(onParameters.source().forward(), data));
  }
}
