package org.hyperdescent.lenses.laws;

import java.util.function.UnaryOperator;
import org.hyperdescent.category.LaxMonoidalFunctor;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.TwoCategory;
import org.hyperdescent.category.WriterFunctor;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerBimonoid;
import org.hyperdescent.lenses.LearnerCategory;
import org.hyperdescent.lenses.Parametrised;
import org.hyperdescent.lenses.Reparametrisation;

/// Instances of parametrised arrows, 2-cells, learners and functors that take a mistake.
final class BrokenInstances {

  private static final ModularMapsInstance BITS = ModularMapsInstance.of(2, 1);
  private static final ModularMaps MAPS = BITS.category();

  private BrokenInstances() {}

  /// A functor that carries a total, with another way to join two totals.
  record Carrying(WriterFunctor<Integer, ModularMap> lawful, ModularMap join)
      implements LaxMonoidalFunctor<Integer, ModularMap, Integer, ModularMap> {

    @Override
    public ModularMaps domain() {
      return MAPS;
    }

    @Override
    public ModularMaps codomain() {
      return MAPS;
    }

    @Override
    public Integer onObject(Integer object) {
      return lawful.onObject(object);
    }

    @Override
    public ModularMap onArrow(ModularMap arrow) {
      return lawful.onArrow(arrow);
    }

    @Override
    public ModularMap unitor() {
      return lawful.unitor();
    }

    @Override
    public ModularMap laxator(Integer left, Integer right) {
      return MAPS.tensor(
              MAPS.tensor(MAPS.identity(left), MAPS.symmetry(1, right)), MAPS.identity(1))
          .then(MAPS.identity(left + right).tensor(join));
    }
  }

  /// Parametrised arrows over bits in an altered category.
  record Paras(
      UnaryOperator<AlteredCategory<Integer, Parametrised<Integer, ModularMap>>> alteration)
      implements ParaInstance<Integer, ModularMap> {

    @Override
    public SymmetricMonoidalInstance<Integer, ModularMap> base() {
      return BITS;
    }

    @Override
    public SymmetricMonoidalCategory<Integer, Parametrised<Integer, ModularMap>> category() {
      return alteration.apply(AlteredCategory.of(new ParametrisedOver<>(BITS).category()));
    }

    @Override
    public Integer object(Sample sample) {
      return BITS.object(sample);
    }

    @Override
    public Parametrised<Integer, ModularMap> arrow(Integer source, Integer target, Sample sample) {
      return new ParametrisedOver<>(BITS).arrow(source, target, sample);
    }
  }

  /// 2-cells that may be recorded along another arrow, and whose tensor may be exchanged.
  record Cells(
      SymmetricMonoidalInstance<Integer, ModularMap> base, boolean mislabelled, boolean exchanged)
      implements ReparametrisationInstance<Integer, ModularMap> {

    @Override
    public TwoCategory<
            Integer, Parametrised<Integer, ModularMap>, Reparametrisation<Integer, ModularMap>>
        category() {
      return new ReparametrisationsOver<>(base).category();
    }

    @Override
    public Integer object(Sample sample) {
      return base.object(sample);
    }

    @Override
    public Parametrised<Integer, ModularMap> arrow(Integer source, Integer target, Sample sample) {
      return new ParametrisedOver<>(base).arrow(source, target, sample);
    }

    @Override
    public Reparametrisation<Integer, ModularMap> cell(
        Parametrised<Integer, ModularMap> from, Sample sample) {
      var cell = new ReparametrisationsOver<>(base).cell(from, sample);
      return mislabelled
          ? new Reparametrisation<>(
              from, cell.target(), cell.arrow().then(TamperedBits.negation(cell.arrow().target())))
          : cell;
    }

    @Override
    public Reparametrisation<Integer, ModularMap> tensor(
        Reparametrisation<Integer, ModularMap> left, Reparametrisation<Integer, ModularMap> right) {
      var correct = left.tensor(right);
      boolean alike =
          left.arrow().source() == right.arrow().source()
              && left.arrow().target() == right.arrow().target();
      return exchanged && alike
          ? new Reparametrisation<>(
              correct.source(), correct.target(), right.arrow().tensor(left.arrow()))
          : correct;
    }
  }

  /// Learners in an altered category.
  record Learners(
      ModularMapsInstance base,
      UnaryOperator<AlteredCategory<Integer, Learner<Integer, ModularMap>>> alteration)
      implements LearnerInstance<Integer, ModularMap> {

    @Override
    public SymmetricMonoidalCategory<Integer, Learner<Integer, ModularMap>> category() {
      return alteration.apply(AlteredCategory.of(new LearnersOver<>(base).category()));
    }

    @Override
    public Integer object(Sample sample) {
      return base.object(sample);
    }

    @Override
    public Learner<Integer, ModularMap> arrow(Integer source, Integer target, Sample sample) {
      return new LearnersOver<>(base).arrow(source, target, sample);
    }
  }

  /// Composites of two learners, whose update and request are read off the step.
  record InTwoStages(LearnersOver<Integer, ModularMap> over)
      implements LearnerInstance<Integer, ModularMap> {

    @Override
    public CartesianInstance<Integer, ModularMap> base() {
      return over.base();
    }

    @Override
    public LearnerCategory<Integer, ModularMap> category() {
      return over.category();
    }

    @Override
    public Integer object(Sample sample) {
      return over.object(sample);
    }

    @Override
    public Learner<Integer, ModularMap> arrow(Integer source, Integer target, Sample sample) {
      return over.arrow(source, source, sample).then(over.arrow(source, target, sample));
    }
  }

  /// A bimonoid on at most one wire.
  record Bimonoid(LearnerBimonoid<Integer, ModularMap> bimonoid)
      implements BimonoidInstance<Integer, ModularMap> {

    @Override
    public Integer object(Sample sample) {
      return sample.below(2);
    }
  }
}
