/// The pictures of the gallery: what the other examples compose, and some that show a notation.
@NullMarked
package org.hyperdescent.examples.gallery;

import org.jspecify.annotations.NullMarked;
