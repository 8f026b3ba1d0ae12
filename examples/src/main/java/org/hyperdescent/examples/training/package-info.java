/// Learners composed and trained: backprop as a functor, on real data.
///
/// The layers of a network are parametrised maps; gradient descent sends each to a learner; the
/// learners are composed, and the composite's update is what trains. That this is the same as
/// descending the error of the whole network is functoriality (Fong, Spivak, Tuyéras, arXiv
/// 1711.10455, Theorem III.2).
@NullMarked
package org.hyperdescent.examples.training;

import org.jspecify.annotations.NullMarked;
