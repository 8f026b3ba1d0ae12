/// The laws of the functors: gradient descent on parametrised arrows (`GDF`), on open problems
/// (`HKF`, `UWD.nat`), and the reverse derivative functor, with the instances they are checked on
/// and the negative laws that must fail.
@NullMarked
package org.hyperdescent.functors.laws;

import org.jspecify.annotations.NullMarked;
