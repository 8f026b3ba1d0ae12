/// What every test of this build shares: jqwik's settings (`junit-platform.properties`) and seeds
/// that can be fixed from outside. No library code depends on this package.
@NullMarked
package org.hyperdescent.category.testing;

import org.jspecify.annotations.NullMarked;
