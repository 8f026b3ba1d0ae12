/// Open optimization problems, open dynamical systems, and gradient descent between them.
///
/// An open problem is a decorated cospan: variables, an objective on them, and ports that expose
/// some of them ([org.hyperdescent.category.wiring.Open]). Problems compose along a wiring diagram
/// by sharing variables and adding objectives; systems compose the same way by adding
/// displacements. Gradient descent and Euler's method are natural transformations between the
/// decorations, so solving a composite problem is running the composite of the parts: that
/// composite is the distributed algorithm.
@NullMarked
package org.hyperdescent.functors.problems;

import org.jspecify.annotations.NullMarked;
