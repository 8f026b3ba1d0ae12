package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerCategory;

/// All learners over an instance of a Cartesian category: any implementation, update and request.
///
/// @param base the instance of the base category
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record LearnersOver<O, A>(CartesianInstance<O, A> base) implements LearnerInstance<O, A> {

  @Override
  public LearnerCategory<O, A> category() {
    return new LearnerCategory<>(base.category());
  }

  @Override
  public O object(Sample sample) {
    return base.object(sample);
  }

  @Override
  public Learner<O, A> arrow(O source, O target, Sample sample) {
    CartesianCategory<O, A> category = base.category();
    O parameters = base.object(sample);
    O state = category.tensorObjects(parameters, source);
    O triple = category.tensorObjects(state, target);
    return category()
        .learner(
            parameters,
            source,
            target,
            base.arrow(state, target, sample),
            base.arrow(triple, parameters, sample),
            base.arrow(triple, source, sample));
  }
}
