package org.hyperdescent.lenses;

/// An object `(A, A')` of a category of lenses: what travels forwards and what travels backwards on
/// one bundle of wires.
///
/// In derivative lenses `A'` holds changes of points of `A`; in simple lenses, such as learners,
/// `A' = A` holds values.
///
/// @param forward the object `A` of the forward pass
/// @param backward the object `A'` of the backward pass
/// @param <O> the objects of the base category
public record LensObject<O>(O forward, O backward) {

  /// The object `(A, A)` of a simple lens.
  public static <O> LensObject<O> simple(O object) {
    return new LensObject<>(object, object);
  }

  /// Whether both directions carry the same object.
  public boolean isSimple() {
    return forward.equals(backward);
  }

  // By hand, because what a record does itself is linked at the first call, which a program that is
  // compiled once would wait for.

  @Override
  public boolean equals(Object other) {
    return other instanceof LensObject<?> that
        && forward.equals(that.forward)
        && backward.equals(that.backward);
  }

  @Override
  public int hashCode() {
    return 31 * forward.hashCode() + backward.hashCode();
  }

  @Override
  public String toString() {
    return "(" + forward + ", " + backward + ")";
  }
}
