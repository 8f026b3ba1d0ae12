/// The laws of lenses, optics, parametrised arrows and learners.
///
/// [org.hyperdescent.lenses.laws.LensLaws] has the three laws of a well-behaved lens and the
/// formulas of composite and tensor; [org.hyperdescent.lenses.laws.ParaLaws] those of
/// reparametrisation, weight tying and change of base,
/// [org.hyperdescent.lenses.laws.ReparametrisationLaws] and
/// [org.hyperdescent.lenses.laws.ChangeOfBaseLaws] those of 2-cells;
/// [org.hyperdescent.lenses.laws.LearnerLaws] the formulas that define learners;
/// [org.hyperdescent.lenses.laws.OpticLaws] the formulas of optics, sliding, and how optics are
/// lenses. [org.hyperdescent.lenses.laws.WellBehaved] tells which lens laws one lens or learner
/// obeys. [org.hyperdescent.lenses.laws.LearnerEquality] has the equivalences of learners found in
/// the literature as checkers, [org.hyperdescent.lenses.laws.EquivalenceLaws] and
/// [org.hyperdescent.lenses.laws.DualLaws] what holds up to them. The categories themselves are
/// tested with the laws of the category module, through the instances here, which make an instance
/// of lenses, parametrised arrows or learners out of any instance of a base category. Parametrised
/// things are compared under a stated equality: on the nose, or up to a permutation of parameters.
/// What must fail is claimed to fail in [org.hyperdescent.lenses.laws.LensesLawSuite].
@NullMarked
package org.hyperdescent.lenses.laws;

import org.jspecify.annotations.NullMarked;
