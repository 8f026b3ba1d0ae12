/// Plain Java functions as a category.
///
/// An arrow of [org.hyperdescent.category.function.JavaFunctions] is any function on tuples of Java
/// values, between products of finite types ([org.hyperdescent.category.function.FiniteType]:
/// Booleans, enumerations, whatever can be listed). Nothing is tabulated, composition is
/// composition of functions; only equality goes through all values. Every construction over a
/// Cartesian category works over it, which is how lenses and learners are tried on ordinary code.
@NullMarked
package org.hyperdescent.category.function;

import org.jspecify.annotations.NullMarked;
