/// Cartesian reverse derivative categories: the interface, its laws, and the instances.
@NullMarked
package org.hyperdescent.crdc;

import org.jspecify.annotations.NullMarked;
