package org.hyperdescent.category;

/// A strict monoidal functor seen as a lax one.
record StrictAsLax<O, A, P, B>(MonoidalFunctor<O, A, P, B> strict)
    implements LaxMonoidalFunctor<O, A, P, B> {

  @Override
  public SymmetricMonoidalCategory<O, A> domain() {
    return strict.domain();
  }

  @Override
  public SymmetricMonoidalCategory<P, B> codomain() {
    return strict.codomain();
  }

  @Override
  public P onObject(O object) {
    return strict.onObject(object);
  }

  @Override
  public B onArrow(A arrow) {
    return strict.onArrow(arrow);
  }

  @Override
  public B unitor() {
    return codomain().identity(codomain().unit());
  }

  @Override
  public B laxator(O left, O right) {
    return codomain().identity(codomain().tensorObjects(onObject(left), onObject(right)));
  }
}
