/// The smooth category under test: random spaces, random smooth and linear maps between given
/// spaces, and equality on sampled inputs.
///
/// [org.hyperdescent.crdc.smooth.laws.SmoothLawSuite] claims the laws of a Cartesian reverse
/// derivative category for smooth maps, and those of first order for maps with subgradients too.
@NullMarked
package org.hyperdescent.crdc.smooth.laws;

import org.jspecify.annotations.NullMarked;
